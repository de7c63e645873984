import { chinaPublications } from '@suqiu/calendar';
import { decode, unitHoursOn } from '@suqiu/case';
import { codeOf, type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
import { firstNoticePolicy } from './data/notice-policy-1';
import { intakePolicy, provenance } from './testing/intake-policy';

jest.setTimeout(60_000);

let service: RunningService;

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('administrator', 'administrator', { district: '310000' }),
      user('of-yangpu', 'administrator', { district: '310110' }),
      user('handler', 'handler', { district: '310110', unitId: '310110-ecology' }),
      user('leader', 'unitLeader', { district: '310110', unitId: '310110-ecology' }),
      user('requester', 'requester', {}),
    ],
  });
  await seedConfiguration(service.context, { intakePolicy: { policy: intakePolicy, provenance }, posts: [] });
});
afterAll(() => service.stop());

const from = { source: '沪编〔2026〕1号', assumed: false, effectiveFrom: '2026-01-01' };
const unit = {
  unitId: '310110-heritage',
  name: { zh: '杨浦区文物局', en: 'Yangpu District Heritage Bureau' },
  kind: 'department',
  parentId: '310110',
  district: '310110',
  functions: ['heritage'],
};
const awayFrom = (holderId: string) => ({ holderId, from: '2026-03-01', until: '2026-03-02', reasonCode: 'leave', source: '假条' });
const newest = async (stream: string) => decode((await service.context.store.readStream(stream)).at(-1)!);
const units = async (query: Record<string, string>) =>
  (await service.get('handler', 'units', query)).body as {
    total: number;
    version: number;
    items: { unitId: string; unitsBelow: number }[];
  };

