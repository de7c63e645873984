import { type ClockPolicies, type ClockPolicy, type ClockRule, foldClockPolicies, noClockPolicies } from '@suqiu/case';
import { anEvent, givenState } from '@suqiu/testing';
import { administrator, day, organisationOf, system } from '../testing/ground';
import { publishClockPolicy } from './publish-clock-policy';

const resolve: ClockRule = {
  clock: 'resolve',
  scope: 'assignment',
  roles: ['lead'],
  limits: [
    { when: { rehandling: true }, limit: { n: 3, unit: 'workingDay' } },
    { when: { tiers: ['complex', 'hard'] }, limit: { n: 15, unit: 'workingDay' } },
    { limit: { n: 5, unit: 'workingDay' } },
  ],
  warn: { n: 1, unit: 'workingDay' },
  pausable: true,
  extension: { atMost: 10, times: 1 },
};
const signFor: ClockRule = {
  clock: 'acknowledge',
  scope: 'assignment',
  limits: [{ limit: { n: 4, unit: 'workingHour' } }],
  pausable: false,
};
const policy: ClockPolicy = {
  policy: 'street-151030',
  label: { zh: '一五十三十', en: 'One, five, ten, thirty' },
  appliesTo: { requesterTypes: ['enterprise'], areas: ['310110013'], units: ['310110013'] },
  clocks: [resolve, signFor],
};
const provenance = { source: '假定', assumed: true, effectiveFrom: '2026-01-01' };

const publish =
  (about: Partial<ClockPolicy> = {}, from: Partial<typeof provenance> = {}, by = administrator()) =>
  (policies: ClockPolicies) =>
    publishClockPolicy(policies, { policy: { ...policy, ...about }, provenance: { ...provenance, ...from }, day }, by);
const published = (...all: readonly (readonly [effectiveFrom: string, about?: Partial<ClockPolicy>])[]): ClockPolicies =>
  foldClockPolicies(
    noClockPolicies,
    all.map(([effectiveFrom, about], at) =>
      anEvent('dispatch.ClockPolicyPublished', { ...policy, ...about, ...provenance, effectiveFrom }, { version: at + 1 }),
    ),
  );

