import { randomBytes } from 'node:crypto';

/** Where a request stands in a distributed trace (W3C Trace Context). */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** As it is carried on: into events, answers and calls. */
  readonly traceparent: string;
}

const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Continues the caller's trace with a span of our own, or starts one. What is not a valid traceparent is ignored, as the standard asks:
 * a tracing header must never make a request fail.
 */
export function continueTrace(incoming: string | undefined): Trace {
  const [, version, traceId, parentId, flags, more] = pattern.exec(incoming ?? '') ?? [];
  const valid = version !== undefined && version !== 'ff' && !(version === '00' && more) && !zeros(traceId) && !zeros(parentId);
  return valid ? trace(traceId ?? '', flags ?? '00') : trace(randomBytes(16).toString('hex'), '00');
}

const trace = (traceId: string, flags: string): Trace => ({
  traceId,
  traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}`,
});

const zeros = (digits: string | undefined): boolean => digits === undefined || /^0+$/.test(digits);
