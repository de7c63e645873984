import {
  cityCode,
  type Draft,
  isDay,
  namesInTemplate,
  type NoticeFact,
  noticeFactsOf,
  type NoticePolicies,
  type NoticePolicy,
  noticePolicyOn,
  type NoticeRule,
  type NoticeTemplate,
  type Provenance,
  Refusal,
} from '@suqiu/case';
import { canonical } from './canonical';
import { checkAdministrator, type Who } from './who';

/** @zh 告知口径发布 — the whole policy, as it holds from its first day until another begins. */
export interface PublishNoticePolicy {
  readonly policy: NoticePolicy;
  readonly provenance: Provenance;
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/**
 * Quiet if this policy is in force on its first day already. Refuses NOTICE_POLICY_INVALID {field, value}, and EFFECTIVE_DATE_INVALID for a day
 * that is none or lies before that of a policy which has begun: it would never be in force.
 */
export function publishNoticePolicy(policies: NoticePolicies, command: PublishNoticePolicy, who: Who): Draft[] {
  checkAdministrator(who, cityCode);
  const { policy, provenance, day } = command;
  const { effectiveFrom } = provenance;
  const overtaken = policies.published.some((other) => other.effectiveFrom > effectiveFrom && other.effectiveFrom <= day);
  if (!isDay(effectiveFrom) || overtaken) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkTemplates(policy.templates);
  policy.rules.forEach((rule, at) => checkRule(rule, policy, at));
  checkTimes(policy);
  const before = noticePolicyOn(policies, effectiveFrom)?.policy;
  if (before && canonical(before) === canonical(policy)) return [];
  return [{ type: 'dispatch.NoticePolicyPublished', data: { ...policy, ...provenance } }];
}

const invalid = (field: string, value: string | number) => new Refusal('NOTICE_POLICY_INVALID', { field, value });

function checkTemplates(templates: readonly NoticeTemplate[]): void {
  const codes = new Set<string>();
  for (const { template, subject, text } of templates) {
    if (codes.has(template)) throw invalid('templates.template', template);
    codes.add(template);
    for (const words of [subject, text])
      for (const said of [words.zh, words.en]) if (/[{}]/.test(said.replace(/\{\w+\}/g, ''))) throw invalid('templates.text', template);
  }
}

/** A template may only say what every event it is used for has to tell, and a channel must lead to whom it is for. */
function checkRule(rule: NoticeRule, { templates, rules }: NoticePolicy, at: number): void {
  const { on, to, template, channels, always } = rule;
  const words = templates.find((known) => known.template === template);
  if (!words) throw invalid('rules.template', template);
  const known: readonly NoticeFact[] = noticeFactsOf[on];
  const { subject, text } = words;
  const unknown = [subject.zh, subject.en, text.zh, text.en].flatMap(namesInTemplate).find((name) => !known.includes(name as NoticeFact));
  if (unknown !== undefined) throw invalid(`templates.${template}`, unknown);
  if (to === 'unit' && !known.includes('unit')) throw invalid('rules.to', on);
  const wrong = channels.find((channel, nth) => channel === (to === 'unit' ? 'sms' : 'inApp') || channels.indexOf(channel) !== nth);
  if (channels.length === 0 || wrong !== undefined) throw invalid('rules.channels', wrong ?? on);
  if (always && to !== 'requester') throw invalid('rules.always', on);
  const twice = rules.some((other, nth) => nth < at && other.on === on && other.to === to && other.template === template);
  if (twice) throw invalid('rules.on', on);
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const minutesOfWeek = 10_080;

/** Quiet from the evening to the morning of the next day; each pause at least as long as the one before. */
function checkTimes({ quietHours: { from, to }, retryMinutes }: NoticePolicy): void {
  if (!timeOfDay.test(from)) throw invalid('quietHours.from', from);
  if (!timeOfDay.test(to) || to >= from) throw invalid('quietHours.to', to);
  retryMinutes.forEach((minutes, at) => {
    const fits = Number.isInteger(minutes) && minutes >= Math.max(1, retryMinutes[at - 1] ?? 1) && minutes <= minutesOfWeek;
    if (!fits) throw invalid('retryMinutes', minutes);
  });
}
