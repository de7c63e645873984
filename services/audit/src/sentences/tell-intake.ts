import {
  answerBasisLabels,
  type Bilingual,
  both,
  channelLabels,
  confidentialityLabels,
  kindLabels,
  type LedgerEvent,
  legalChannelLabels,
  requesterTypeLabels,
  routeOutLabels,
  shanghaiDay,
  urgencyLabels,
  warningLabels,
  withdrawalLabels,
} from '@suqiu/case';
import { listed, told } from './clauses';
import type { Names } from './names';
import { because, byPolicy, type Tell, withFiles, withReferences, yesOrNo } from './phrases';

export type IntakeEvent = Extract<LedgerEvent, { type: `intake.${string}` }>;

/** @zh 受理 */
export function tellIntake(event: IntakeEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'intake.CaseRegistered':
      return registered(event, names);
    case 'intake.CaseSupplemented':
      return told(
        both('补充诉求', 'supplemented the case'),
        event.data.mergedCase && both(`${event.data.mergedCase.caseNumber} 并入`, `merged in: ${event.data.mergedCase.caseNumber}`),
        withReferences(event.data.externalRefs),
        withFiles(event.data.attachments),
      );
    case 'intake.CaseClassified':
      return classified(event, names);
    case 'intake.CaseMarked': {
      const { urgency, confidentiality, professionalClaimant, reasons, intakePolicyVersion } = event.data;
      return told(
        both('标记诉求', 'marked the case'),
        urgency && both(`紧急程度 ${urgencyLabels[urgency].zh}`, `urgency ${urgencyLabels[urgency].en}`),
        confidentiality && confidentialityLabels[confidentiality],
        professionalClaimant !== undefined &&
          both(`职业索赔人 ${yesOrNo(professionalClaimant).zh}`, `professional claimant: ${yesOrNo(professionalClaimant).en}`),
        byPolicy(intakePolicyVersion),
        because(reasons, names),
      );
    }
    case 'intake.CaseAnswered': {
      const basis = answerBasisLabels[event.data.basis];
      return told(both(`直接答复：${basis.zh}`, `answered directly: ${basis.en}`), withFiles(event.data.attachments));
    }
    case 'intake.CaseRoutedOut': {
      const { class: reason, channelTold, intakePolicyVersion, reasons } = event.data;
      return told(
        both(`不予受理：${routeOutLabels[reason].zh}`, `routed out: ${routeOutLabels[reason].en}`),
        both(`告知渠道 ${legalChannelLabels[channelTold].zh}`, `told: ${legalChannelLabels[channelTold].en}`),
        byPolicy(intakePolicyVersion),
        because(reasons, names),
      );
    }
    case 'intake.CaseMerged':
      return told(
        both(`并入 ${event.data.intoCaseNumber}`, `merged into ${event.data.intoCaseNumber}`),
        byPolicy(event.data.intakePolicyVersion),
        because(event.data.reasons, names),
      );
    case 'intake.CaseWithdrawn': {
      const reason = withdrawalLabels[event.data.reasonCode];
      return both(`撤回诉求：${reason.zh}`, `withdrew the case: ${reason.en}`);
    }
  }
}

const registered: Tell<LedgerEvent<'intake.CaseRegistered'>> = ({ data, occurredAt }, names) => {
  const { urgency, confidentiality, duplicates, warnings, respondentUnitId } = data;
  const kind = kindLabels[data.kind];
  const channel = channelLabels[data.channel];
  const requester = requesterTypeLabels[data.requesterType];
  const place = names.place(data.place, shanghaiDay(occurredAt));
  const respondent = respondentUnitId === undefined ? undefined : names.unit(respondentUnitId);
  const doubts = listed(warnings.map((warning) => warningLabels[warning]));
  const alike = duplicates.map((d) => d.caseNumber).join(', ');
  return told(
    both(
      `登记 ${data.caseNumber}：${requester.zh}${data.anonymous ? '（匿名）' : ''}经${channel.zh}提出的${kind.zh}`,
      `registered ${data.caseNumber}: ${kind.en} of ${requester.en}${data.anonymous ? ' (anonymous)' : ''} by ${channel.en}`,
    ),
    both(`属 ${data.district}`, `district ${data.district}`),
    place && both(`地点 ${place.zh}`, `place ${place.en}`),
    urgency !== 'normal' && both(`紧急程度 ${urgencyLabels[urgency].zh}`, `urgency ${urgencyLabels[urgency].en}`),
    confidentiality !== 'none' && confidentialityLabels[confidentiality],
    respondent && both(`被反映单位 ${respondent.zh}`, `respondent ${respondent.en}`),
    duplicates.length > 0 && both(`可能重复 ${alike}`, `possible duplicates: ${alike}`),
    warnings.length > 0 && both(`提示 ${doubts.zh}`, `warnings: ${doubts.en}`),
    withReferences(data.externalRefs),
    withFiles(data.attachments),
  );
};

const classified: Tell<LedgerEvent<'intake.CaseClassified'>> = ({ data, occurredAt }, names) => {
  const { category, routeOutProposal } = data;
  const by = data.by === 'rules' ? both('规则', 'by rules') : both('人工', 'by a person');
  const place = names.place(data.place, shanghaiDay(occurredAt));
  const label = category ? `${category.label.zh}（${category.code}，第 ${category.treeVersion} 版）` : '未定';
  const labelEn = category ? `${category.label.en} (${category.code}, version ${category.treeVersion})` : 'none yet';
  return told(
    both(`${by.zh}归类：${label}，${kindLabels[data.kind].zh}`, `classified ${by.en}: ${labelEn}, ${kindLabels[data.kind].en}`),
    data.certain ? both('确定', 'certain') : both('待确认', 'to be confirmed'),
    place && both(`地点 ${place.zh}`, `place ${place.en}`),
    routeOutProposal &&
      both(`建议不予受理：${routeOutLabels[routeOutProposal].zh}`, `proposed to route out: ${routeOutLabels[routeOutProposal].en}`),
    byPolicy(data.intakePolicyVersion),
    because(data.reasons, names),
  );
};
