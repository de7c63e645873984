import { type Bilingual, both, type LedgerEvent, sendDownLabels, triageClassLabels } from '@suqiu/case';
import { type Clause, told } from './clauses';
import type { Names } from './names';
import { because, byPolicy, ruleVersions } from './phrases';

export type TriageEvent = LedgerEvent<'dispatch.CaseTriaged' | 'dispatch.JointReviewHeld'>;

/** @zh 甄别、会商 */
export function tellTriage(event: TriageEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.CaseTriaged': {
      const { class: triageClass, leadByDepartment, exceptionReason, intakePolicyVersion, reasons } = event.data;
      const sorted = triageClassLabels[triageClass];
      const exception = exceptionReason && sendDownLabels[exceptionReason];
      return told(
        both(`甄别为${sorted.zh}`, `sorted the case: ${sorted.en}`),
        leadByDepartment
          ? both('由条线部门主办', 'a line department leads')
          : both('不要求条线部门主办', 'no line department needs to lead'),
        exception && both(`下派理由 ${exception.zh}`, `sent down because ${exception.en}`),
        ...ruleVersions(event.data),
        byPolicy(intakePolicyVersion),
        because(reasons, names),
      );
    }
    case 'dispatch.JointReviewHeld': {
      const { participants, lead, support, reasons } = event.data;
      const [present, helping, leading] = [names.units(participants), names.units(support), names.unit(lead)];
      const supporting: Clause = support.length > 0 && both(`协办 ${helping.zh}`, `support: ${helping.en}`);
      return told(
        both(`会商确定主办 ${leading.zh}`, `held a joint review, which fixed ${leading.en} as lead`),
        supporting,
        both(`参加单位 ${present.zh}`, `present: ${present.en}`),
        because(reasons, names),
      );
    }
  }
}
