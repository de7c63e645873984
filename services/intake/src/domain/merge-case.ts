import { type CaseState, type Draft, type ExistingCase, isTerminal, Refusal } from '@suqiu/case';
import { takenInBefore } from './duplicates';
import { caseAtDesk, type Who } from './who';

/** @zh 并案 — the case to merge into, as it stands now. */
export interface MergeCase {
  readonly into: CaseState;
}

export const checkMergeCase = (state: CaseState, who: Who): ExistingCase => caseAtDesk(state, who);

/**
 * Only a case still at the desk is merged, and only into one taken in before it: so no two can be merged into each other, whatever happens at
 * the same time. Refusals: MERGE_TARGET_UNKNOWN, MERGE_INTO_ITSELF, MERGE_TARGET_ENDED, MERGE_TARGET_LATER.
 */
export function mergeCase(state: CaseState, { into }: MergeCase, who: Who): Draft[] {
  const own = checkMergeCase(state, who);
  if (into.status === 'none') throw new Refusal('MERGE_TARGET_UNKNOWN');
  if (into.caseId === own.caseId) throw new Refusal('MERGE_INTO_ITSELF');
  if (isTerminal(into) || into.status === 'closed') throw new Refusal('MERGE_TARGET_ENDED');
  if (!takenInBefore(into, own)) throw new Refusal('MERGE_TARGET_LATER', { number: into.caseNumber });
  const found = own.duplicates.find(({ caseId }) => caseId === into.caseId);
  return [
    {
      type: 'intake.CaseMerged',
      data: {
        intoCaseId: into.caseId,
        intoCaseNumber: into.caseNumber,
        reasons: [{ code: 'CHOSEN_BY_PERSON' }, ...(found?.reasons ?? [])],
      },
    },
  ];
}
