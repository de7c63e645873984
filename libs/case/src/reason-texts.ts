import { type Bilingual, both } from './bilingual';
import { dutyLabels, releaseLabels } from './call-out-labels';
import {
  channelLabels,
  choiceReasonLabels,
  closureRejectionLabels,
  extensionRefusalLabels,
  confidentialityLabels,
  kindLabels,
  type Labels,
  legalChannelLabels,
  requesterTypeLabels,
  returnRefusalLabels,
  routeOutLabels,
  urgencyLabels,
} from './labels';
import { reviewReasonLabels, routingConditionLabels, triageClassLabels } from './routing-labels';
import { supportRefusalLabels } from './supervision-labels';
import type { Reason } from './vocabulary';

/**
 * What every reason code means. `{name}` stands for a parameter, `[…]` is said only if all parameters in it are there. Codes are stored: add
 * words for a new one, never take the words of an old one away.
 */
export const reasonTexts: Readonly<Record<string, Bilingual>> = {
  CHOSEN_BY_PERSON: both(
    '人工决定[：{reason}][（未采用目录条目 {insteadOf}）][（未采用规则 {insteadOfRule}）]',
    'a person decided[: {reason}][ (instead of catalogue entry {insteadOf})][ (instead of rule {insteadOfRule})]',
  ),
  PROPOSED_BY_RULES: both('规则也如此建议', 'the rules proposed it'),

  CATEGORY_TERMS_FOUND: both('正文有{terms}（规则 {rule}，{points} 分）', 'the text says {terms} (rule {rule}, {points} points)'),
  NEXT_CATEGORY: both('其次为事项 {category}（{score} 分）', 'next is category {category} ({score} points)'),
  NO_CATEGORY_RULE_MATCHED: both('没有符合正文的归类规则', 'no category rule matches the text'),
  CATEGORY_SCORE_LOW: both('得 {score} 分，{wanted} 分方可确定', '{score} points, {wanted} make it certain'),
  CATEGORY_LEAD_SMALL: both('领先 {lead} 分，领先 {wanted} 分方可确定', 'leads by {lead} points, {wanted} make it certain'),
  ROUTE_OUT_TERMS_FOUND: both(
    '正文有{terms}，属{class}，渠道：{channel}（规则 {rule}）',
    'the text says {terms}, which is a {class}; channel: {channel} (rule {rule})',
  ),
  URGENT_TERMS_FOUND: both(
    '正文有{terms}，情况紧急：{channel}（规则 {rule}）',
    'the text says {terms}, which is urgent: {channel} (rule {rule})',
  ),
  SAME_REQUESTER: both('同一诉求人', 'same requester'),
  SAME_REQUESTER_SAME_TITLE: both('同一诉求人，标题相同', 'same requester, same title'),
  SAME_PLACE: both('同一地点', 'same place'),
  TEXT_ALIKE: both('正文相似 {percent}%', 'the texts are {percent}% alike'),
  REPEATS_EARLIER_CASE: both('重复反映 {caseNumber}', 'repeats {caseNumber}'),

  ROUTE_OUT_PROPOSED: both('受理建议不予受理：{class}', 'intake proposes to route it out: {class}'),
  POSSIBLE_DUPLICATE: both('可能与 {cases} 重复', 'may be the same as {cases}'),
  CATEGORY_UNCERTAIN: both('事项待确认[：{category}]', 'the category is uncertain[: {category}]'),
  NO_CATALOGUE_ENTRY: both('事项 {category} [在{area}]没有目录条目', 'no catalogue entry for category {category}[ in {area}]'),
  CATALOGUE_CONFLICT: both('事项 {category} 的目录条目 {entries} 不一致', 'catalogue entries {entries} disagree on category {category}'),
  PLACE_UNKNOWN: both(
    '地点不够具体[：需知{needed}][，目录条目 {entry} 只适用于{area}][，规则 {rule} 只适用于{areas}]',
    'the place is not known closely enough[: the {needed} is needed][; catalogue entry {entry} holds for {area} only][; rule {rule} holds for {areas} only]',
  ),
  UNIT_MISSING: both(
    '没有唯一的承办单位[：{unit}][：{district}的 {function} 职能][：属地 {area}]',
    'no single unit to handle it[: {unit}][: function {function} in {district}][: place {area}]',
  ),
  RESPONDENT_IS_LEAD: both(
    '主办单位{unit}就是被反映单位[（目录条目 {entry}）][（规则 {rule}）]',
    '{unit}, to lead, is complained of[ (catalogue entry {entry})][ (rule {rule})]',
  ),
  UNIT_RETURNED: both(
    '{unit}已退单[（目录条目 {entry}）][（规则 {rule}）]',
    '{unit} has returned it[ (catalogue entry {entry})][ (rule {rule})]',
  ),
  LEAD_IS_SUPPORTING: both(
    '{unit}已是协办单位[（目录条目 {entry}）][（规则 {rule}）]',
    '{unit} has a supporting part already[ (catalogue entry {entry})][ (rule {rule})]',
  ),
  CHANNEL_NOT_AUTOMATIC: both(
    '[目录条目 {entry} ][规则 {rule} ]对渠道“{channel}”不自动派单',
    '[catalogue entry {entry}][rule {rule}] leaves the channel “{channel}” to a person',
  ),
  CHANNEL_FOR_PERSON: both('渠道“{channel}”由人工派单', 'a person dispatches cases of the channel “{channel}”'),
  DISPATCH_NOT_TRIED_YET: both('自动派单尚未处理', 'automatic dispatch has not come to it yet'),
  CATALOGUE_ENTRY_MATCHED: both(
    '事项 {category} 适用目录条目 {entry}（{entryCategory}[，{area}][，{kinds}]）',
    'catalogue entry {entry} ({entryCategory}[, {area}][, {kinds}]) holds for category {category}',
  ),
  UNIT_NAMED: both('目录条目指定{unit}', 'the catalogue entry names {unit}'),
  UNIT_BY_FUNCTION: both('{district}的 {function} 职能由{unit}承担', '{unit} has function {function} in {district}'),
  UNIT_OF_PLACE: both('属地单位是{unit}', '{unit} is the unit of the place'),
  ROUTING_RULE_MATCHED: both('适用规则 {rule}', 'rule {rule} holds'),
  ROUTING_CONDITION_MET: both('{condition}[：{found}]符合（{wanted}）', '{condition}[: {found}] as wanted ({wanted})'),
  ROUTING_CONDITION_UNMET: both('{condition}[：{found}]不符（{wanted}）', '{condition}[: {found}] not as wanted ({wanted})'),
  ROUTING_CONDITION_OPEN: both('{condition}[：{found}]尚不明（{wanted}）', '{condition}[: {found}] not known closely enough ({wanted})'),
  UNIT_NAMED_BY_RULE: both('规则 {rule} 指定{unit}', 'rule {rule} names {unit}'),
  SENT_DOWN: both(
    '{unit}是街镇，而此事项归部门[（目录条目 {entry}）][（规则 {rule}）]',
    '{unit} is a subdistrict, and the matter is that of a department[ (catalogue entry {entry})][ (rule {rule})]',
  ),
  RULE_STANDS_ABOVE: both('规则 {rule} 先于目录条目 {entry}', 'rule {rule} stands above catalogue entry {entry}'),
  EARLIER_RULE_DECIDES: both('规则 {by} 先于规则 {rule}', 'rule {by} comes before rule {rule}'),
  LESS_SPECIFIC: both('目录条目 {by} 比 {entry} 更具体', 'catalogue entry {by} is more specific than {entry}'),
  REPEATED_BY_ENTERPRISE: both('企业此前反映 {count} 件：{cases}', 'the enterprise has brought it before ({count}): {cases}'),
  LED_BY_DEPARTMENT: both('主办单位{unit}不是街镇，涉及其职权', '{unit}, to lead, is no subdistrict: its powers are touched'),
  RETURNED_BEFORE: both('已退单 {count} 次', 'returned before ({count})'),
  REOPENED_BEFORE: both('已重新办理，现为第 {round} 轮', 'reopened: this is round {round}'),
  HARD_TIER: both('办理层级为疑难', 'its tier is hard'),
  BROUGHT_LONG_AGO: both('一年多前已有反映：{cases}', 'brought more than a year ago: {cases}'),
  NOTHING_STANDS_OUT: both('无特别情形', 'nothing stands out'),
  CLASS_CHOSEN_BY_PERSON: both('人工甄别，系统建议为{proposed}', 'a person sorted it; the system proposed: {proposed}'),
  REVIEW_NEEDED: both('因{reason}会商', 'a review was needed for {reason}'),
  RETURN_REFUSED_BY_PERSON: both('退单理由不成立：{reason}', 'the return is not justified: {reason}'),
  EXTENSION_REFUSED_BY_PERSON: both('不予延期：{reason}', 'no more time: {reason}'),
  CLOSURE_REJECTED_BY_PERSON: both('尚不能办结：{reason}', 'not to be closed yet: {reason}'),
  SUPPORT_REFUSED_BY_PERSON: both('不同意协办：{reason}', 'the support is refused: {reason}'),
  RELEASED_BY_PERSON: both('不报到理由成立：{reason}', 'the refusal is justified: {reason}'),
  HELD_TO_DUTY_BY_PERSON: both('不报到理由不成立：{reason}', 'the refusal is not justified: {reason}'),
};

