import type { ClockPolicy, LedgerEvent, RegisteredUnit } from '@suqiu/case';
import { aClockPolicy, aClockRule, anEvent, sampleOf } from '../../builders';
import { commandKinds } from './commands';
import { faultsOf } from './invariants';
import type { Done } from './play';
import { type Configuration, foldConfiguration, nothingConfigured, streamOf } from './state';

const provenance = { source: '假定口径', assumed: true, effectiveFrom: '2020-01-01' };
const unit = (unitId: string, about: Partial<RegisteredUnit> = {}, version = 1): LedgerEvent => {
  const facts = { unitId, name: { zh: unitId, en: unitId }, kind: 'department' as const, district: '310110', functions: [] };
  return anEvent('dispatch.UnitRegistered', { ...facts, ...provenance, ...about }, { version });
};
const ended = (unitId: string, endsOn: string, successorId?: string, version = 1): LedgerEvent =>
  anEvent('dispatch.UnitEnded', { unitId, endsOn, source: 's', ...(successorId !== undefined && { successorId }) }, { version });
const entry = (name: string, version = 1): LedgerEvent => {
  const facts = { entry: name, category: 'noise', lead: { ofPlace: 'district' as const }, support: [], copyTo: [], automaticFor: [] };
  return anEvent('dispatch.CatalogueEntryPublished', { ...facts, ...provenance }, { version });
};

/** A city with a district and a department in it. */
const standing = foldConfiguration(nothingConfigured, [
  unit('city', { kind: 'city', district: '310000' }, 1),
  unit('district', { kind: 'district', parentId: 'city' }, 2),
  unit('noise', { parentId: 'district', functions: ['noise'] }, 3),
]);

/** A command on 2 March 2026 that wrote one more event of the organisation, or of another stream. */
function done(event: LedgerEvent, before: Configuration = standing): Done {
  const { version } = streamOf(event.type, before);
  const events = [{ ...event, version: version + 1 }];
  const kind = commandKinds[0]!;
  return { kind, command: () => [], day: '2026-03-02', before, events, after: foldConfiguration(before, events) };
}
const post = (unitId: string): LedgerEvent =>
  anEvent('dispatch.PostFilled', {
    postId: 'p',
    unitId,
    role: 'handler',
    holderId: 'account-1',
    ...provenance,
    effectiveFrom: '2026-03-02',
  });

const withOrganisation = (about: Partial<Configuration['organisation']>): Done => {
  const of = done(post('noise'));
  return { ...of, after: { ...of.after, organisation: { ...of.after.organisation, ...about } } };
};

const year = (of: number, about: object = {}): LedgerEvent =>
  anEvent('dispatch.CalendarYearPublished', {
    year: of,
    notice: 'n',
    publishedOn: '2026-01-01',
    holidays: [`${of}-01-01`],
    makeUpWorkdays: [],
    ...provenance,
    ...about,
  });
const clockPolicy = (about: Partial<ClockPolicy> = {}): LedgerEvent =>
  anEvent('dispatch.ClockPolicyPublished', {
    ...aClockPolicy([aClockRule()], { appliesTo: { units: ['noise'] } }),
    ...provenance,
    ...about,
  });
const hoursOf = (...blocks: readonly (readonly [string, string])[]): LedgerEvent => {
  const monday = blocks.map(([from, to]) => ({ from, to }));
  return anEvent('dispatch.UnitHoursSet', { unitId: 'noise', hours: [[], monday, [], [], [], [], []], ...provenance });
};

const rules = (...list: readonly (readonly [string, object])[]): LedgerEvent =>
  anEvent('dispatch.RoutingRulesPublished', {
    district: '310110',
    rules: list.map(([rule, when]) => ({ rule, when, then: { lead: { ofPlace: 'district' as const }, support: [], copyTo: [] } })),
    ...provenance,
  });

