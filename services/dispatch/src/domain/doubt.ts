import type { Catalogue, Channel, Reason, RoutingRules } from '@suqiu/case';
import { isAutomatic } from './automatic';

/**
 * Why rules and catalogue may not dispatch a case alone. The codes are stored in `dispatch.DispatchDeferred`: add, never rename.
 * No catch-all unit exists: what no specific rule covers goes to a person with these reasons.
 */
export const doubtCodes = [
  /** Intake proposes to route the case out; only a person may agree or not. */
  'ROUTE_OUT_PROPOSED',
  /** Earlier cases may be the same one (66号: 并单). */
  'POSSIBLE_DUPLICATE',
  'CATEGORY_UNCERTAIN',
  'NO_CATALOGUE_ENTRY',
  /** Two equally specific entries name different units. */
  'CATALOGUE_CONFLICT',
  /** The entry or the rule needs a district or subdistrict that the case does not tell. */
  'PLACE_UNKNOWN',
  /** The unit the entry names does not exist on the day, or none or several answer for the function. */
  'UNIT_MISSING',
  /** The unit complained of would be the only lead. */
  'RESPONDENT_IS_LEAD',
  /** The unit has given the case back, with approval: the same rule would only send it round. */
  'UNIT_RETURNED',
  /** The unit to lead supports the case, or did; only a re-dispatch can change its part. */
  'LEAD_IS_SUPPORTING',
  /** The matter of a department would go to a subdistrict; only a person may, for a reason (国办函〔2025〕66号). */
  'SENT_DOWN',
  /** The entry or the rule leaves cases of this channel to a person. */
  'CHANNEL_NOT_AUTOMATIC',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

export const doubt = (code: DoubtCode, params: NonNullable<Reason['params']>): Reason => ({ code, params });

/**
 * Why a case waits for its units: the reasons stored with it, else that a person dispatches its channel, else that automatic dispatch is still
 * to come to it. Never empty: who looks into the queue is always told.
 */
export function waitsBecause(
  waiting: { readonly deferredBecause: readonly Reason[]; readonly channel: Channel; readonly district: string },
  ground: { readonly catalogue: Catalogue; readonly rules: RoutingRules; readonly day: string },
): readonly Reason[] {
  const { deferredBecause, channel } = waiting;
  if (deferredBecause.length > 0) return deferredBecause;
  return [isAutomatic(ground, waiting) ? { code: 'DISPATCH_NOT_TRIED_YET' } : { code: 'CHANNEL_FOR_PERSON', params: { channel } }];
}
