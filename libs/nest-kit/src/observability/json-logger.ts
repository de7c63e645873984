import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Level, type Logger } from 'pino';
import { describeError } from './describe-error';

/** Fields that never reach a log, whoever passes them, at the top and one level down. The rule is to log ids and codes only; this is the net under it. */
const redactedFields = [
  'authorization',
  'token',
  'accessToken',
  'password',
  'secret',
  'body',
  'query',
  'url',
  'name',
  'telephone',
  'phone',
  'address',
  'identityNumber',
  'creditCode',
  'title',
  'text',
  'narrative',
  'personal',
  'headers',
];

export interface LogOptions {
  /** Default: info. */
  readonly level?: Level;
  /** Default: standard output. */
  readonly destination?: DestinationStream;
}

/**
 * JSON lines, as Nest's logger and as ours. A message is a constant sentence; what varies goes into fields, and fields hold ids, codes and
 * numbers only. Errors are described, never printed (see describe-error.ts).
 */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor({ level = 'info', destination }: LogOptions = {}) {
    const paths = redactedFields.flatMap((field) => [field, `*.${field}`]);
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[redacted]' } };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write('info', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }
  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** One line: a constant message, the fields, and the error behind it if there is one. */
  write(level: Level, message: unknown, more: readonly unknown[]): void {
    const fields: Record<string, unknown> = {};
    for (const extra of more) {
      if (extra instanceof Error) fields['error'] = describeError(extra);
      else if (typeof extra === 'string') addText(fields, extra);
      else if (typeof extra === 'object' && extra !== null) Object.assign(fields, extra);
    }
    if (message instanceof Error) this.pino[level]({ ...fields, error: describeError(message) }, 'error');
    else if (typeof message === 'string') this.pino[level](fields, message);
    else this.pino[level](fields, 'not a message');
  }
}

/** Nest passes a stack (which begins with the error's message) and a context as plain strings. */
const addText = (fields: Record<string, unknown>, extra: string): void => {
  const frames = extra.split('\n').filter((line) => /^\s+at /.test(line));
  if (frames.length > 0) fields['at'] = frames.slice(0, 8).map((line) => line.trim());
  else if (!/[\n{]/.test(extra)) fields['context'] = extra;
};
