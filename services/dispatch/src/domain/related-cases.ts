import { type CaseRef, type ExistingCase, Refusal } from '@suqiu/case';

/** Another case as somebody named it; `caseId` is absent when there is none of this number. */
export interface NamedCase {
  readonly caseNumber: string;
  readonly caseId?: string;
}

/** Refuses RELATED_CASES_TOO_MANY, RELATED_CASE_UNKNOWN {number}, RELATED_CASE_IS_ITSELF. */
export function relatedCases(ofCase: ExistingCase, named: readonly NamedCase[], atMost: number): CaseRef[] {
  const numbers = new Map(named.map((each) => [each.caseNumber, each.caseId]));
  if (numbers.size > atMost) throw new Refusal('RELATED_CASES_TOO_MANY', { limit: atMost });
  return [...numbers].map(([caseNumber, caseId]) => {
    if (caseId === undefined) throw new Refusal('RELATED_CASE_UNKNOWN', { number: caseNumber });
    if (caseId === ofCase.caseId) throw new Refusal('RELATED_CASE_IS_ITSELF');
    return { caseId, caseNumber };
  });
}
