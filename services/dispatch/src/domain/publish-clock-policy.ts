import {
  cityCode,
  type ClockPolicies,
  type ClockPolicy,
  clockPublicationsOn,
  type Draft,
  isDay,
  type Provenance,
  Refusal,
} from '@suqiu/case';
import { canonical } from './canonical';
import { checkClockPolicy } from './check-clock-policy';
import { checkAdministrator, type Who } from './who';

/** @zh 时限口径发布 — the whole policy, as it holds from its first day until another of its name begins; without clocks it is withdrawn. */
export interface PublishClockPolicy {
  readonly policy: ClockPolicy;
  readonly provenance: Provenance;
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/**
 * What clocks run on keeps its version; clocks that start later follow the new one. Quiet if the policy stands so on its first day, with the
 * same source: to confirm an assumed one is something new. Refuses
 * EFFECTIVE_DATE_INVALID for a day that is none or lies before that of a publication of the same policy which has begun: it would never be in
 * force; CLOCK_POLICY_UNKNOWN {policy} for one to be withdrawn that is not there; and what `checkClockPolicy` refuses.
 */
export function publishClockPolicy(policies: ClockPolicies, command: PublishClockPolicy, who: Who): Draft[] {
  checkAdministrator(who, cityCode);
  const { policy, provenance, day } = command;
  const { effectiveFrom } = provenance;
  const overtaken = policies.published.some(
    (other) => other.policy.policy === policy.policy && other.effectiveFrom > effectiveFrom && other.effectiveFrom <= day,
  );
  if (!isDay(effectiveFrom) || overtaken) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkClockPolicy(policy, who.organisation);
  const before = clockPublicationsOn(policies, effectiveFrom).get(policy.policy);
  if (
    before &&
    before.source === provenance.source &&
    before.assumed === provenance.assumed &&
    canonical(before.policy) === canonical(policy)
  )
    return [];
  if (policy.clocks.length === 0 && !before?.policy.clocks.length) throw new Refusal('CLOCK_POLICY_UNKNOWN', { policy: policy.policy });
  return [{ type: 'dispatch.ClockPolicyPublished', data: { ...policy, ...provenance } }];
}
