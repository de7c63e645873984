import { type CaseState, type Confidentiality, type Draft, type ExistingCase, urgencies, type Urgency } from '@suqiu/case';
import { openCase, type Who } from './who';

/** @zh 标记诉求 */
export interface MarkCase {
  readonly urgency?: Urgency;
  readonly confidentiality?: Confidentiality;
  readonly professionalClaimant?: boolean;
}

export const moreUrgent = (one: Urgency, other: Urgency): boolean => urgencies.indexOf(one) > urgencies.indexOf(other);

export const checkMarkCase = (state: CaseState, who: Who): ExistingCase => openCase(state, who);

/** Only what differs is marked; nothing when all is so already. */
export function markCase(state: CaseState, { urgency, confidentiality, professionalClaimant }: MarkCase, who: Who): Draft[] {
  const own = checkMarkCase(state, who);
  const changed = {
    ...(urgency !== undefined && urgency !== own.urgency && { urgency }),
    ...(confidentiality !== undefined && confidentiality !== own.confidentiality && { confidentiality }),
    ...(professionalClaimant !== undefined && professionalClaimant !== own.professionalClaimant && { professionalClaimant }),
  };
  if (Object.keys(changed).length === 0) return [];
  return [{ type: 'intake.CaseMarked', data: { ...changed, reasons: [{ code: 'CHOSEN_BY_PERSON' }] } }];
}
