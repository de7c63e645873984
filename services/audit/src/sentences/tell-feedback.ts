import {
  type Bilingual,
  both,
  closingLabels,
  contactMethodLabels,
  type LedgerEvent,
  reopeningLabels,
  satisfactionLabels,
} from '@suqiu/case';
import { told } from './clauses';
import type { Names } from './names';
import { withFiles, yesOrNo } from './phrases';

export type FeedbackEvent = LedgerEvent<'feedback.FollowUpRecorded' | 'feedback.CaseReopened' | 'feedback.CaseClosed'>;

/** @zh 回访 */
export function tellFeedback(event: FeedbackEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'feedback.FollowUpRecorded':
      return followedUp(event.data);
    case 'feedback.CaseReopened': {
      const { round, reopened, reasonCode } = event.data;
      const units = names.holders(reopened);
      const reason = reopeningLabels[reasonCode];
      return told(
        both(`重新办理（第 ${round} 轮）：${reason.zh}`, `reopened the case (round ${round}): ${reason.en}`),
        reopened.length > 0 && both(`由 ${units.zh} 办理`, `back to ${units.en}`),
      );
    }
    case 'feedback.CaseClosed': {
      const { round, basis, followUpPolicyVersion: version } = event.data;
      return told(
        both(`结案（第 ${round} 轮）：${closingLabels[basis].zh}`, `closed the case (round ${round}): ${closingLabels[basis].en}`),
        both(`回访口径第 ${version} 版`, `follow-up policy version ${version}`),
      );
    }
  }
}

function followedUp({
  round,
  attempt,
  method,
  reached,
  attachments,
  ...answers
}: LedgerEvent<'feedback.FollowUpRecorded'>['data']): Bilingual {
  const by = contactMethodLabels[method];
  const found = reached ? both('接通', 'reached') : both('未接通', 'not reached');
  const { responded, resolved, satisfied, attitude } = answers;
  return told(
    both(
      `回访（第 ${round} 轮第 ${attempt} 次，${by.zh}）：${found.zh}`,
      `followed up (round ${round}, attempt ${attempt}, ${by.en}): ${found.en}`,
    ),
    responded !== undefined && both(`先行联系 ${yesOrNo(responded).zh}`, `contacted first: ${yesOrNo(responded).en}`),
    resolved !== undefined && both(`解决 ${yesOrNo(resolved).zh}`, `resolved: ${yesOrNo(resolved).en}`),
    satisfied && both(`结果 ${satisfactionLabels[satisfied].zh}`, `result: ${satisfactionLabels[satisfied].en}`),
    attitude && both(`态度 ${satisfactionLabels[attitude].zh}`, `attitude: ${satisfactionLabels[attitude].en}`),
    withFiles(attachments),
  );
}