const conditionValues: Readonly<Partial<Labels<string>>> = {
  ...kindLabels,
  ...channelLabels,
  ...requesterTypeLabels,
  ...urgencyLabels,
  ...confidentialityLabels,
  yes: both('是', 'yes'),
  no: both('否', 'no'),
};

/** Parameters whose values are codes of a table. */
const labelsOf: Readonly<Record<string, Readonly<Partial<Labels<string>>>>> = {
  class: routeOutLabels,
  channel: { ...channelLabels, ...legalChannelLabels },
  kinds: kindLabels,
  reason: {
    ...choiceReasonLabels,
    ...returnRefusalLabels,
    ...closureRejectionLabels,
    ...extensionRefusalLabels,
    ...releaseLabels,
    ...dutyLabels,
    ...reviewReasonLabels,
    ...supportRefusalLabels,
  },
  condition: routingConditionLabels,
  found: conditionValues,
  wanted: conditionValues,
  proposed: triageClassLabels,
  needed: { district: both('区', 'district'), subdistrict: both('街道或镇', 'subdistrict') },
};
/** Parameters whose values are ids of units; a division code is the id of its unit. */
const unitIds: readonly string[] = ['unit', 'district', 'area', 'areas', 'found', 'wanted'];

/** A unit's name; undefined for an id nobody knows. */
export type NameOf = (unitId: string) => Bilingual | undefined;

