import {
  type Bilingual,
  both,
  type CaseRef,
  type LedgerEvent,
  supervisionOutcomeLabels,
  supervisionReasonLabels,
  supervisionSourceLabels,
  urgingChannelLabels,
  urgingKindLabels,
} from '@suqiu/case';
import { type Clause, told } from './clauses';
import type { Names } from './names';
import { because, clockVersions, withFiles } from './phrases';

export type SupervisionEvent = LedgerEvent<
  | 'dispatch.HandlingUrged'
  | 'dispatch.SupervisionOpened'
  | 'dispatch.SupervisionClosed'
  | 'department.SupervisionAnswered'
  | 'department.SupportRequested'
  | 'department.SupportGiven'
  | 'dispatch.SupportAssigned'
  | 'dispatch.SupportRefused'
>;

/** @zh 催办、督办、协办 */
export function tellSupervision(event: SupervisionEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.HandlingUrged': {
      const { assignmentIds, channel, kind } = event.data;
      const units = names.holders(assignmentIds);
      const [by, why] = [urgingChannelLabels[channel], urgingKindLabels[kind]];
      return both(`催办${units.zh}（${why.zh}，${by.zh}）`, `urged ${units.en} ${by.en} ${why.en}`);
    }
    case 'dispatch.SupervisionOpened': {
      const { assignmentIds, source, reasonCode, relatedCases, clocks } = event.data;
      const units = names.holders(assignmentIds);
      const [from, reason] = [supervisionSourceLabels[source], supervisionReasonLabels[reasonCode]];
      return told(
        both(`督办${units.zh}：${reason.zh}`, `put ${units.en} under supervision: ${reason.en}`),
        both(`来源 ${from.zh}`, `source: ${from.en}`),
        withRelated(relatedCases),
        clockVersions(clocks),
      );
    }
    case 'dispatch.SupervisionClosed': {
      const outcome = supervisionOutcomeLabels[event.data.outcome];
      return both(`结束督办：${outcome.zh}`, `closed the supervision: ${outcome.en}`);
    }
    case 'department.SupervisionAnswered': {
      const unit = names.holder(event.data.assignmentId);
      return told(both(`为${unit.zh}反馈督办`, `answered the supervision for ${unit.en}`), withFiles(event.data.attachments));
    }
    case 'department.SupportRequested': {
      const { assignmentId, unitIds, attachments } = event.data;
      const [unit, wanted] = [names.holder(assignmentId), names.units(unitIds)];
      return told(
        both(`为${unit.zh}申请协办：${wanted.zh}`, `asked for the support of ${wanted.en} for ${unit.en}`),
        withFiles(attachments),
      );
    }
    case 'department.SupportGiven': {
      const unit = names.holder(event.data.assignmentId);
      return both(`${unit.zh}反馈协办情况`, `said what ${unit.en} contributed`);
    }
    case 'dispatch.SupportAssigned': {
      const { assignments, clocks, organisationVersion } = event.data;
      const units = names.units(assignments.map(({ unitId }) => unitId));
      return told(
        both(`同意协办：${units.zh}`, `assigned the support of ${units.en}`),
        both(`机构第 ${organisationVersion} 版`, `organisation version ${organisationVersion}`),
        clockVersions(clocks),
      );
    }
    case 'dispatch.SupportRefused':
      return told(both('驳回协办', 'refused the support'), because(event.data.reasons, names));
  }
}

/** Cases that stand beside this one. */
export const withRelated = (cases: readonly CaseRef[]): Clause => {
  const numbers = cases.map(({ caseNumber }) => caseNumber);
  return cases.length > 0 && both(`关联 ${numbers.join('、')}`, `related: ${numbers.join(', ')}`);
};
