import { randomUUID } from 'node:crypto';
import { chinaPublications, dayOfInstant, newestYears, WorkingCalendar } from '@suqiu/calendar';
import { caseStream, type Clock, type ClockPolicy, type LedgerEvent } from '@suqiu/case';
import { aCase, anEvent, codeOf, type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
import { clockPolicies1 } from './data/clock-policies-1';
import { noise } from './testing/ground';
import { intakePolicy, provenance } from './testing/intake-policy';

jest.setTimeout(60_000);

let service: RunningService;
const unitId = '310110-ecology';

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('administrator', 'administrator', { district: '310000' }),
      user('of-yangpu', 'administrator', { district: '310110' }),
      user('dispatcher', 'dispatcher', { district: '310110', unitId: '310110-dispatch-centre' }),
      user('elsewhere', 'dispatcher', { district: '310112', unitId: '310112-dispatch-centre' }),
      user('handler', 'handler', { district: '310110', unitId }),
      user('requester', 'requester', {}),
    ],
    clock: { now: () => new Date('2026-03-02T02:00:00.000Z') },
  });
  await seedConfiguration(service.context, { intakePolicy: { policy: intakePolicy, provenance }, posts: [] });
});
afterAll(() => service.stop());

interface PublicationTold extends ClockPolicy {
  readonly version: number;
  readonly source: string;
  readonly assumed: boolean;
  readonly effectiveFrom: string;
  readonly inForce: boolean;
}
const policies = async (query: Record<string, string> = {}, userId = 'requester') =>
  (await service.get(userId, 'clock-policies', query)).body as { version: number; day: string; publications: PublicationTold[] };
const from = { source: '杨发改〔2026〕1号', assumed: false, effectiveFrom: '2026-03-01' };
const publish = (policy: object, userId = 'administrator', about: object = from) =>
  service.post(userId, 'clock-policies/publish-clock-policy', { policy, provenance: about });
const street = clockPolicies1.find(({ policy }) => policy.policy === 'street-151030')!.policy;
const withUnit = { ...street, appliesTo: { ...street.appliesTo, units: ['310110013', unitId] } };

describe('clock policies', () => {
  it('are shown to everybody who is signed in, with sources and what is assumed', async () => {
    const told = await policies();
    expect([told.version, told.day]).toEqual([clockPolicies1.length, '2026-03-02']);
    expect(told.publications).toEqual(
      clockPolicies1.map(({ policy, provenance: about }, at) => ({ ...policy, ...about, version: at + 1, inForce: true })),
    );
  });

  it('let another unit opt in by a version, which holds from its day on', async () => {
    expect((await publish(withUnit)).status).toBe(201);
    const again = await publish(withUnit);
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);
    const inForce = async (day: string) =>
      (await policies({ day })).publications.filter(({ policy, inForce: is }) => policy === 'street-151030' && is);
    expect(await inForce('2026-02-28')).toMatchObject([{ version: 2, assumed: true }]);
    expect(await inForce('2026-03-01')).toEqual([{ ...withUnit, ...from, version: clockPolicies1.length + 1, inForce: true }]);
    const before = String(clockPolicies1.length);
    expect((await policies({ version: before })).publications).toHaveLength(clockPolicies1.length);
    expect(codeOf(await service.get('handler', 'clock-policies', { version: '99' }))).toEqual([404, 'VERSION_NOT_FOUND']);
  });

  it('are withdrawn by naming no clock', async () => {
    const trial = { ...street, policy: 'trial', appliesTo: { units: [unitId] } };
    expect((await publish(trial)).status).toBe(201);
    expect((await publish({ ...trial, clocks: [] })).status).toBe(201);
    expect((await policies()).publications.filter(({ policy }) => policy === 'trial').map(({ inForce }) => inForce)).toEqual([
      false,
      false,
    ]);
    expect(codeOf(await publish({ ...trial, policy: 'never', clocks: [] }))).toEqual([422, 'CLOCK_POLICY_UNKNOWN']);
  });

  const [resolve] = street.clocks.filter(({ clock }) => clock === 'resolve');
  it.each<[string, object, string, number, string]>([
    ['a unit that is not there', { appliesTo: { units: ['310110-nowhere'] } }, 'administrator', 422, 'UNIT_UNKNOWN'],
    ['a clock twice', { clocks: [resolve, resolve] }, 'administrator', 422, 'CLOCK_RULE_TWICE'],
    [
      'a limit never reached',
      { clocks: [{ ...resolve, limits: [...resolve!.limits, ...resolve!.limits] }] },
      'administrator',
      422,
      'CLOCK_LIMIT_UNREACHABLE',
    ],
    [
      'a warning in another measure',
      { clocks: [{ ...resolve, warn: { n: 1, unit: 'hour' } }] },
      'administrator',
      422,
      'CLOCK_POLICY_INVALID',
    ],
    [
      'half a day',
      { clocks: [{ ...resolve, limits: [{ limit: { n: 0.5, unit: 'workingDay' } }] }] },
      'administrator',
      400,
      'VALIDATION_FAILED',
    ],
    ['a unit of time nobody knows', { clocks: [{ ...resolve, warn: { n: 1, unit: 'week' } }] }, 'administrator', 400, 'VALIDATION_FAILED'],
    [
      'a condition nobody knows',
      { clocks: [{ ...resolve, limits: [{ when: { rain: true }, limit: { n: 1, unit: 'hour' } }] }] },
      'administrator',
      400,
      'VALIDATION_FAILED',
    ],
    ['an administrator of one district', {}, 'of-yangpu', 403, 'NOT_YOUR_DISTRICT'],
    ['a dispatcher', {}, 'dispatcher', 403, 'ROLE_NOT_ALLOWED'],
  ])('refuse %s', async (_, about, userId, status, code) => {
    expect(codeOf(await publish({ ...street, ...about }, userId))).toEqual([status, code]);
  });
});

