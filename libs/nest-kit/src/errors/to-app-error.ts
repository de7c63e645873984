import { LedgerCorrupt } from '@suqiu/case';
import { HttpException } from '@nestjs/common';
import { AppError, type ErrorParams } from './app-error';
import { type ErrorCode, isErrorCode } from './catalogue';

/**
 * Any thrown value → an error of the catalogue. Looks through wrapping (`cause`, TypeORM's `driverError`) from the outside in, and the first
 * layer that says something wins: an error wrapped twice still gets its status (the bug of wild-workouts, style.md §4). What nobody knows is INTERNAL.
 */
export function toAppError(thrown: unknown): AppError {
  for (const error of layersOf(thrown)) {
    if (error instanceof AppError) return error;
    const code = codeOf(error);
    if (code) return new AppError(code, paramsOf(error), { cause: thrown });
  }
  return new AppError('INTERNAL', {}, { cause: thrown });
}

/** The error and what it wraps, outermost first. Ends on a cycle. */
export function layersOf(thrown: unknown): unknown[] {
  const layers: unknown[] = [];
  for (let next = thrown; next != null && !layers.includes(next); next = innerOf(next)) layers.push(next);
  return layers;
}

const innerOf = (error: unknown): unknown => {
  const { cause, driverError } = error as { cause?: unknown; driverError?: unknown };
  return cause ?? driverError;
};

/** Codes of store and vault that the world knows by another name. */
const renamed: Readonly<Record<string, ErrorCode>> = {
  CHAIN_BROKEN: 'LEDGER_CORRUPT',
  INCARNATION_CHANGED: 'LEDGER_RESTORED',
  // What was sealed does not open any more: as grave as a broken chain, and as little the caller's fault.
  WRAPPED_KEY_BROKEN: 'LEDGER_CORRUPT',
  SUBJECT_UNKNOWN: 'LEDGER_CORRUPT',
  MASTER_KEY_UNKNOWN: 'LEDGER_CORRUPT',
};

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof LedgerCorrupt) return 'LEDGER_CORRUPT';
  if (error instanceof HttpException) return codeOfStatus(error.getStatus());
  const { code } = error as { code?: unknown };
  // The errors of our libraries (Refusal, EventStoreError, UnknownEvent, the vault's) carry codes of the catalogue.
  if (typeof code === 'string') return isErrorCode(code) ? code : (renamed[code] ?? databaseCode(code));
  return error instanceof Error && lostConnection.test(error.message) ? 'DATABASE_UNAVAILABLE' : undefined;
}

const paramsOf = (error: unknown): ErrorParams => {
  const { params } = error as { params?: unknown };
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return {};
  return Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'));
};

/** Statuses that Nest and Fastify give to requests they refuse before a controller sees them. Nobody else throws an HttpException. */
const codeOfStatus = (status: number): ErrorCode | undefined =>
  status >= 400 && status < 500 ? (codesOfStatus[status] ?? 'REQUEST_NOT_READABLE') : undefined;

const codesOfStatus: Readonly<Record<number, ErrorCode>> = {
  404: 'ROUTE_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMED_OUT',
  413: 'BODY_TOO_LARGE',
  414: 'URL_TOO_LONG',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  431: 'HEADERS_TOO_LARGE',
};

/** What the driver says without a code: no connection in time, no answer in time, or a connection that ended. */
const lostConnection =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error)/;

/** PostgreSQL's SQLSTATE (55P03, 57014: a lock or the answer took too long) and Node's codes of a lost connection. Everything else of a driver is a fault of ours and stays INTERNAL. */
const databaseCode = (code: string): ErrorCode | undefined => {
  if (code === '22021' || code === '22P05') return 'TEXT_NOT_STORABLE';
  if (/^(08...|57P0.|53...|55P03|57014)$/.test(code)) return 'DATABASE_UNAVAILABLE';
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ? 'DATABASE_UNAVAILABLE' : undefined;
};