describe('publishing a clock policy', () => {
  it('stores the whole policy with where it comes from', () => {
    givenState(noClockPolicies)
      .when(publish({}, {}, system()))
      .then([{ type: 'dispatch.ClockPolicyPublished', data: { ...policy, ...provenance } }]);
  });

  it('is quiet when it stands so on its first day, in whatever order its fields were stored', () => {
    const stored = Object.fromEntries(Object.entries(resolve).reverse()) as unknown as ClockRule;
    givenState(published(['2025-01-01', { clocks: [stored, signFor] }]))
      .when(publish())
      .thenNothing();
  });

  it.each([
    ['other clocks', { clocks: [resolve] }, {}],
    ['other units that it is the policy of', { appliesTo: { units: ['310110013', '310110-ecology'] } }, {}],
    ['its confirmation: the numbers are assumed no more', {}, { assumed: false }],
    ['another source', {}, { source: '杨发改〔2026〕1号' }],
  ])('publishes %s', (_, about, from) => {
    expect(publish(about, from)(published(['2026-01-01']))).toHaveLength(1);
  });

  it('may lie ahead, may be overtaken before it begins, and looks only at its own name', () => {
    const planned = published(['2026-01-01'], ['2027-01-01', { clocks: [resolve] }]);
    expect(publish({ clocks: [signFor] }, { effectiveFrom: '2026-06-01' })(planned)).toHaveLength(1);
    expect(publish({ clocks: [signFor] }, { effectiveFrom: '2027-01-01' })(planned)).toHaveLength(1);
    expect(publish({}, {})(published(['2026-02-01', { policy: 'city-1515' }]))).toHaveLength(1);
    givenState(published(['2026-01-01'], ['2026-02-01', { clocks: [resolve] }]))
      .when(publish({ clocks: [signFor] }, { effectiveFrom: '2026-01-31' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(noClockPolicies)
      .when(publish({}, { effectiveFrom: '2026' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
  });

  it('withdraws what is there by naming no clock, once', () => {
    expect(publish({ clocks: [] })(published(['2026-01-01']))).toHaveLength(1);
    givenState(published(['2026-01-01'], ['2026-01-01', { clocks: [] }]))
      .when(publish({ clocks: [] }))
      .thenNothing();
    for (const nothing of [noClockPolicies, published(['2027-01-01'])])
      givenState(nothing)
        .when(publish({ clocks: [] }))
        .thenRefused('CLOCK_POLICY_UNKNOWN', { policy: 'street-151030' });
  });

  const rule = (about: object): Partial<ClockPolicy> => ({ clocks: [{ ...resolve, ...about }] });
  const window: ClockRule = {
    clock: 'return',
    scope: 'assignment',
    limits: [{ limit: { n: 2, unit: 'workingDay' } }],
    pausable: false,
  };
  const limit = (n: number, unit = 'workingDay') => ({ limits: [{ limit: { n, unit } }] });
  it.each<[string, Partial<ClockPolicy>, string, string | number]>([
    ['a name that is no code', { policy: '一五一五' }, 'policy', '一五一五'],
    ['an area that is none', { appliesTo: { areas: ['3101'] } }, 'appliesTo.areas', '3101'],
    ['a clock without a limit', rule({ limits: [] }), 'limits', 'resolve'],
    ['a limit of nothing', rule(limit(0)), 'n', 0],
    ['a limit of half a day', rule(limit(0.5)), 'n', 0.5],
    ['a warning of nothing', rule({ warn: { n: 0, unit: 'workingDay' } }), 'n', 0],
    [
      'a condition that never holds',
      rule({ limits: [{ when: { tiers: [] }, limit: { n: 1, unit: 'workingDay' } }] }),
      'limits.when',
      'resolve',
    ],
    ['a warning in hours of a limit in days', rule({ warn: { n: 1, unit: 'hour' } }), 'warn.unit', 'hour'],
    ['a warning in days of a limit in hours', { clocks: [{ ...signFor, warn: { n: 1, unit: 'workingDay' } }] }, 'warn.unit', 'workingDay'],
    ['roles of a clock of the case', rule({ scope: 'case' }), 'roles', 'resolve'],
    ['a clock of the case for those called out', { clocks: [{ ...signFor, scope: 'callOut' }] }, 'scope', 'acknowledge'],
    ['a clock of a call-out for whoever handles', { clocks: [{ ...signFor, clock: 'callOutArrive' }] }, 'scope', 'callOutArrive'],
    ['a window for returns of the case', { clocks: [{ ...window, scope: 'case' }] }, 'scope', 'return'],
    ['a window for returns that stands still', { clocks: [{ ...window, pausable: true }] }, 'pausable', 'return'],
    ['a window for returns that warns', { clocks: [{ ...window, warn: { n: 1, unit: 'workingDay' } }] }, 'warn', 'return'],
    ['a clock for no role', rule({ roles: [] }), 'roles', 'resolve'],
    ['an extension of something else', rule({ clock: 'firstContact' }), 'extension', 'firstContact'],
    [
      'an extension in working days of a limit in others',
      rule({ ...limit(7, 'calendarDay'), warn: undefined }),
      'extension',
      'calendarDay',
    ],
    ['an extension of nothing', rule({ extension: { atMost: 0, times: 1 } }), 'extension.atMost', 0],
    ['an extension half a time', rule({ extension: { atMost: 10, times: 0.5 } }), 'extension.times', 0.5],
  ])('refuses %s', (_, about, field, value) => {
    givenState(noClockPolicies).when(publish(about)).thenRefused('CLOCK_POLICY_INVALID', { field, value });
  });

  const five = { n: 5, unit: 'workingDay' };
  it.each<[string, readonly object[], number]>([
    ['one for all cases', [{ limit: five }, { when: { tiers: ['hard'] }, limit: five }], 2],
    [
      'one for more tiers',
      [
        { when: { tiers: ['hard', 'complex'] }, limit: five },
        { when: { tiers: ['hard'], rehandling: true }, limit: five },
      ],
      2,
    ],
    [
      'one for every urgency',
      [
        { when: { urgencies: ['normal', 'elevated', 'urgent', 'critical'] }, limit: five },
        { when: { kinds: ['report'] }, limit: five },
        { limit: five },
      ],
      2,
    ],
    [
      'one for the same',
      [
        { when: { rehandling: true }, limit: five },
        { when: { rehandling: true, kinds: ['praise'] }, limit: five },
      ],
      2,
    ],
  ])('refuses a limit after %s', (_, limits, nth) => {
    givenState(noClockPolicies)
      .when(publish(rule({ limits })))
      .thenRefused('CLOCK_LIMIT_UNREACHABLE', { clock: 'resolve', nth });
  });

  it('takes limits whose conditions only overlap', () => {
    const limits = [
      { when: { tiers: ['hard'], rehandling: true }, limit: five },
      { when: { tiers: ['hard', 'complex'] }, limit: five },
      { when: { kinds: ['report'] }, limit: five },
      { limit: five },
    ];
    expect(publish(rule({ limits }))(noClockPolicies)).toHaveLength(1);
  });

  it('refuses two rules for one clock and scope, and takes one for each scope', () => {
    givenState(noClockPolicies)
      .when(publish({ clocks: [resolve, signFor, resolve] }))
      .thenRefused('CLOCK_RULE_TWICE', { clock: 'resolve', scope: 'assignment' });
    const { roles: _roles, ...ofCase } = resolve;
    expect(publish({ clocks: [resolve, { ...ofCase, scope: 'case' }] })(noClockPolicies)).toHaveLength(1);
  });

  it('refuses a unit that is not there, and takes a policy of no unit at all', () => {
    givenState(noClockPolicies)
      .when(publish({ appliesTo: { units: ['310110013', 'nowhere'] } }))
      .thenRefused('UNIT_UNKNOWN', { unit: 'nowhere' });
    expect(publish({ appliesTo: { units: [] } })(noClockPolicies)).toHaveLength(1);
  });

  it('is for the administrator of the city', () => {
    givenState(noClockPolicies)
      .when(publish({}, {}, administrator(organisationOf(), '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(noClockPolicies)
      .when(publish({}, {}, { ...administrator(), actor: { id: 'd', role: 'dispatcher', district: '310000' } }))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });
});
