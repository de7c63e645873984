import * as path from 'node:path';
import { EventStoreError } from '@suqiu/event-store';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { Crash } from './crash-points';

/**
 * Two kinds of failure. An event's own failure (its data, its handler) comes back however often it is tried: the stream is parked.
 * Everything else (database or store away, deadlock, schema not migrated yet) passes: the consumer pauses and tries again, and parks nothing.
 */

/** Something a handler needs is not there now. Throw it from a handler to make its consumer wait instead of parking the stream. */
export class Unavailable extends Error {
  readonly code = 'UNAVAILABLE';
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Unavailable';
  }
}

/** Events between the version applied and the one received are in no store: the stream is parked, not guessed. */
export class StreamGap extends Error {
  readonly code = 'STREAM_GAP';
  constructor(stream: string, missing: number) {
    super(`version ${missing} of ${stream} is not in the store`);
    this.name = 'StreamGap';
  }
}

const passingStoreCodes: readonly string[] = ['STORE_BUSY', 'STORE_UNAVAILABLE'];
/** Connection, transaction rollback, resources, operator, system, internal errors of PostgreSQL. */
const passingSqlClasses: readonly string[] = ['08', '40', '53', '57', '58', 'XX'];
/** Lock not available, read-only server, and a schema or right that a migration has not brought yet. */
const passingSqlStates: readonly string[] = ['55P03', '25006', '3D000', '3F000', '42P01', '42703', '42501'];
const passingSystemCodes: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
];

/** True when waiting may help: the failure says nothing about the event. */
export const isPassing = (error: unknown): boolean => chain(error).some(passes);

/** True when going on would be wrong whatever is tried: the log was restored to an older state, or the process is ending. */
export const isFatal = (error: unknown): boolean =>
  chain(error).some((link) => link instanceof Crash || (link instanceof EventStoreError && link.code === 'INCARNATION_CHANGED'));

const passes = (link: unknown): boolean => {
  if (link instanceof Unavailable || link instanceof QueryRunnerAlreadyReleasedError) return true;
  const code = codeOf(link);
  if (code === undefined) return link instanceof QueryFailedError && isUnanswered(link.driverError);
  if (link instanceof EventStoreError) return passingStoreCodes.includes(code);
  if (passingSystemCodes.includes(code)) return true;
  return /^[0-9A-Z]{5}$/.test(code) && (passingSqlClasses.includes(code.slice(0, 2)) || passingSqlStates.includes(code));
};

/** The server's errors have a code. The driver's own about a connection that ended, or could not be had, are plain errors without one. */
const isUnanswered = (driverError: Error): boolean => driverError.name === 'Error' && codeOf(driverError) === undefined;

/** The error, what it wraps and what caused it. */
const chain = (error: unknown): unknown[] => {
  const links: unknown[] = [];
  const open = [error];
  while (open.length > 0 && links.length < 20) {
    const link = open.shift();
    if (typeof link !== 'object' || link === null) continue;
    links.push(link);
    const { cause, driverError, errors } = link as { cause?: unknown; driverError?: unknown; errors?: unknown };
    open.push(cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : []));
  }
  return links;
};

const codeOf = (link: unknown): string | undefined => {
  const { code } = link as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : undefined;
};

/** A failure as it may be stored and logged: messages can quote data, so only codes, names and places in the code are kept. */
export interface Failure {
  readonly code: string;
  readonly detail: string;
}

/**
 * Any thrown value as it may be stored and logged. `code` is the first code found in the error or in what it wraps, else HANDLER_FAILED; `detail`
 * names the error's class, the database object and the place in the code.
 */
export const describeFailure = (error: unknown): Failure => {
  const links = chain(error);
  const code = links.map(codeOf).find((found) => found !== undefined) ?? 'HANDLER_FAILED';
  const name = error instanceof Error ? error.name : typeof error;
  const database = links.map(databaseObject).find((found) => found !== undefined);
  const place = links.map(placeInCode).find((found) => found !== undefined);
  return { code, detail: [name, database, place && `at ${place}`].filter(Boolean).join(' ') };
};

const databaseObject = (link: unknown): string | undefined => {
  const { table, column, constraint } = link as { table?: unknown; column?: unknown; constraint?: unknown };
  const names = [table, column, constraint].filter((name) => typeof name === 'string');
  return names.length > 0 ? `on ${names.join('.')}` : undefined;
};

const placeInCode = (link: unknown): string | undefined => {
  const { stack } = link as { stack?: unknown };
  if (typeof stack !== 'string') return undefined;
  const frame = stack
    .split('\n')
    .find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line) && !line.includes('node_modules') && !line.includes('node:'));
  return frame
    ?.trim()
    .slice(3)
    .replace(process.cwd() + path.sep, '')
    .replace('file://', '');
};
