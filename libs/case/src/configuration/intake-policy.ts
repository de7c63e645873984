import type { LedgerEvent } from '../envelope';
import type { IntakePolicy } from '../events';

/** @zh 受理口径 — the version of stream `policy-intake` in force; `policy` is absent before the first publication. */
export interface IntakePolicyInForce {
  readonly version: number;
  readonly policy?: IntakePolicy;
}

export type IntakePolicyEvent = LedgerEvent<'dispatch.IntakePolicyPublished'>;

export const noIntakePolicy: IntakePolicyInForce = { version: 0 };

/** The last publication stands. */
export function foldIntakePolicy(from: IntakePolicyInForce, events: readonly IntakePolicyEvent[]): IntakePolicyInForce {
  const last = events[events.length - 1];
  if (!last) return from;
  const { source: _source, assumed: _assumed, effectiveFrom: _from, ...policy } = last.data;
  return { version: last.version, policy };
}
