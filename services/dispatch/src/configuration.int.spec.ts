import { decode } from '@suqiu/case';
import { codeOf, type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
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