/**
 * A reason in words, as part of a sentence. A code without words, or without a parameter that its words need, is shown as it is stored: old
 * history stays readable. An id without a name stands for itself.
 */
export function reasonText(reason: Reason, language: keyof Bilingual, nameOf?: NameOf): string {
  const { code, params = {} } = reason;
  const template = Object.hasOwn(reasonTexts, code) ? reasonTexts[code]![language] : undefined;
  if (template === undefined) return asStored(reason);
  const said = (name: string): string | undefined => {
    const value = params[name];
    if (value === undefined || value === '') return undefined;
    const one = (item: string | number) => valueText(name, String(item), language, nameOf);
    if (typeof value !== 'object') return one(value);
    return value.map(one).join(language === 'en' ? ', ' : name === 'terms' ? '' : '、');
  };
  return filled(template, said) ?? asStored(reason);
}

/** A reason with its words beside it, as answers show it. */
export type ToldReason = Reason & { readonly text: Bilingual };

export const withText = (reason: Reason, nameOf?: NameOf): ToldReason => ({
  ...reason,
  text: both(reasonText(reason, 'zh', nameOf), reasonText(reason, 'en', nameOf)),
});

function valueText(name: string, value: string, language: keyof Bilingual, nameOf: NameOf = () => undefined): string {
  if (name === 'terms') return `“${value}”`;
  const words = labelsOf[name]?.[value] ?? (unitIds.includes(name) ? nameOf(value) : undefined);
  return words?.[language] ?? value;
}

/** Undefined when a parameter is missing outside of brackets. One pass: what is put in is not looked at again. */
function filled(template: string, said: (name: string) => string | undefined): string | undefined {
  let text = '';
  for (const [, optional, needed = ''] of template.matchAll(/\[([^\]]*)\]|([^[]+)/g)) {
    const part = withValues(optional ?? needed, said);
    if (part === undefined && optional === undefined) return undefined;
    text += part ?? '';
  }
  return text;
}

function withValues(part: string, said: (name: string) => string | undefined): string | undefined {
  const names = [...part.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  if (names.some((name) => said(name) === undefined)) return undefined;
  return part.replace(/\{(\w+)\}/g, (_, name: string) => said(name)!);
}

function asStored({ code, params }: Reason): string {
  const told = Object.entries(params ?? {}).map(([name, value]) => `${name}=${typeof value === 'object' ? value.join('+') : value}`);
  return told.length > 0 ? `${code}(${told.join(', ')})` : code;
}
