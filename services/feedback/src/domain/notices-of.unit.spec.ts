import { both, type NoticePolicy, type NoticeRule, type PublishedNoticePolicy } from '@suqiu/case';
import { aCase, type CaseHistory, lead, support } from '@suqiu/testing';
import { type NoticeEvent, noticesOf } from './notices-of';
import { noticeWords } from './notice-words';

const names: Readonly<Record<string, string>> = {
  'unit-lead': '生态局',
  'unit-support': '水务局',
  'unit-called': '城管局',
  '310110013': '长白街道',
};
const nameOf = (id: string) => (names[id] === undefined ? undefined : both(names[id], id));
const policyOf = (...rules: readonly NoticeRule[]): PublishedNoticePolicy => {
  const policy: NoticePolicy = { templates: [], rules, quietHours: { from: '21:00', to: '08:00', daysOff: true }, retryMinutes: [] };
  return { version: 3, position: '1', policy, source: 's', assumed: true, effectiveFrom: '2020-01-01' };
};
const rule = (on: NoticeRule['on'], to: NoticeRule['to'], about: Partial<NoticeRule> = {}): NoticeRule => ({
  on,
  to,
  template: 't',
  channels: [to === 'unit' ? 'inApp' : 'sms'],
  ...about,
});
const made = (history: CaseHistory, ...rules: readonly NoticeRule[]) =>
  noticesOf(history.events.at(-1) as NoticeEvent, history.state, policyOf(...rules), nameOf);
const units = (history: CaseHistory) =>
  made(history, rule(history.events.at(-1)!.type as NoticeRule['on'], 'unit')).map(({ unitId }) => unitId);

const dispatched = aCase().dispatched({ assignments: [lead(), support()] });

describe('notices of an event', () => {
  it('go to the requester with what the rule says, by each channel', () => {
    const rules = rule('intake.CaseRoutedOut', 'requester', { channels: ['sms', 'email'], always: true });
    const notice = {
      template: 't',
      policyVersion: 3,
      recipientKind: 'requester',
      always: true,
      atAnyHour: false,
      facts: {
        caseNumber: both('SQ-310110-20260302-000001', 'SQ-310110-20260302-000001'),
        day: both('2026-03-02', '2026-03-02'),
        channelTold: both('人民法院', 'the court'),
        routeOutClass: expect.objectContaining({ zh: expect.any(String) as string }) as object,
      },
    };
    const told = made(aCase().routedOut(), rules);
    expect(told.map(({ channel }) => channel)).toEqual(['sms', 'email']);
    expect(Object.keys(told[0]!.facts)).toEqual(Object.keys(notice.facts));
    expect(told[0]).toMatchObject({ ...notice, facts: { caseNumber: notice.facts.caseNumber, day: notice.facts.day } });
  });

  it('are none without a rule for it', () => {
    expect(made(dispatched, rule('feedback.CaseClosed', 'requester'))).toEqual([]);
  });

  it('are none of what was brought in as history', () => {
    const about = { occurredAt: '2026-03-02T01:00:00.000Z', recordedAt: '2026-03-03T01:00:00.001Z' };
    expect(made(aCase({}, about), rule('intake.CaseRegistered', 'requester'))).toEqual([]);
    expect(made(aCase({}, { ...about, recordedAt: '2026-03-03T01:00:00.000Z' }), rule('intake.CaseRegistered', 'requester'))).toHaveLength(
      1,
    );
  });

  it('are none to a requester without a name', () => {
    expect(made(aCase({ anonymous: true }), rule('intake.CaseRegistered', 'requester'))).toEqual([]);
    expect(made(aCase({ anonymous: true }).dispatched(), rule('dispatch.CaseDispatched', 'unit'))).toHaveLength(1);
  });

  it.each<[string, CaseHistory, readonly string[]]>([
    ['a dispatch to every unit', dispatched, ['unit-lead', 'unit-support']],
    ['a return to the unit that asked', dispatched.returnRequested({ assignmentId: 'assignment-2' }).returnRefused(), ['unit-support']],
    ['a clock to its unit', dispatched.clockWarned({ unitId: 'unit-support' }), ['unit-support']],
    ['the clock of a case to its open leads', dispatched.clockBreached(), ['unit-lead']],
    [
      'a call-out to every department',
      dispatched.calledOut({ departments: ['unit-called', 'unit-support'] }),
      ['unit-called', 'unit-support'],
    ],
  ])('tell of %s', (_, history, told) => {
    expect(units(history)).toEqual(told);
  });

  it('name to a unit itself and its part, and to the requester all units', () => {
    const facts = (to: NoticeRule['to']) =>
      made(dispatched, rule('dispatch.CaseDispatched', to)).map(({ facts: { unit, role } }) => [unit?.zh, role?.zh]);
    expect(facts('unit')).toEqual([
      ['生态局', '主办'],
      ['水务局', '协办'],
    ]);
    expect(facts('requester')).toEqual([['生态局、水务局', '主办、协办']]);
  });
});

describe('the words of a notice', () => {
  const published = (zh: string): PublishedNoticePolicy => {
    const of = policyOf();
    return { ...of, policy: { ...of.policy, templates: [{ template: 't', subject: both('题', 'S'), text: both(zh, '{unit}') }] } };
  };
  it('are the template with the facts in their places; what is put in is not looked at again', () => {
    expect(noticeWords(published('{unit}办理{unit}'), 't', { unit: both('{day}', 'U') })).toEqual({
      subject: both('题', 'S'),
      text: both('{day}办理{day}', 'U'),
    });
  });
  it('are never said with a gap', () => {
    expect(() => noticeWords(published('{day}'), 't', { unit: both('a', 'a') })).toThrow('nobody gave the fact day');
    expect(() => noticeWords(published('x'), 'other', {})).toThrow('no template other');
  });
});
