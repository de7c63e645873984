import {
  type Bilingual,
  both,
  escalationLevelLabels,
  escalationReasonLabels,
  hardCaseOutcomeLabels,
  hardCaseReasonLabels,
  type LedgerEvent,
  shelvingKindLabels,
  shelvingReasonLabels,
  unshelvingReasonLabels,
} from '@suqiu/case';
import { type Clause, told } from './clauses';
import type { Names } from './names';
import { withRelated } from './tell-supervision';

export type TrackingEvent = LedgerEvent<
  | 'dispatch.HardCaseListed'
  | 'dispatch.HardCaseTracked'
  | 'dispatch.HardCaseReleased'
  | 'dispatch.CaseShelved'
  | 'dispatch.CaseUnshelved'
  | 'dispatch.CaseEscalated'
>;

/** @zh 疑难、挂账、上报 */
export function tellTracking(event: TrackingEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.HardCaseListed': {
      const reason = hardCaseReasonLabels[event.data.reasonCode];
      return told(both(`列为疑难：${reason.zh}`, `listed the case as hard: ${reason.en}`), review(event.data));
    }
    case 'dispatch.HardCaseTracked':
      return told(both('记录疑难跟踪情况', 'recorded how the hard case stands'), review(event.data));
    case 'dispatch.HardCaseReleased': {
      const outcome = hardCaseOutcomeLabels[event.data.outcome];
      return both(`疑难完成：${outcome.zh}`, `released the hard case: ${outcome.en}`);
    }
    case 'dispatch.CaseShelved': {
      const { kind, reasonCode, relatedCases } = event.data;
      const [as, reason] = [shelvingKindLabels[kind], shelvingReasonLabels[reasonCode]];
      return told(
        both(`${as.zh}：${reason.zh}`, `set the case aside (${as.en}): ${reason.en}`),
        review(event.data),
        withRelated(relatedCases),
      );
    }
    case 'dispatch.CaseUnshelved': {
      const reason = unshelvingReasonLabels[event.data.reasonCode];
      return both(`销账：${reason.zh}`, `took the case up again: ${reason.en}`);
    }
    case 'dispatch.CaseEscalated': {
      const { toLevel, toUnitId, fromUnitId, reasonCode } = event.data;
      const [level, reason, from] = [escalationLevelLabels[toLevel], escalationReasonLabels[reasonCode], names.unit(fromUnitId)];
      const to = toUnitId === undefined ? undefined : names.unit(toUnitId);
      return told(
        both(`由${from.zh}上报${level.zh}：${reason.zh}`, `escalated the case from ${from.en} to ${level.en}: ${reason.en}`),
        to && both(`请 ${to.zh} 协调`, `for ${to.en}`),
      );
    }
  }
}

const review = ({ nextReviewOn }: { readonly nextReviewOn: string }): Clause =>
  both(`下次复核 ${nextReviewOn}`, `next review on ${nextReviewOn}`);
