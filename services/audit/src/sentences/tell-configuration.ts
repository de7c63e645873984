import {
  type Bilingual,
  both,
  channelLabels,
  clockLabels,
  type ClockPolicy,
  type EndorsementSteps,
  type EventData,
  kindLabels,
  type LedgerEvent,
  requesterTypeLabels,
  type UnitChoice,
  unitKindLabels,
} from '@suqiu/case';
import { type Clause, listed, provenance, told } from './clauses';
import type { Names } from './names';
import { yesOrNo } from './phrases';

export type ConfigurationEvent = LedgerEvent<
  | 'dispatch.UnitRegistered'
  | 'dispatch.UnitChanged'
  | 'dispatch.UnitEnded'
  | 'dispatch.UnitStepsSet'
  | 'dispatch.CatalogueEntryPublished'
  | 'dispatch.CatalogueEntryWithdrawn'
  | 'dispatch.IntakePolicyPublished'
  | 'dispatch.ClockPolicyPublished'
>;

/** @zh 配置 */
export function tellConfiguration(event: ConfigurationEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.UnitRegistered':
      return unit(both('登记单位', 'registered unit'), event.data, names);
    case 'dispatch.UnitChanged':
      return unit(both('变更单位', 'changed unit'), event.data, names);
    case 'dispatch.UnitEnded': {
      const { unitId, successorId, endsOn, source } = event.data;
      const ended = names.unit(unitId);
      const successor = successorId === undefined ? undefined : names.unit(successorId);
      return told(
        both(`撤销单位 ${ended.zh}（${unitId}）`, `ended unit ${ended.en} (${unitId})`),
        successor && both(`由 ${successor.zh} 承接`, `succeeded by ${successor.en}`),
        both(`自 ${endsOn} 起`, `from ${endsOn} on`),
        both(`来源 ${source}`, `source: ${source}`),
      );
    }
    case 'dispatch.UnitStepsSet': {
      const { unitId, endorsement } = event.data;
      const of = names.unit(unitId);
      return told(
        both(`设定 ${of.zh}（${unitId}）的本单位审核步骤`, `set for what the leader of ${of.en} (${unitId}) is asked first`),
        steps(endorsement),
        ...provenance(event.data),
      );
    }
    case 'dispatch.CatalogueEntryPublished':
      return catalogueEntry(event.data, names);
    case 'dispatch.CatalogueEntryWithdrawn': {
      const { entry, endsOn, source } = event.data;
      return told(
        both(`撤下目录条目 ${entry}`, `withdrew catalogue entry ${entry}`),
        both(`自 ${endsOn} 起`, `from ${endsOn} on`),
        both(`来源 ${source}`, `source: ${source}`),
      );
    }
    case 'dispatch.IntakePolicyPublished': {
      const { categories, categoryRules, routeOutRules, urgencyRules } = event.data;
      return told(
        both('发布受理口径', 'published the intake policy'),
        both(`事项 ${categories.length} 类`, `categories: ${categories.length}`),
        both(`归类规则 ${categoryRules.length} 条`, `category rules: ${categoryRules.length}`),
        both(`不予受理规则 ${routeOutRules.length} 条`, `route-out rules: ${routeOutRules.length}`),
        both(`紧急规则 ${urgencyRules.length} 条`, `urgency rules: ${urgencyRules.length}`),
        ...provenance(event.data),
      );
    }
    case 'dispatch.ClockPolicyPublished': {
      const { policy, label, appliesTo, clocks } = event.data;
      return told(
        both(`发布时限口径 ${label.zh}（${policy}）`, `published the clock policy ${label.en} (${policy})`),
        ...scope(appliesTo, names),
        clocks.length === 0 ? both('不再适用', 'withdrawn') : listed(clocks.map(({ clock }) => clockLabels[clock])),
        ...provenance(event.data),
      );
    }
  }
}

const steps = ({ returns, extensions, resolutions }: EndorsementSteps): Bilingual => {
  const [back, longer, done] = [yesOrNo(returns), yesOrNo(extensions), yesOrNo(resolutions)];
  return both(
    `退单 ${back.zh}、延期 ${longer.zh}、办结 ${done.zh}`,
    `returns: ${back.en}, extensions: ${longer.en}, resolutions: ${done.en}`,
  );
};

const scope = ({ requesterTypes, channels, areas, units }: ClockPolicy['appliesTo'], names: Names): Clause[] => {
  const types = listed((requesterTypes ?? []).map((type) => requesterTypeLabels[type]));
  const by = listed((channels ?? []).map((channel) => channelLabels[channel]));
  const handling = names.units(units ?? []);
  return [
    requesterTypes && both(`限诉求人 ${types.zh || '无'}`, `only for requesters: ${types.en || 'none'}`),
    channels && both(`限渠道 ${by.zh || '无'}`, `only by: ${by.en || 'none'}`),
    areas && both(`区划 ${areas.join('、') || '无'}`, `areas: ${areas.join(', ') || 'none'}`),
    units && both(`承办单位 ${handling.zh || '无'}`, `handled by: ${handling.en || 'none'}`),
  ];
};

const unit = (did: Bilingual, data: EventData['dispatch.UnitRegistered'], names: Names): Bilingual => {
  const { unitId, name, kind, parentId, district, area, functions } = data;
  const parent = parentId === undefined ? undefined : names.unit(parentId);
  return told(
    both(`${did.zh} ${name.zh}（${unitId}，${unitKindLabels[kind].zh}）`, `${did.en} ${name.en} (${unitId}, ${unitKindLabels[kind].en})`),
    both(`属 ${district}`, `district ${district}`),
    parent && both(`上级 ${parent.zh}`, `under ${parent.en}`),
    area !== undefined && both(`辖区 ${area}`, `area ${area}`),
    functions.length > 0 && both(`职能 ${functions.join('、')}`, `functions: ${functions.join(', ')}`),
    ...provenance(data),
  );
};

const catalogueEntry = (data: EventData['dispatch.CatalogueEntryPublished'], names: Names): Bilingual => {
  const { entry, category, area, kinds, lead, support, copyTo, automaticFor } = data;
  const chosen = (choices: readonly UnitChoice[]) => listed(choices.map((choice) => choiceLabels(choice, names)));
  const kindList = listed((kinds ?? []).map((kind) => kindLabels[kind]));
  const channels = listed(automaticFor.map((channel) => channelLabels[channel]));
  return told(
    both(`发布目录条目 ${entry}：事项 ${category}`, `published catalogue entry ${entry}: category ${category}`),
    area !== undefined && both(`区划 ${area}`, `area ${area}`),
    kindList.zh !== '' && both(`限 ${kindList.zh}`, `only ${kindList.en}`),
    both(`主办 ${chosen([lead]).zh}`, `lead ${chosen([lead]).en}`),
    support.length > 0 && both(`协办 ${chosen(support).zh}`, `support ${chosen(support).en}`),
    copyTo.length > 0 && both(`抄送 ${chosen(copyTo).zh}`, `copied to ${chosen(copyTo).en}`),
    automaticFor.length > 0 && both(`自动派单渠道 ${channels.zh}`, `dispatched automatically from ${channels.en}`),
    ...provenance(data),
  );
};

function choiceLabels(choice: UnitChoice, names: Names): Bilingual {
  if ('unitId' in choice) return names.unit(choice.unitId);
  if ('function' in choice) return both(`本区负责 ${choice.function} 的单位`, `the district's unit for ${choice.function}`);
  return choice.ofPlace === 'subdistrict' ? both('所在街镇', 'the subdistrict of the place') : both('所在区', 'the district of the place');
}
