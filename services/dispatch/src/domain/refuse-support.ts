import type { CaseState, Draft, SupportRefusalReason } from '@suqiu/case';
import { checkJudgeSupport } from './assign-support';
import { explained } from './explanation';
import type { Who } from './who';

/** @zh 驳回协办 */
export interface RefuseSupport {
  readonly supportId: string;
  readonly reasonCode: SupportRefusalReason;
  readonly explanation?: string;
}

/** Refuses what `checkJudgeSupport` refuses. */
export function refuseSupport(state: CaseState, { supportId, reasonCode, explanation }: RefuseSupport, who: Who): Draft[] {
  const ofCase = checkJudgeSupport(state, who, supportId);
  return [
    {
      type: 'dispatch.SupportRefused',
      data: { supportId, reasons: [{ code: 'SUPPORT_REFUSED_BY_PERSON', params: { reason: reasonCode } }] },
      ...explained(ofCase, explanation),
    },
  ];
}