describe('what must hold after every command of configuration', () => {
  it('holds after commands as they should be', () => {
    for (const event of [
      unit('water', { parentId: 'district', functions: ['water'] }),
      ended('noise', '2026-04-01'),
      post('noise'),
      entry('e'),
      clockPolicy(),
      rules(['a', { kinds: ['praise'] }], ['b', {}]),
      year(2026),
      anEvent('dispatch.NoticePolicyPublished', sampleOf('dispatch.NoticePolicyPublished').data),
      hoursOf(['09:00', '12:00'], ['13:30', '24:00']),
    ])
      expect(faultsOf(done(event))).toStrictEqual([]);
  });

  it.each<[string, Done, RegExp]>([
    ['a circle of units', done(unit('city', { kind: 'district', parentId: 'noise' })), /noise stands below itself/],
    ['units whose parent ends', done(ended('district', '2026-04-01')), /noise does not stand below the city/],
    ['a unit that takes the place above its own', done(ended('district', '2026-04-01', 'noise')), /noise does not stand below the city/],
    ['a unit that succeeds itself', done(ended('noise', '2026-04-01', 'noise')), /noise succeeds itself/],
    [
      'a function with two units',
      done(unit('other', { parentId: 'district', functions: ['noise'] })),
      /noise and other share function noise/,
    ],
    ['rules that are never asked', done(rules(['a', {}], ['b', { kinds: ['praise'] }])), /b comes after a rule for every case/],
    [
      'rules that ask the same under one name',
      done(rules(['a', { kinds: ['praise'] }], ['a', { kinds: ['praise'] }])),
      /a asks what another has asked\na is there twice/,
    ],
    ['a post in a unit that nobody knows', done(post('nobody')), /p is filled in a unit that does not stand/],
    [
      'a post in a unit that has ended',
      done(post('noise'), foldConfiguration(standing, [ended('noise', '2026-03-01', undefined, 4)])),
      /p is filled in a unit that does not stand/,
    ],
    [
      'a post that moves',
      done(post('district'), foldConfiguration(standing, [{ ...post('noise'), version: 4 }])),
      /p went to another unit/,
    ],
    [
      'a deputy of a post that is not there',
      done(anEvent('dispatch.DeputyNamed', { postId: 'p', deputyId: 'account-2', ...provenance })),
      /p has a deputy and is not there/,
    ],
    [
      'a post with two deputies',
      withOrganisation({
        deputies: new Map([
          [
            'p',
            [
              { deputyId: 'account-2', effectiveFrom: '2026-01-01' },
              { deputyId: 'account-3', effectiveFrom: '2026-02-01' },
            ],
          ],
        ]),
      }),
      /p has two deputies on 2026-02-01/,
    ],
    [
      'an absence without a day',
      withOrganisation({ absences: new Map([['account-1', [{ from: '2026-03-02', until: '2026-03-02', reasonCode: 'leave' }]]]) }),
      /account-1 is absent from 2026-03-02 on for no day/,
    ],
    ['entries that say the same', done({ ...entry('f') }, foldConfiguration(standing, [entry('e')])), /e and f overlap/],
    [
      'a rule for a category that is not there',
      done(anEvent('dispatch.IntakePolicyPublished', { ...sampleOf('dispatch.IntakePolicyPublished').data, categories: [] })),
      /category .* is not there/,
    ],
    ['a clock ruled twice', done(clockPolicy({ clocks: [aClockRule(), aClockRule()] })), /city-1515 rules a clock twice/],
    [
      'a limit of nothing',
      done(clockPolicy({ clocks: [aClockRule({ limits: [{ limit: { n: 0, unit: 'hour' } }] })] })),
      /city-1515 has a limit of 0/,
    ],
    [
      'a policy of a unit that nobody knows',
      done(clockPolicy({ appliesTo: { units: ['nobody'] } })),
      /city-1515 is of nobody, which is not there/,
    ],
    [
      'a notice that names a fact its event does not have',
      done(
        anEvent('dispatch.NoticePolicyPublished', {
          ...sampleOf('dispatch.NoticePolicyPublished').data,
          rules: [{ on: 'feedback.CaseClosed', to: 'requester', template: 'case-routed-out', channels: ['sms'] }],
        }),
      ),
      /feedback\.CaseClosed has no channelTold/,
    ],
    ['years with a gap', done(year(2028), foldConfiguration(standing, [year(2026)])), /years 2026,2028 have a gap/],
    ['a holiday that is none', done(year(2026, { makeUpWorkdays: ['2026-01-01'] })), /2026-01-01 is no holiday/],
    ['hours that overlap', done(hoursOf(['09:00', '12:00'], ['11:00', '17:00'])), /noise has hours 09:00,12:00,11:00,17:00/],
    ['hours beyond the day', done(hoursOf(['09:00', '25:00'])), /noise has hours/],
    [
      'a version that is left out',
      { ...done(post('noise')), after: { ...standing, organisation: { ...standing.organisation, version: 5 } } },
      /raised versions by/,
    ],
  ])('tells of %s', (_, wrong, said) => {
    expect(faultsOf(wrong).join('\n')).toMatch(said);
  });
});
