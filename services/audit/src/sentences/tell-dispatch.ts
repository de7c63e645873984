import {
  assignmentRoleLabels,
  type Bilingual,
  both,
  type DispatchBasis,
  type LedgerEvent,
  type NewAssignment,
  returnReasonLabels,
  tierLabels,
} from '@suqiu/case';
import { type Clause, listed, told } from './clauses';
import type { Names } from './names';
import { because, clockVersions, ruleVersions } from './phrases';

export type DispatchEvent = LedgerEvent<
  | 'dispatch.CaseDispatched'
  | 'dispatch.CaseRedispatched'
  | 'dispatch.DispatchDeferred'
  | 'dispatch.ReturnApproved'
  | 'dispatch.ReturnRefused'
  | 'dispatch.ReturnAdjudicated'
  | 'dispatch.ClosureApproved'
  | 'dispatch.ClosureRejected'
>;

/** @zh 派单 */
export function tellDispatch(event: DispatchEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.CaseDispatched': {
      const to = recipients(event.data.assignments, names);
      return told(both(`派单：${to.zh}`, `dispatched to ${to.en}`), copied(event.data.copyTo, names), ...basis(event.data, names));
    }
    case 'dispatch.CaseRedispatched': {
      const to = recipients(event.data.assignments, names);
      const from = names.holders(event.data.ended);
      return told(
        both(`改派：${to.zh}`, `re-dispatched to ${to.en}`),
        event.data.ended.length > 0 && both(`原承办 ${from.zh}`, `taken from ${from.en}`),
        copied(event.data.copyTo, names),
        ...basis(event.data, names),
      );
    }
    case 'dispatch.DispatchDeferred':
      return told(
        both('转人工派单', 'left to a person to dispatch'),
        ...ruleVersions({ ...event.data, routingVersion: 0 }),
        because(event.data.reasons, names),
      );
    case 'dispatch.ReturnApproved': {
      const { assignmentId, nth, reasonCode } = event.data;
      const unit = names.holder(assignmentId);
      const reason = returnReasonLabels[reasonCode];
      return both(
        `同意${unit.zh}退单（全件第 ${nth} 次）：${reason.zh}`,
        `approved the return by ${unit.en} (no. ${nth} of the case): ${reason.en}`,
      );
    }
    case 'dispatch.ReturnRefused': {
      const unit = names.holder(event.data.assignmentId);
      const { nth } = event.data;
      return told(
        both(`驳回${unit.zh}退单（全件第 ${nth} 次）`, `refused the return by ${unit.en} (no. ${nth} of the case)`),
        because(event.data.reasons, names),
      );
    }
    case 'dispatch.ReturnAdjudicated': {
      const { assignmentId, nth, reasonCode, upheld, reasons } = event.data;
      const unit = names.holder(assignmentId);
      const asked = returnReasonLabels[reasonCode];
      return told(
        upheld
          ? both(`终审同意${unit.zh}退单（全件第 ${nth} 次）`, `ruled for the return by ${unit.en} (no. ${nth} of the case)`)
          : both(
              `终审驳回${unit.zh}退单（全件第 ${nth} 次），不得再退`,
              `ruled against the return by ${unit.en} (no. ${nth} of the case), for good`,
            ),
        both(`申请理由 ${asked.zh}`, `asked for as: ${asked.en}`),
        because(reasons, names),
      );
    }
    case 'dispatch.ClosureApproved':
      return both(`同意办结（第 ${event.data.round} 轮）`, `approved the closure (round ${event.data.round})`);
    case 'dispatch.ClosureRejected': {
      const { round, reopened, reasons } = event.data;
      const units = names.holders(reopened);
      return told(
        both(`驳回办结（第 ${round} 轮）`, `rejected the closure (round ${round})`),
        both(`退回 ${units.zh} 办理`, `back to ${units.en}`),
        because(reasons, names),
      );
    }
  }
}

const recipients = (assignments: readonly NewAssignment[], names: Names): Bilingual =>
  listed(
    assignments.map(({ unitId, role }) => {
      const unit = names.unit(unitId);
      return both(`${assignmentRoleLabels[role].zh} ${unit.zh}`, `${unit.en} (${assignmentRoleLabels[role].en})`);
    }),
  );

const copied = (unitIds: readonly string[], names: Names): Clause => {
  const units = names.units(unitIds);
  return unitIds.length > 0 && both(`抄送 ${units.zh}`, `copied to ${units.en}`);
};

const basis = (data: DispatchBasis, names: Names): Clause[] => [
  choosers[data.chosenBy],
  data.routingRule !== undefined && both(`规则 ${data.routingRule}`, `rule ${data.routingRule}`),
  data.catalogueEntry !== undefined && both(`目录条目 ${data.catalogueEntry}`, `catalogue entry ${data.catalogueEntry}`),
  both(`办理层级 ${tierLabels[data.tier].zh}`, `tier: ${tierLabels[data.tier].en}`),
  ...ruleVersions(data),
  data.clocks.clockPolicyVersion > 0 && clockVersions(data.clocks),
  because(data.reasons, names),
];

const choosers: Readonly<Record<DispatchBasis['chosenBy'], Bilingual>> = {
  rules: both('按规则', 'chosen by a rule'),
  catalogue: both('按目录', 'chosen by the catalogue'),
  person: both('人工选定', 'chosen by a person'),
};
