import { AppError } from '../errors/app-error';

/** One per command of a batch. */
const mostTokens = 32;

/** "I have seen this version of this stream": given by commands, sent by readers who want to see what they did. */
export const waitToken = (stream: string, version: number): string => `${stream}@${version}`;

/** `case-…@7`, several separated by commas: stream → the highest version named. Throws AppError WAIT_TOKEN_INVALID. */
export function readWaitTokens(text: string | undefined): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  if (text === undefined || text === '') return versions;
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > mostTokens) throw invalid();
  for (const part of parts) {
    const [, stream, version] = /^([\w-]{1,100})@(\d{1,9})$/.exec(part) ?? [];
    if (stream === undefined) throw invalid();
    versions.set(stream, Math.max(versions.get(stream) ?? 0, Number(version)));
  }
  return versions;
}

const invalid = (): AppError => new AppError('WAIT_TOKEN_INVALID', { limit: mostTokens });