describe('the clocks of a case', () => {
  const number = 'SQ-310110-20260302-000001';
  const stream = caseStream(randomUUID());
  let assignmentId: string;
  const post = (path: string, body: object, userId = 'dispatcher') => service.post(userId, `cases/${number}/${path}`, body);
  const judge = (path: string, body: object, userId?: string) => post(`assignments/${assignmentId}/${path}`, body, userId);
  const last = async () => (await service.history(stream)).at(-1)!;
  const clock = async (policy: string, kind = 'resolve'): Promise<Clock> => {
    const { body } = await service.get('dispatcher', `cases/${number}`);
    return (body as { clocks: Clock[] }).clocks.find((each) => each.policy === policy && each.kind === kind)!;
  };
  const calendar = new WorkingCalendar(newestYears(chinaPublications));
  /** Working days from its start to its end: what is due when depends on the day this runs, how long it takes does not. */
  const daysOf = async (policy: string): Promise<number | undefined> => {
    const { startedAt, dueAt } = await clock(policy);
    if (dueAt === undefined) return undefined;
    const [from, to] = [startedAt, dueAt].map((at) => dayOfInstant(Date.parse(at))) as [number, number];
    return Array.from({ length: to - from }, (_, at) => from + 1 + at).filter((day) => calendar.counts(day)).length;
  };
  /** What the unit does, as department writes it. */
  const byUnit = async (type: 'department.AssignmentAcknowledged' | 'department.ExtensionRequested', data: object) => {
    const { version } = await last();
    await service.told([anEvent(type, { assignmentId, ...data }, { stream, version: version + 1 })]);
  };

  beforeAll(async () => {
    const place = { district: '310110', subdistrict: '310110014' };
    const of = { caseNumber: number, requesterSubject: randomUUID(), requesterType: 'enterprise', channel: 'telephone', place } as const;
    await service.told(aCase(of, { stream }).classified({ category: noise, place }).events);
    await service.settled();
    const dispatched = await post('dispatch-case', { assignments: [{ unitId, role: 'lead' }], reasonCode: 'agreedByUnits' });
    expect(dispatched.status).toBe(201);
    ({ assignmentId } = ((await last()) as LedgerEvent<'dispatch.CaseDispatched'>).data.assignments[0]!);
  });

  it('are those of the city and of the policy that its unit opted in to', async () => {
    expect(await daysOf('city-1515')).toBe(5);
    expect(await clock('street-151030')).toMatchObject({ unitId, assumed: false, state: 'running' });
    expect(await daysOf('street-151030')).toBe(5);
  });

  it('follow the tier', async () => {
    const harder = { tier: 'hard', reasonCode: 'severalDepartments', explanation: '涉及三个部门' };
    expect(codeOf(await post('change-tier', harder))).toEqual([422, 'TIER_REASON_INVALID']);
    expect(codeOf(await post('change-tier', { ...harder, tier: 'simple' }))).toEqual([409, 'TIER_UNCHANGED']);
    expect(codeOf(await post('change-tier', { ...harder, tier: 'easy' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await post('change-tier', { ...harder, reasonCode: 'legacyMatter' })).status).toBe(201);
    expect(await last()).toMatchObject({
      type: 'dispatch.TierChanged',
      data: { tier: 'hard', before: 'simple', reasonCode: 'legacyMatter' },
      sealed: { explanation: { compartment: 'narrative' } },
    });
    expect([await daysOf('city-1515'), await daysOf('street-151030')]).toEqual([15, 30]);
    expect((await clock('street-151030', 'explain')).state).toBe('running');
  });

  it('are extended by what is granted, at most what the narrowest rule allows', async () => {
    await byUnit('department.AssignmentAcknowledged', {});
    const told = { days: 5, requesterTold: 'telephone' };
    expect(codeOf(await judge('grant-extension', told))).toEqual([409, 'EXTENSION_NOT_PENDING']);
    await byUnit('department.ExtensionRequested', { nth: 1, days: 8, reasonCode: 'worksTakeTime', attachments: [] });
    const tooLong = await judge('grant-extension', { ...told, days: 6 });
    expect([codeOf(tooLong), (tooLong.body as { detail: string }).detail]).toEqual([
      [422, 'EXTENSION_TOO_LONG'],
      expect.stringContaining('5'),
    ]);
    expect(codeOf(await judge('grant-extension', { days: 5 }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(codeOf(await judge('grant-extension', told, 'elsewhere'))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect((await judge('grant-extension', told)).status).toBe(201);
    expect(await last()).toMatchObject({ type: 'dispatch.ExtensionGranted', data: { assignmentId, nth: 1, ...told } });
    expect([await daysOf('city-1515'), await daysOf('street-151030')]).toEqual([20, 35]);
    expect((await clock('city-1515')).extendedBy).toEqual({ n: 5, unit: 'workingDay' });
  });

  it('are not extended again than the rule allows, and not by a refusal', async () => {
    await byUnit('department.ExtensionRequested', { nth: 2, days: 1, reasonCode: 'worksTakeTime', attachments: [] });
    expect(codeOf(await judge('grant-extension', { days: 1, requesterTold: 'sms' }))).toEqual([422, 'EXTENSION_USED_UP']);
    const refusal = { reasonCode: 'canBeDoneInTime', explanation: '可如期办结' };
    expect((await judge('refuse-extension', refusal)).status).toBe(201);
    expect(await last()).toMatchObject({
      type: 'dispatch.ExtensionRefused',
      data: { assignmentId, nth: 2, reasons: [{ code: 'EXTENSION_REFUSED_BY_PERSON', params: { reason: 'canBeDoneInTime' } }] },
      sealed: { explanation: {} },
    });
    expect(codeOf(await judge('refuse-extension', refusal))).toEqual([409, 'EXTENSION_NOT_PENDING']);
    expect(await daysOf('street-151030')).toBe(35);
  });

  it('stand still in a pause, of one assignment or of the whole case', async () => {
    const why = { reasonCode: 'waitsForExpertise', explanation: '等待检测报告' };
    expect((await post('pause-clock', { ...why, assignmentId })).status).toBe(201);
    expect(await last()).toMatchObject({
      type: 'dispatch.ClockPaused',
      data: { assignmentId, reasonCode: 'waitsForExpertise' },
      sealed: { explanation: {} },
    });
    expect([(await clock('street-151030')).state, (await clock('city-1515')).state]).toEqual(['paused', 'running']);
    expect(codeOf(await post('pause-clock', { ...why, assignmentId }))).toEqual([409, 'CLOCK_ALREADY_PAUSED']);
    expect((await post('pause-clock', why)).status).toBe(201);
    expect((await clock('city-1515')).state).toBe('paused');
    expect((await clock('city-1515', 'firstContact')).state).not.toBe('paused');

    expect((await post('resume-clock', {})).status).toBe(201);
    expect((await last()).data).toEqual({});
    expect([(await clock('street-151030')).state, (await clock('city-1515')).state]).toEqual(['running', 'running']);
    expect(codeOf(await post('resume-clock', { assignmentId }))).toEqual([409, 'CLOCK_NOT_PAUSED']);
  });

  it.each<[string, string, object | undefined, string, number, string]>([
    ['a pause without an explanation', 'pause-clock', { reasonCode: 'waitsForExpertise' }, 'dispatcher', 400, 'VALIDATION_FAILED'],
    [
      'a pause of another assignment',
      'pause-clock',
      { assignmentId: randomUUID(), reasonCode: 'siteInaccessible', explanation: '进不去' },
      'dispatcher',
      404,
      'ASSIGNMENT_NOT_FOUND',
    ],
    ['an id that is none', 'resume-clock', { assignmentId: 'x' }, 'dispatcher', 400, 'VALIDATION_FAILED'],
    ['no body', 'resume-clock', undefined, 'dispatcher', 400, 'BODY_NOT_AN_OBJECT'],
    ['whoever handles', 'change-tier', { tier: 'complex', reasonCode: 'needsInvestigation' }, 'handler', 403, 'ROLE_NOT_ALLOWED'],
    ['a dispatcher of elsewhere', 'resume-clock', {}, 'elsewhere', 403, 'NOT_YOUR_DISTRICT'],
  ])('refuse %s', async (_, path, body, userId, status, code) => {
    expect(codeOf(await service.post(userId, `cases/${number}/${path}`, body))).toEqual([status, code]);
  });
});
