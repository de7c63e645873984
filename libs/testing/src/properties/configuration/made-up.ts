import {
  awayReasons,
  type CatalogueEntry,
  type ClockPolicy,
  type ClockRule,
  type DayHours,
  type IntakePolicies,
  type IntakePolicy,
  type Limit,
  type NoticePolicy,
  type Provenance,
  type RoutingRule,
  type RoutingRuleSet,
  type Unit,
  type UnitChoice,
  unitKinds,
  type WeekHours,
} from '@suqiu/case';
import type { Chance } from '@suqiu/simulation';
import { sampleOf } from '../../builders';
import type * as dispatch from '@suqiu/dispatch/domain';
import { closingDistrict, type Configuration } from './state';

/** What a command can see when it is made up. */
export interface Scene {
  readonly state: Configuration;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
  readonly chance: Chance;
}

export const unitIds = Array.from({ length: 9 }, (_, at) => `unit-${at}`);
const districts = ['310000', '310110', '310109'];
const functions = ['noise', 'water'];
const areas = ['310110', '310109', '310110013', '310110014', '310110013001'];
export const entries = ['entry-0', 'entry-1', 'entry-2', 'entry-3'];
export const categories = new Set(['noise', 'water']);

export const knownUnit = ({ state, chance }: Scene): string => chance.pick([...state.organisation.units.keys(), 'nobody']);

