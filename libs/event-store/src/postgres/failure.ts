import { DatabaseError } from 'pg';
import { type Append, type AppendOutcome, EventStoreError } from '../port';

/**
 * What a failed call tells about its appends:
 * - busy: waiting took too long; the server rolled it back, nothing was stored.
 * - refused: the server rolled it back because of what was sent, or of what it met.
 * - unknown: the connection ended before the answer came; it may have been committed.
 */
export type FailureKind = 'busy' | 'refused' | 'unknown';

const lockNotAvailable = '55P03';
const queryCanceled = '57014';
const insufficientPrivilege = '42501';
/**
 * After these nobody knows: connection exceptions (08), the server ends, crashed or is not up yet (57P), and what a server that panics while it
 * commits may say (53 resources, 58 system, XX internal). Told by code: the word for the severity is translated.
 */
const outcomeUnknown = /^(08|53|57P|58|XX)/;

/** Which of the three a thrown value tells. Whatever is no answer of the server is `unknown`. Pure. */
export const failureKind = (error: unknown): FailureKind => {
  if (!(error instanceof DatabaseError) || outcomeUnknown.test(error.code ?? '')) return 'unknown';
  return error.code === lockNotAvailable || error.code === queryCanceled ? 'busy' : 'refused';
};

export const busy = (cause: unknown): AppendOutcome => ({
  ok: false,
  error: new EventStoreError('STORE_BUSY', 'the ledger could not be locked in time', { cause }),
});

export const unavailable = (cause: unknown): EventStoreError =>
  new EventStoreError('STORE_UNAVAILABLE', 'could not reach the ledger', { cause });

/** For one append alone, which the server refused. */
export const refusal = (append: Append, error: unknown): AppendOutcome => {
  const { code = '', message } = error as DatabaseError;
  if (code === insufficientPrivilege) return refused('TYPE_NOT_ALLOWED', message, error);
  if (code === '23505') return refused('EVENT_INVALID', `an event id of the append to ${append.stream} is stored elsewhere`, error);
  if (/^2[23]/.test(code)) return refused('EVENT_INVALID', `append to ${append.stream} refused by the database`, error);
  return { ok: false, error: unavailable(error) };
};

const refused = (code: EventStoreError['code'], message: string, cause: unknown): AppendOutcome => ({
  ok: false,
  error: new EventStoreError(code, message, { cause }),
});
