import { both, noNoticePolicies, type NoticePolicies, type NoticePolicy, type NoticeRule } from '@suqiu/case';
import { givenState } from '@suqiu/testing';
import { firstNoticePolicy } from '../data/notice-policy-1';
import { publishNoticePolicy } from './publish-notice-policy';

const { policy, provenance } = firstNoticePolicy;
const by = (role: 'administrator' | 'dispatcher', district: string) => ({
  actor: { id: `${role}-1`, role, district },
  organisation: {
    version: 0,
    units: new Map(),
    posts: new Map(),
    hours: new Map(),
    deputies: new Map(),
    absences: new Map(),
    steps: new Map(),
  },
});
const administrator = by('administrator', '310000');
const publish =
  (about: Partial<NoticePolicy> = {}, from = provenance.effectiveFrom, who = administrator) =>
  (policies: NoticePolicies) =>
    publishNoticePolicy(
      policies,
      { policy: { ...policy, ...about }, provenance: { ...provenance, effectiveFrom: from }, day: '2026-03-02' },
      who,
    );
const standing = (from: string): NoticePolicies => ({
  version: 1,
  published: [{ version: 1, position: '1', policy, ...provenance, effectiveFrom: from }],
});
const rule: NoticeRule = { on: 'dispatch.CaseDispatched', to: 'unit', template: 'case-dispatched', channels: ['email'] };
const [first, ...others] = policy.templates;

describe('publishing a notice policy', () => {
  it('publishes the whole of it', () => {
    givenState(noNoticePolicies)
      .when(publish())
      .then([{ type: 'dispatch.NoticePolicyPublished', data: { ...policy, ...provenance } }]);
  });

  it('stays quiet when it is in force already', () => {
    givenState(standing(provenance.effectiveFrom)).when(publish()).thenNothing();
  });

  it.each<[string, Partial<NoticePolicy>, string, string | number]>([
    ['a template that stands twice', { templates: [first!, first!, ...others] }, 'templates.template', first!.template],
    ['braces that hold no name', { templates: [{ ...first!, text: both('{案号}', 'x') }, ...others] }, 'templates.text', first!.template],
    ['a rule without its template', { rules: [{ ...rule, template: 'nothing' }] }, 'rules.template', 'nothing'],
    [
      'a fact the event does not have to tell',
      { templates: [{ ...first!, text: both('{caseNumber}', '{name}') }, ...others] },
      `templates.${first!.template}`,
      'name',
    ],
    [
      'a unit for an event that concerns none',
      { rules: [{ ...rule, on: 'feedback.CaseClosed', template: 'case-closed' }] },
      'rules.to',
      'feedback.CaseClosed',
    ],
    ['text messages to a unit', { rules: [{ ...rule, channels: ['sms'] }] }, 'rules.channels', 'sms'],
    ['a channel twice', { rules: [{ ...rule, channels: ['email', 'email'] }] }, 'rules.channels', 'email'],
    ['no channel', { rules: [{ ...rule, channels: [] }] }, 'rules.channels', 'dispatch.CaseDispatched'],
    ['an in-app message to a requester', { rules: [{ ...rule, to: 'requester', channels: ['inApp'] }] }, 'rules.channels', 'inApp'],
    ['what the law asks for to a unit', { rules: [{ ...rule, always: true }] }, 'rules.always', 'dispatch.CaseDispatched'],
    ['a rule twice', { rules: [rule, rule] }, 'rules.on', 'dispatch.CaseDispatched'],
    ['no time of day', { quietHours: { from: '24:00', to: '08:00', daysOff: true } }, 'quietHours.from', '24:00'],
    ['quiet hours within a day', { quietHours: { from: '01:00', to: '08:00', daysOff: true } }, 'quietHours.to', '08:00'],
    ['a pause shorter than the one before', { retryMinutes: [5, 1] }, 'retryMinutes', 1],
    ['no pause', { retryMinutes: [0] }, 'retryMinutes', 0],
    ['a pause of more than a week', { retryMinutes: [10_081] }, 'retryMinutes', 10_081],
  ])('refuses %s', (_, about, field, value) => {
    givenState(noNoticePolicies).when(publish(about)).thenRefused('NOTICE_POLICY_INVALID', { field, value });
  });

  it('refuses a day on which it would never be in force', () => {
    givenState(standing('2026-02-01'))
      .when(publish({ rules: [] }, '2026-01-01'))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(noNoticePolicies).when(publish({}, '2026-02-30')).thenRefused('EFFECTIVE_DATE_INVALID');
  });

  it('is for administrators of the city', () => {
    givenState(noNoticePolicies)
      .when(publish({}, '2026-01-01', by('administrator', '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(noNoticePolicies)
      .when(publish({}, '2026-01-01', by('dispatcher', '310000')))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });
});