/** Mostly near the day of the scene, before and after it; at times no day at all. */
export function someDay({ day, chance }: Scene): string {
  if (chance.percent(3)) return '2026-02-30';
  const days = chance.pick([-400, -30, -1, 0, 0, 0, 1, 30, 60]);
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export const provenance = (scene: Scene): Provenance => ({ source: '假定口径', assumed: true, effectiveFrom: someDay(scene) });

const some = <T>({ chance }: Scene, list: readonly T[]): T[] => list.filter(() => chance.percent(30));

export function describeUnit(scene: Scene, unitId: string): dispatch.DescribeUnit {
  const { state, chance } = scene;
  const before = state.organisation.units.get(unitId);
  const first = state.organisation.units.size === 0;
  const of: Unit['kind'] = first ? 'city' : before && chance.percent(80) ? before.kind : chance.pick(unitKinds);
  const parentId = of === 'city' && chance.percent(90) ? undefined : knownUnit(scene);
  const district = before && chance.percent(80) ? before.district : chance.pick(districts);
  const digits = { district: 6, subdistrict: 9, township: 9, committee: 12 } as const;
  const fitting = areas.filter(
    (area) => area.length === (digits as Partial<Record<Unit['kind'], number>>)[of] && area.startsWith(district),
  );
  const area = chance.percent(95) ? (fitting[chance.between(0, fitting.length)] ?? fitting[0]) : chance.pick(areas);
  return {
    unit: {
      unitId,
      name: { zh: unitId, en: unitId },
      kind: of,
      ...(parentId !== undefined && { parentId }),
      district,
      ...(area !== undefined && { area }),
      functions: some(scene, functions),
    },
    provenance: provenance(scene),
  };
}

export function post(scene: Scene): dispatch.FillPost {
  const { state, chance } = scene;
  const postId = somePost(scene);
  return {
    postId,
    unitId: chance.percent(80) ? (state.organisation.posts.get(postId)?.unitId ?? knownUnit(scene)) : knownUnit(scene),
    role: chance.pick(['handler', 'unitLeader', 'requester'] as const),
    holderId: someAccount(scene),
    ...provenance(scene),
    ...(chance.percent(30) && { endsOn: someDay(scene) }),
    day: scene.day,
  };
}

const choice = (scene: Scene): UnitChoice =>
  scene.chance.pick<UnitChoice>([{ function: scene.chance.pick(functions) }, { unitId: knownUnit(scene) }, { ofPlace: 'subdistrict' }]);

const somePost = ({ chance }: Scene): string => `post-${chance.between(0, 4)}`;
const someAccount = ({ chance }: Scene): string => `account-${chance.between(0, 3)}`;

export function deputy(scene: Scene): dispatch.NameDeputy {
  return {
    postId: somePost(scene),
    deputyId: someAccount(scene),
    ...provenance(scene),
    ...(scene.chance.percent(30) && { endsOn: someDay(scene) }),
    day: scene.day,
  };
}

export function absence(scene: Scene): dispatch.RecordAbsence {
  return {
    holderId: someAccount(scene),
    from: someDay(scene),
    until: someDay(scene),
    reasonCode: scene.chance.pick(awayReasons),
    source: '假条',
  };
}

export function entry(scene: Scene): CatalogueEntry {
  const { chance } = scene;
  const area = chance.pick([undefined, undefined, '310110', '310110013', 'nowhere']);
  return {
    entry: chance.pick(entries),
    category: chance.pick([...categories, 'unknown']),
    ...(area !== undefined && { area }),
    ...(chance.percent(30) && { kinds: some(scene, ['complaint', 'assistance'] as const) }),
    lead: choice(scene),
    support: chance.percent(30) ? [choice(scene)] : [],
    copyTo: [],
    automaticFor: some(scene, ['website', 'telephone'] as const),
  };
}

export function policy({ chance }: Scene): IntakePolicy {
  const { source: _source, assumed: _assumed, effectiveFrom: _from, ...sample } = sampleOf('dispatch.IntakePolicyPublished').data;
  const [rule] = sample.categoryRules;
  return {
    ...sample,
    categories: chance.pick([
      sample.categories,
      [...sample.categories, { code: 'noise.night', label: { zh: '夜间噪声', en: 'Noise at night' }, parent: 'noise' }],
      [],
    ]),
    categoryRules: chance.pick([sample.categoryRules, [], [rule!, rule!], [{ ...rule!, category: 'unknown' }]]),
    certainScore: chance.pick([0, 1, sample.certainScore, 1_000]),
    certainLead: chance.pick([-1, 0, sample.certainLead]),
  };
}

export function clockPolicy(scene: Scene): ClockPolicy {
  const { chance } = scene;
  const limit = (): Limit => ({ n: chance.pick([0, 1, 5, 15]), unit: chance.pick(['workingDay', 'workingDay', 'calendarDay', 'hour']) });
  const rule = (): ClockRule => ({
    clock: chance.pick(['firstContact', 'resolve', 'callOutArrive']),
    scope: chance.pick(['case', 'assignment', 'callOut']),
    limits: chance.pick([
      [{ limit: limit() }],
      [{ when: { tiers: ['hard'] }, limit: limit() }, { limit: limit() }],
      [{ limit: limit() }, { when: { tiers: ['hard'] }, limit: limit() }],
    ]),
    ...(chance.percent(30) && { roles: ['lead'] }),
    ...(chance.percent(30) && { warn: limit() }),
    pausable: chance.percent(50),
    ...(chance.percent(30) && { extension: { atMost: chance.pick([0, 10]), times: 1 } }),
  });
  return {
    policy: chance.pick(['city', 'street']),
    label: { zh: '时限', en: 'Limits' },
    appliesTo: chance.pick([{}, { units: [knownUnit(scene)] }, { areas: ['310110013'], units: [] }]),
    clocks: Array.from({ length: chance.between(0, 2) }, rule),
  };
}

/** What rules may speak of: the categories and terms of an intake policy that stands from the beginning. */
export const wordsOfRules: IntakePolicies = {
  version: 1,
  published: [
    {
      version: 1,
      effectiveFrom: '2020-01-01',
      policy: {
        ...sampleOf('dispatch.IntakePolicyPublished').data,
        categories: [...categories].map((code) => ({ code, label: { zh: code, en: code } })),
        categoryRules: [{ rule: 'noise', category: 'noise', any: ['噪声', '施工'], weight: 1 }],
      },
    },
  ],
};

export function ruleSet(scene: Scene): RoutingRuleSet {
  const { chance } = scene;
  const conditions = (): RoutingRule['when'] => ({
    ...(chance.percent(40) && { areas: [chance.pick(areas)] }),
    ...(chance.percent(40) && { categories: [chance.pick(['noise', 'water', 'nothing'])] }),
    ...(chance.percent(40) && { kinds: [chance.pick(['complaint', 'praise'])] }),
    ...(chance.percent(20) && { repeatCountAtLeast: chance.between(1, 3) }),
    ...(chance.percent(30) && { terms: { any: [chance.pick(['噪声', '施工'])] } }),
  });
  const rules = Array.from({ length: chance.between(0, 3) }, (_, at): RoutingRule => ({
    rule: `rule-${at}-${chance.between(0, 2)}`,
    when: conditions(),
    then: { lead: choice(scene), support: [], copyTo: [] },
  }));
  return { district: chance.pick(districts), rules };
}

export function noticePolicy({ chance }: Scene): NoticePolicy {
  const { source: _source, assumed: _assumed, effectiveFrom: _from, ...sample } = sampleOf('dispatch.NoticePolicyPublished').data;
  const [template] = sample.templates;
  const [rule] = sample.rules;
  return {
    templates: chance.pick([sample.templates, sample.templates, [template!, template!], []]),
    rules: chance.pick([sample.rules, [], [rule!, rule!], [{ ...rule!, on: 'feedback.CaseClosed' }], [{ ...rule!, to: 'unit' }]]),
    quietHours: chance.pick([sample.quietHours, { ...sample.quietHours, to: '22:00' }]),
    retryMinutes: chance.pick([sample.retryMinutes, [], [0], [5, 1]]),
  };
}

export function calendarYear(scene: Scene): dispatch.PublishCalendarYear {
  const { chance, day } = scene;
  const year = chance.between(2023, 2029);
  return {
    year,
    notice: `notice ${chance.between(1, 3)}`,
    publishedOn: someDay(scene),
    holidays: some(scene, [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`, '2026-10-01']),
    makeUpWorkdays: some(scene, [`${year}-01-03`, `${year}-10-10`]),
    ...provenance(scene),
    day,
  };
}

export function closure(scene: Scene): dispatch.PublishLocalClosure {
  const { chance, day } = scene;
  return {
    district: chance.percent(90) ? closingDistrict : 'nowhere',
    closure: chance.pick(['typhoon', 'flood']),
    notice: `notice ${chance.between(1, 3)}`,
    publishedOn: someDay(scene),
    days: chance.percent(20) ? [] : [someDay(scene), someDay(scene)],
    reason: { zh: '台风', en: 'Typhoon' },
    ...provenance(scene),
    day,
  };
}

export function hours(scene: Scene): dispatch.SetUnitHours {
  const { chance, day } = scene;
  const time = (): string => chance.pick(['08:00', '09:00', '12:00', '13:30', '17:00', '24:00', '25:00']);
  const split: DayHours = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ];
  const any = (): DayHours => chance.pick<DayHours>([[], split, split, [{ from: time(), to: '24:00' }], [{ from: time(), to: time() }]]);
  const week: WeekHours = [[], any(), any(), split, split, split, chance.percent(10) ? any() : []];
  return { unitId: knownUnit(scene), hours: week, ...provenance(scene), day };
}
