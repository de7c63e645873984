import type { FastifyRequest } from 'fastify';
import type { Actor } from '@suqiu/case';
import type { ErrorCode } from '../errors/catalogue';
import type { AccessRule } from '../identity/access-rule';
import type { Person } from '../identity/person';
import { continueTrace, type Trace } from '../observability/trace';

/** What is known of one request besides what it sends: filled in by hooks and the guard, read by decorators, filter and log. */
export interface RequestContext {
  readonly trace: Trace;
  /** `process.hrtime` at arrival, for durations. */
  readonly startedAt: bigint;
  person?: Person;
  /** The person in the role that the endpoint's rule let in. Absent on public endpoints. */
  actor?: Actor;
  rule?: AccessRule;
  /** Code of the problem answered, for the log. */
  problem?: ErrorCode;
}

const contexts = new WeakMap<object, RequestContext>();

/** The context of a request, made on first use: errors before any hook (an unreadable URL) have one as well. */
export function contextOf(request: FastifyRequest): RequestContext {
  const known = contexts.get(request.raw);
  if (known) return known;
  const header = request.raw.headers['traceparent'];
  const made: RequestContext = {
    trace: continueTrace(typeof header === 'string' ? header : undefined),
    startedAt: process.hrtime.bigint(),
  };
  contexts.set(request.raw, made);
  return made;
}