describe('the organisation', () => {
  it('is registered, changed and ended unit by unit, and can be read as it stood', async () => {
    const registered = await service.post('of-yangpu', 'organisation/register-unit', { unit, provenance: from });
    expect(registered.status).toBe(201);
    expect(await newest('organisation')).toMatchObject({
      type: 'dispatch.UnitRegistered',
      data: { ...unit, ...from },
      actor: { id: 'of-yangpu' },
    });
    const { version } = registered.body as { version: number };

    const renamed = { ...unit, name: { ...unit.name, zh: '杨浦区文化遗产局' } };
    const later = { ...from, effectiveFrom: '2026-01-15' };
    expect((await service.post('of-yangpu', 'organisation/change-unit', { unit: renamed, provenance: later })).status).toBe(201);
    expect(await newest('organisation')).toMatchObject({ type: 'dispatch.UnitChanged', data: renamed });

    const ending = { unitId: unit.unitId, endsOn: '2026-02-01', successorId: '310110-culture-tourism', source: '机构改革' };
    expect((await service.post('of-yangpu', 'organisation/end-unit', ending)).status).toBe(201);
    expect(await newest('organisation')).toMatchObject({ type: 'dispatch.UnitEnded', data: ending });

    const heritage = { function: 'heritage' };
    expect((await units({ ...heritage, day: '2026-02-01' })).items).toEqual([]);
    expect((await units({ ...heritage, day: '2026-01-31' })).items).toEqual([
      expect.objectContaining({ name: renamed.name, endsOn: '2026-02-01' }),
    ]);
    expect((await units({ district: '310110', day: '2026-01-10', kind: 'department', limit: '2000' })).items).toContainEqual(
      expect.objectContaining({ unitId: unit.unitId, name: unit.name, effectiveFrom: '2026-01-01' }),
    );
    expect((await units({ ...heritage, version: String(version) })).items).toEqual([
      expect.objectContaining({ name: unit.name, unitsBelow: 0 }),
    ]);
  });

  it('is read level by level', async () => {
    expect((await units({ kind: 'district' })).items.map((u) => u.unitId)).toEqual(['310106', '310107', '310109', '310110', '310112']);
    const streets = await units({ parentId: '310110', kind: 'subdistrict' });
    expect(streets.items).toHaveLength(12);
    const changbai = streets.items.find((u) => u.unitId === '310110013')!;
    const committees = await units({ parentId: '310110013', limit: '5', offset: '1' });
    expect([committees.total, committees.items.length]).toEqual([changbai.unitsBelow, 5]);
    expect(codeOf(await service.get('handler', 'units', { version: '999999' }))).toEqual([404, 'VERSION_NOT_FOUND']);
    expect(codeOf(await service.get('handler', 'units', { day: '2026-02-30' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(codeOf(await service.get('handler', 'units', { kind: 'ministry' }))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('has posts', async () => {
    const post = {
      postId: '310110-ecology-leader',
      unitId: '310110-ecology',
      role: 'unitLeader',
      holderId: 'account-7',
      ...from,
    };
    const [first, again] = [
      await service.post('of-yangpu', 'organisation/fill-post', post),
      await service.post('of-yangpu', 'organisation/fill-post', post),
    ];
    expect([first.status, again.status, (again.body as { events: [] }).events]).toEqual([201, 201, []]);
    expect(await newest('organisation')).toMatchObject({ type: 'dispatch.PostFilled', data: post });
    expect(
      (await service.post('of-yangpu', 'organisation/fill-post', { ...post, holderId: 'account-8', effectiveFrom: '2999-01-01' })).status,
    ).toBe(201);
    expect((await service.post('of-yangpu', 'organisation/fill-post', { ...post, endsOn: '2998-01-01' })).status).toBe(201);

    const holderOn = async (day?: string) =>
      (await service.get('handler', 'posts', { unitId: post.unitId, ...(day !== undefined && { day }) })).body as {
        total: number;
        items: object[];
      };
    const told = { postId: post.postId, unitId: post.unitId, role: 'unitLeader', district: '310110' };
    const [now, between, then] = await Promise.all([holderOn(), holderOn('2998-06-01'), holderOn('2999-01-01')]);
    expect(now).toMatchObject({
      total: 1,
      items: [{ ...told, holder: { holderId: 'account-7', effectiveFrom: '2026-01-01', endsOn: '2998-01-01' } }],
    });
    expect(between.items).toMatchObject([{ ...told, holder: null }]);
    expect(then.items).toMatchObject([{ ...told, holder: { holderId: 'account-8', effectiveFrom: '2999-01-01' } }]);
    expect(await service.get('handler', 'posts', { role: 'steward' })).toMatchObject({ status: 200, body: { total: 0 } });
    expect(codeOf(await service.get('handler', 'posts', { day: '2026-02-30' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(codeOf(await service.get('requester', 'posts', {}))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('has deputies and absences, which are told with the posts; why somebody is away is not', async () => {
    const post = { postId: '310110-ecology-handler-1', unitId: '310110-ecology', role: 'handler', holderId: 'account-a', ...from };
    const naming = { postId: post.postId, deputyId: 'account-b', ...from };
    const absence = { holderId: 'account-a', from: '2998-03-01', until: '2998-03-09', reasonCode: 'illness', source: '假条' };
    expect((await service.post('of-yangpu', 'organisation/fill-post', post)).status).toBe(201);
    expect((await service.post('of-yangpu', 'organisation/name-deputy', naming)).status).toBe(201);
    expect(await newest('organisation')).toMatchObject({ type: 'dispatch.DeputyNamed', data: naming });
    expect((await service.post('leader', 'organisation/record-absence', absence)).status).toBe(201);
    expect(await newest('organisation')).toMatchObject({ type: 'dispatch.AbsenceRecorded', data: absence, actor: { id: 'leader' } });
    const again = await service.post('leader', 'organisation/record-absence', absence);
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);

    const rowOn = async (day: string) =>
      ((await service.get('handler', 'posts', { unitId: post.unitId, role: 'handler', day })).body as { items: object[] }).items;
    const shown = { ...post, holder: { holderId: 'account-a', effectiveFrom: '2026-01-01' } };
    const { holderId: _holder, source: _source, assumed: _assumed, effectiveFrom: _from, ...told } = shown;
    const deputy = { deputyId: 'account-b', effectiveFrom: '2026-01-01', absences: [] };
    const row = { ...told, unitName: expect.anything() as unknown, district: '310110', deputy };
    const away = [{ from: '2998-03-01', until: '2998-03-09' }];
    expect(await rowOn('2998-03-08')).toEqual([{ ...row, holder: { ...told.holder, absences: away } }]);
    expect(await rowOn('2998-03-09')).toEqual([{ ...row, holder: { ...told.holder, absences: [] } }]);
  });

  it.each<[string, string, string, object, number, string]>([
    ['a deputy by a leader', 'leader', 'name-deputy', { postId: 'no-post', deputyId: 'account-b', ...from }, 403, 'ROLE_NOT_ALLOWED'],
    ['a deputy of no post', 'of-yangpu', 'name-deputy', { postId: 'no-post', deputyId: 'account-b', ...from }, 422, 'POST_UNKNOWN'],
    ['a deputy without a day', 'of-yangpu', 'name-deputy', { postId: 'no-post', deputyId: 'account-b' }, 400, 'VALIDATION_FAILED'],
    ['an absence of nobody', 'leader', 'record-absence', { ...awayFrom('nobody') }, 422, 'ACCOUNT_WITHOUT_POST'],
    ['an absence by a handler', 'handler', 'record-absence', { ...awayFrom('nobody') }, 403, 'ROLE_NOT_ALLOWED'],
    ['an absence for no such reason', 'leader', 'record-absence', { ...awayFrom('nobody'), reasonCode: 'tired' }, 400, 'VALIDATION_FAILED'],
  ])('refuses %s', async (_, userId, command, body, status, code) => {
    expect(codeOf(await service.post(userId, `organisation/${command}`, body))).toEqual([status, code]);
  });

  it.each([
    ['a handler', 'handler', { unit, provenance: from }, 403, 'ROLE_NOT_ALLOWED'],
    [
      'another district',
      'of-yangpu',
      { unit: { ...unit, unitId: '310112-heritage', district: '310112', parentId: '310112' }, provenance: from },
      403,
      'NOT_YOUR_DISTRICT',
    ],
    [
      'an id that is taken',
      'administrator',
      { unit: { ...unit, unitId: '310110-sports' }, provenance: from },
      409,
      'UNIT_ALREADY_REGISTERED',
    ],
    [
      'a function that is taken',
      'administrator',
      { unit: { ...unit, unitId: '310110-noise', functions: ['ecology'] }, provenance: from },
      422,
      'FUNCTION_TAKEN',
    ],
    ['no provenance', 'administrator', { unit }, 400, 'VALIDATION_FAILED'],
    ['an id with blanks', 'administrator', { unit: { ...unit, unitId: '310110 heritage' }, provenance: from }, 400, 'VALIDATION_FAILED'],
    [
      'a name of control characters',
      'administrator',
      { unit: { ...unit, name: { zh: '\u0007', en: 'x' } }, provenance: from },
      400,
      'VALIDATION_FAILED',
    ],
  ])('refuses to register for %s', async (_, userId, body, status, code) => {
    expect(codeOf(await service.post(userId, 'organisation/register-unit', body))).toEqual([status, code]);
  });
});

describe('the catalogue', () => {
  const entry = {
    entry: 'environment.noise@310110013',
    category: 'environment.noise',
    area: '310110013',
    lead: { ofPlace: 'subdistrict' },
    support: [{ function: 'ecology' }],
    copyTo: [],
    automaticFor: ['grid'],
  };

  it('is published and withdrawn entry by entry, and can be read as it stood', async () => {
    const published = await service.post('of-yangpu', 'catalogue/publish-catalogue-entry', { entry, provenance: from });
    expect(published.status).toBe(201);
    expect(await newest('catalogue')).toMatchObject({ type: 'dispatch.CatalogueEntryPublished', data: { ...entry, ...from } });
    const withdrawal = { entry: entry.entry, endsOn: '2026-02-01', source: '目录调整' };
    expect((await service.post('of-yangpu', 'catalogue/withdraw-catalogue-entry', withdrawal)).status).toBe(201);
    expect(await newest('catalogue')).toMatchObject({ type: 'dispatch.CatalogueEntryWithdrawn', data: withdrawal });

    const ids = async (query: Record<string, string>) =>
      (
        (await service.get('handler', 'catalogue', { category: 'environment.noise', ...query })).body as { entries: { entry: string }[] }
      ).entries.map((e) => e.entry);
    expect(await ids({})).toEqual(['environment.noise', entry.entry]);
    expect(await ids({ day: '2026-01-31' })).toEqual(['environment.noise', entry.entry]);
    expect(await ids({ day: '2026-02-01' })).toEqual(['environment.noise']);
    expect(await ids({ version: '1' })).toEqual([]);
  });

  it.each([
    ['a conflict', { ...entry, entry: 'other', area: undefined, support: [] }, 'administrator', 422, 'CATALOGUE_ENTRY_OVERLAPS'],
    ['everywhere, by a district', { ...entry, entry: 'other', area: undefined, support: [] }, 'of-yangpu', 403, 'NOT_YOUR_DISTRICT'],
    ['a category that is none', { ...entry, category: 'environment.light' }, 'administrator', 422, 'CATALOGUE_ENTRY_INVALID'],
    [
      'two ways to a unit',
      { ...entry, lead: { ofPlace: 'subdistrict', function: 'ecology' } },
      'administrator',
      422,
      'CATALOGUE_ENTRY_INVALID',
    ],
    ['no way to a unit', { ...entry, lead: {} }, 'administrator', 422, 'CATALOGUE_ENTRY_INVALID'],
    ['a channel that is none', { ...entry, automaticFor: ['pigeon'] }, 'administrator', 400, 'VALIDATION_FAILED'],
  ])('refuses %s', async (_, body, userId, status, code) => {
    expect(codeOf(await service.post(userId, 'catalogue/publish-catalogue-entry', { entry: body, provenance: from }))).toEqual([
      status,
      code,
    ]);
  });
});

describe('the intake policy', () => {
  const publish = (policy: object, userId = 'administrator') =>
    service.post(userId, 'intake-policy/publish-intake-policy', { policy, provenance: from });

  it('is published as a whole, once', async () => {
    const next = {
      ...intakePolicy,
      categoryRules: [{ rule: 'environment.noise/strong', category: 'environment.noise', any: ['噪声'], weight: 3 }],
      routeOutRules: [{ rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['判决书'], none: ['判决书丢失'] }],
      urgencyRules: [{ rule: 'fire', channel: 'call119', any: ['着火'] }],
    };
    expect((await publish(next)).status).toBe(201);
    expect(await newest('policy-intake')).toMatchObject({ version: 2, data: { ...next, ...from } });
    const again = await publish(next);
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);
  });

  it('is refused when it is wrong, or sent by a district', async () => {
    expect(codeOf(await publish({ ...intakePolicy, certainScore: 0 }))).toEqual([422, 'INTAKE_POLICY_INVALID']);
    expect(codeOf(await publish({ ...intakePolicy, duplicates: { nearSameScore: 2, nearSameWindowDays: 1, mergeScore: 1 } }))).toEqual([
      400,
      'VALIDATION_FAILED',
    ]);
    expect(codeOf(await publish(intakePolicy, 'of-yangpu'))).toEqual([403, 'NOT_YOUR_DISTRICT']);
  });
});

describe('the notice policy', () => {
  const { policy, provenance: first } = firstNoticePolicy;
  const publish = (changed: object, userId = 'administrator') =>
    service.post(userId, 'notice-policies/publish-notice-policy', { policy: { ...policy, ...changed }, provenance: from });
  const told = async (query: Readonly<Record<string, string>>) =>
    (await service.get('administrator', 'notice-policies', query)).body as { version: number; policies: object[] };

  it('is there from the first configuration on', async () => {
    expect(await told({})).toEqual({ version: 1, policies: [{ version: 1, policy, ...first }] });
  });

  it('is published as a whole, once, and holds from its day on', async () => {
    const next = { retryMinutes: [2, 20], rules: [{ ...policy.rules[0]!, channels: ['sms', 'email'], always: true, atAnyHour: true }] };
    expect((await publish(next)).status).toBe(201);
    expect(await newest('policy-notices')).toMatchObject({ version: 2, data: { ...policy, ...next, ...from } });
    expect(((await publish(next)).body as { events: [] }).events).toEqual([]);
    expect((await told({ day: from.effectiveFrom })).policies).toMatchObject([{ version: 2, policy: next, ...from }]);
    expect((await told({ version: '1' })).policies).toHaveLength(1);
    expect(codeOf(await service.get('administrator', 'notice-policies', { version: '9' }))).toEqual([404, 'VERSION_NOT_FOUND']);
  });

  it('is refused when it is wrong, or sent by a district', async () => {
    expect(codeOf(await publish({ rules: [{ ...policy.rules[0]!, template: 'nothing' }] }))).toEqual([422, 'NOTICE_POLICY_INVALID']);
    for (const wrong of [{ rules: [{ ...policy.rules[0]!, always: false }] }, { retryMinutes: ['1'] }, { quietHours: { from: '21:00' } }])
      expect(codeOf(await publish(wrong))).toEqual([400, 'VALIDATION_FAILED']);
    expect(codeOf(await publish({}, 'of-yangpu'))).toEqual([403, 'NOT_YOUR_DISTRICT']);
  });
});

describe('the calendar', () => {
  const year2027 = {
    year: 2027,
    notice: '国办发明电〔2025〕99号',
    url: 'https://www.gov.cn/notice',
    publishedOn: '2025-12-01',
    holidays: ['2027-01-01'],
    makeUpWorkdays: ['2027-01-03'],
    ...from,
  };
  const publish = (body: object, userId = 'administrator') => service.post(userId, 'calendar/publish-calendar-year', body);
  const typhoon = {
    district: '310110',
    closure: 'typhoon-2026-07',
    notice: '沪府办〔2026〕9号',
    url: 'https://www.shanghai.gov.cn/notice',
    publishedOn: '2026-01-10',
    days: ['2026-07-21'],
    reason: { zh: '台风', en: 'Typhoon' },
    ...from,
  };
  const close = (body: object, userId = 'of-yangpu') => service.post(userId, 'calendar/publish-local-closure', body);
  const calendar = async (query: Record<string, string> = {}, userId = 'requester') =>
    (await service.get(userId, 'calendar', query)).body as {
      version: number;
      publications: { year: number; version: number; replaced: boolean }[];
      provisionalFrom: string | null;
      local?: { version: number; closures: object[] };
    };
  const { district: _district, ...closure } = typhoon;

  it('is published year by year, replaced by a later notice, and can be read as it stood', async () => {
    const before = await calendar();
    expect([before.version, before.provisionalFrom, before.local]).toEqual([chinaPublications.length, '2027-01-01', undefined]);
    expect(before.publications).toMatchObject(chinaPublications);
    expect(before.publications.filter(({ replaced }) => replaced).map(({ year }) => year)).toEqual([2018, 2019, 2020]);

    expect((await publish(year2027)).status).toBe(201);
    expect(await newest('calendar-CN')).toMatchObject({
      type: 'dispatch.CalendarYearPublished',
      data: year2027,
      actor: { id: 'administrator' },
    });
    const again = await publish(year2027);
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);
    const late = { ...year2027, notice: '国办发明电〔2026〕1号', publishedOn: '2026-01-15', holidays: ['2027-01-01', '2027-01-04'] };
    expect((await publish(late)).status).toBe(201);

    const { version } = before;
    const now = await calendar();
    expect(now.provisionalFrom).toBe('2028-01-01');
    expect(now.publications.slice(-2)).toEqual([
      { ...year2027, version: version + 1, replaced: true },
      { ...late, version: version + 2, replaced: false },
    ]);
    expect(await calendar({ version: String(version) })).toEqual(before);
    expect(codeOf(await service.get('handler', 'calendar', { version: '999999' }))).toEqual([404, 'VERSION_NOT_FOUND']);
  });

  it.each([
    ['a district', {}, 'of-yangpu', 403, 'NOT_YOUR_DISTRICT'],
    ['a handler', {}, 'handler', 403, 'ROLE_NOT_ALLOWED'],
    ['a year apart', { year: 2030, holidays: [], makeUpWorkdays: [] }, 'administrator', 422, 'CALENDAR_YEAR_APART'],
    ['a day that is none', { holidays: ['2027-02-30'] }, 'administrator', 422, 'DAY_INVALID'],
    ['a day of another year', { holidays: ['2026-12-31'] }, 'administrator', 422, 'DAY_IN_OTHER_YEAR'],
    ['a day twice', { holidays: ['2027-01-01', '2027-01-01'] }, 'administrator', 422, 'DAY_TWICE'],
    ['a holiday at a weekend', { holidays: ['2027-01-02'] }, 'administrator', 422, 'HOLIDAY_ON_WEEKEND'],
    ['a weekday worked anyway', { makeUpWorkdays: ['2027-01-04'] }, 'administrator', 422, 'MAKE_UP_ON_WEEKDAY'],
    ['a notice older than the last', { publishedOn: '2025-12-31', holidays: [] }, 'administrator', 422, 'EFFECTIVE_DATE_INVALID'],
    ['what is no day at all', { holidays: ['1 January'] }, 'administrator', 400, 'VALIDATION_FAILED'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'administrator', 400, 'VALIDATION_FAILED'],
    ['a year of another age', { year: 99 }, 'administrator', 400, 'VALIDATION_FAILED'],
  ])('refuses for %s', async (_, about, userId, status, code) => {
    expect(codeOf(await publish({ ...year2027, publishedOn: '2026-01-20', ...about }, userId))).toEqual([status, code]);
  });

  it('has closures of a district, told and withdrawn by their id', async () => {
    const local = async (query: Record<string, string> = {}) => (await calendar({ district: '310110', ...query })).local;
    expect(await local()).toEqual({ district: '310110', version: 0, closures: [] });
    expect((await close(typhoon)).status).toBe(201);
    expect(await newest('calendar-310110')).toMatchObject({ type: 'dispatch.LocalClosurePublished', version: 1, data: closure });
    expect(await local()).toEqual({ district: '310110', version: 1, closures: [closure] });
    const again = await close(typhoon, 'administrator');
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);

    expect((await close({ ...typhoon, days: [] })).status).toBe(201);
    expect(await local()).toEqual({ district: '310110', version: 2, closures: [{ ...closure, days: [] }] });
    expect(await local({ localVersion: '1' })).toEqual({ district: '310110', version: 1, closures: [closure] });
    expect((await calendar({ district: '310112' })).local).toEqual({ district: '310112', version: 0, closures: [] });
    expect(codeOf(await service.get('handler', 'calendar', { district: '310110', localVersion: '9' }))).toEqual([404, 'VERSION_NOT_FOUND']);
    expect(codeOf(await service.get('handler', 'calendar', { district: '999999' }))).toEqual([422, 'DISTRICT_UNKNOWN']);
  });

  it.each([
    ['another district', { district: '310112' }, 'of-yangpu', 403, 'NOT_YOUR_DISTRICT'],
    ['a district that is none', { district: '310199' }, 'administrator', 422, 'DISTRICT_UNKNOWN'],
    ['a day that is none', { days: ['2026-02-30'] }, 'of-yangpu', 422, 'DAY_INVALID'],
    ['a day twice', { days: ['2026-07-21', '2026-07-21'] }, 'of-yangpu', 422, 'DAY_TWICE'],
    ['a closure that was never there', { closure: 'flood', days: [] }, 'of-yangpu', 422, 'LOCAL_CLOSURE_UNKNOWN'],
    ['no reason', { reason: undefined }, 'of-yangpu', 400, 'VALIDATION_FAILED'],
    ['an id with blanks', { closure: 'the flood' }, 'of-yangpu', 400, 'VALIDATION_FAILED'],
  ])('refuses to close for %s', async (_, about, userId, status, code) => {
    expect(codeOf(await close({ ...typhoon, ...about }, userId))).toEqual([status, code]);
  });

  describe('of hours', () => {
    const office = [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ];
    const hours = { unitId: '310110-ecology', hours: [[], office, office, office, office, office, []], ...from };
    const set = (body: object, userId = 'of-yangpu') => service.post(userId, 'organisation/set-unit-hours', body);

    it('is set for a unit, once', async () => {
      expect((await set(hours)).status).toBe(201);
      expect(await newest('organisation')).toMatchObject({ type: 'dispatch.UnitHoursSet', data: hours });
      const organisation = await service.context.configuration.organisation.current();
      expect(unitHoursOn(organisation, '310110-ecology', '2026-01-01')).toMatchObject({ hours: hours.hours, setBy: '310110-ecology' });
      const again = await set(hours);
      expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);
    });

    it.each([
      ['another district', { unitId: '310112-ecology' }, 403, 'NOT_YOUR_DISTRICT'],
      ['blocks that overlap', { hours: [[], [office[1], office[0]], [], [], [], [], []] }, 422, 'UNIT_HOURS_INVALID'],
      ['a week without any', { hours: [[], [], [], [], [], [], []] }, 422, 'UNIT_HOURS_MISSING'],
      ['six days', { hours: [[], office, office, office, office, office] }, 400, 'VALIDATION_FAILED'],
      ['a day that is no list', { hours: [{}, office, office, office, office, office, []] }, 400, 'VALIDATION_FAILED'],
      ['a block that is none', { hours: [[null], office, office, office, office, office, []] }, 400, 'VALIDATION_FAILED'],
      ['a block of text', { hours: [['09:00'], office, office, office, office, office, []] }, 400, 'VALIDATION_FAILED'],
      ['a list in a list', { hours: [[office], office, office, office, office, office, []] }, 400, 'VALIDATION_FAILED'],
      ['a block without an end', { hours: [[{ from: '09:00' }], office, office, office, office, office, []] }, 400, 'VALIDATION_FAILED'],
      ['a block with more', { hours: [[{ ...office[0], lunch: true }], [], [], [], [], [], []] }, 400, 'VALIDATION_FAILED'],
    ])('refuses %s', async (_, about, status, code) => {
      expect(codeOf(await set({ ...hours, ...about }))).toEqual([status, code]);
    });
  });
});
