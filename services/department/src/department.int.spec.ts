import { randomUUID } from 'node:crypto';
import { chinaPublications } from '@suqiu/calendar';
import { caseStream, type LedgerEvent, type NewAssignment } from '@suqiu/case';
import {
  aCase,
  aClockPolicy,
  aClockRule,
  anEvent,
  type CaseHistory,
  codeOf,
  type RunningService,
  startService,
  unitRegistered,
  user,
} from '@suqiu/testing';
import type { Response } from 'supertest';
import { departmentDefinition, DepartmentModule } from '.';

let service: RunningService;
let cases = 0;
const clock = { aheadMs: 0, now: () => new Date(Date.now() + clock.aheadMs) };

beforeAll(async () => {
  service = await startService({
    clock,
    definition: departmentDefinition,
    module: DepartmentModule,
    users: [
      user('handler', 'handler', { unitId: 'unit-lead', district: '310110' }),
      user('squad', 'handler', { unitId: 'squad', district: '310110' }),
      user('other', 'unitLeader', { unitId: 'unit-support', district: '310110' }),
      ...['first', 'second', 'third'].map((id) => user(id, 'handler', { unitId: 'desk', district: '310110' })),
      user('head', 'unitLeader', { unitId: 'desk', district: '310110' }),
      user('dispatcher', 'dispatcher', { district: '310110' }),
    ],
  });
  await service.told([unitRegistered('unit-lead'), unitRegistered('unit-support'), unitRegistered('squad', { parentId: 'unit-lead' })]);
  const year = chinaPublications.at(-1)!;
  await service.told([
    anEvent('dispatch.CalendarYearPublished', { ...year, source: year.notice, assumed: false, effectiveFrom: year.publishedOn }),
  ]);
  const about = { source: '假定', assumed: true, effectiveFrom: '2026-01-01' };
  const mayBeExtended = aClockRule({ extension: { atMost: 10, times: 1 } });
  const appliesTo = { channels: ['telephone'] } as const;
  await service.told([anEvent('dispatch.ClockPolicyPublished', { ...aClockPolicy([mayBeExtended], { appliesTo }), ...about })]);
}, 60_000);

afterAll(() => service.stop());

interface Told {
  readonly number: string;
  readonly stream: string;
  readonly assignmentId: string;
  readonly subject: string;
}

/** A case dispatched to one unit, and what came after, on the ledger. */
async function dispatched(
  unitId: string,
  go: (history: CaseHistory) => CaseHistory = (history) => history,
  registered: Parameters<typeof aCase>[0] = {},
): Promise<Told> {
  cases += 1;
  const number = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const stream = caseStream(randomUUID());
  const subject = randomUUID();
  const assignment: NewAssignment = { assignmentId: randomUUID(), unitId, role: 'lead' };
  const history = go(
    aCase({ caseNumber: number, requesterSubject: subject, ...registered }, { stream }).dispatched({ assignments: [assignment] }),
  );
  await service.told(history.events);
  return { number, stream, assignmentId: assignment.assignmentId, subject };
}

const send = (userId: string, { number, assignmentId }: Told, path: string, body?: object, key: string = randomUUID()): Promise<Response> =>
  service.post(userId, `cases/${number}/assignments/${assignmentId}/${path}`, body, { 'idempotency-key': key });

const inbox = (userId: string, query: Record<string, string>, waitFor?: string): Promise<Response> =>
  service.get(userId, 'inbox', query, waitFor === undefined ? {} : { 'x-wait-for': waitFor });

const last = async ({ stream }: Told): Promise<LedgerEvent> => (await service.history(stream)).at(-1)!;

describe('the commands of department, over HTTP', () => {
  it('handle an assignment from acknowledging to resolving', async () => {
    const told = await dispatched('unit-lead');
    const acknowledged = await send('handler', told, 'acknowledge-assignment');
    expect([acknowledged.status, acknowledged.body]).toEqual([
      201,
      expect.objectContaining({ caseNumber: told.number, caseId: told.stream.slice(5), version: 3, waitToken: `${told.stream}@3` }),
    ]);
    expect(await last(told)).toMatchObject({
      type: 'department.AssignmentAcknowledged',
      data: { assignmentId: told.assignmentId },
      actor: { id: 'handler', role: 'handler', unitId: 'unit-lead' },
    });

    expect(
      (await send('handler', told, 'record-missing-first-contact', { reasonCode: 'noAnswer', explanation: '三次无人接听' })).status,
    ).toBe(201);
    expect(await last(told)).toMatchObject({ data: { reasonCode: 'noAnswer' }, sealed: { explanation: { compartment: 'narrative' } } });
    expect((await send('handler', told, 'make-first-contact', { method: 'telephone' })).status).toBe(201);
    expect(await last(told)).toMatchObject({ type: 'department.FirstContactMade', data: { method: 'telephone' } });

    const file = { hash: 'a'.repeat(64), bytes: 12, mediaType: 'image/jpeg' };
    expect((await send('handler', told, 'report-interim', { progress: '已约后天施工', attachments: [file] })).status).toBe(201);
    expect(await last(told)).toMatchObject({
      data: { attachments: [{ ...file, subject: told.subject }] },
      sealed: { progress: {} },
    });

    const findings = {
      fact: 'confirmed',
      factExplanation: '现场有两处占道',
      claim: 'unreasonable',
      claimExplanation: '要求赔偿无依据',
      siteVisited: true,
    };
    expect((await send('handler', told, 'record-findings', findings)).status).toBe(201);
    expect(await last(told)).toMatchObject({
      data: { fact: 'confirmed', claim: 'unreasonable', siteVisited: true },
      sealed: { factExplanation: {}, claimExplanation: {} },
    });

    const resolution = { outcome: 'solved', reply: '占道已清理', replyMethod: 'visit' };
    expect((await send('handler', told, 'resolve-assignment', resolution)).status).toBe(201);
    const resolved = await last(told);
    expect(resolved).toMatchObject({
      type: 'department.AssignmentResolved',
      version: 8,
      data: { outcome: 'solved', replyMethod: 'visit' },
    });
    expect(JSON.stringify(resolved)).not.toContain('占道已清理');
  });

  it('ask to return, once', async () => {
    const told = await dispatched('unit-lead');
    const body = { reasonCode: 'wrongPlace', explanation: '属于隔壁区' };
    expect((await send('handler', told, 'request-return', body)).status).toBe(201);
    expect(await last(told)).toMatchObject({ data: { nth: 1, reasonCode: 'wrongPlace' }, sealed: { explanation: {} } });
    const again = await send('handler', told, 'request-return', body);
    expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'RETURN_ALREADY_REQUESTED']);
  });

  it('ask for more time while there is some, and no more than the rule allows', async () => {
    const told = await dispatched('unit-lead', (history) => history.acknowledged());
    const body = { days: 10, reasonCode: 'worksTakeTime', explanation: '路面养护需十天', attachments: [] };
    expect(codeOf(await send('handler', told, 'request-extension', { ...body, days: 11 }))).toEqual([422, 'EXTENSION_TOO_LONG']);
    expect(codeOf(await send('other', told, 'request-extension', body))).toEqual([403, 'NOT_YOUR_UNIT']);
    expect((await send('handler', told, 'request-extension', body)).status).toBe(201);
    expect(await last(told)).toMatchObject({
      type: 'department.ExtensionRequested',
      data: { assignmentId: told.assignmentId, nth: 1, days: 10, reasonCode: 'worksTakeTime', attachments: [] },
      sealed: { explanation: { compartment: 'narrative' } },
    });
    expect(codeOf(await send('handler', told, 'request-extension', body))).toEqual([409, 'EXTENSION_ALREADY_REQUESTED']);
  });

  it('ask for more time in vain where none runs, or it has run out', async () => {
    const body = { days: 1, reasonCode: 'needsCoordination', explanation: '需协调' };
    const [none, late] = [
      await dispatched('unit-lead', (history) => history.acknowledged(), { channel: 'grid' }),
      await dispatched('unit-lead', (history) => history.acknowledged()),
    ];
    expect(codeOf(await send('handler', none, 'request-extension', body))).toEqual([422, 'EXTENSION_NOT_POSSIBLE']);
    clock.aheadMs = 30 * 86_400_000;
    try {
      expect(codeOf(await send('handler', late, 'request-extension', body))).toEqual([409, 'EXTENSION_TOO_LATE']);
    } finally {
      clock.aheadMs = 0;
    }
  });

  it('happen once under one key', async () => {
    const told = await dispatched('unit-lead');
    const key = randomUUID();
    const first = await send('handler', told, 'acknowledge-assignment', undefined, key);
    const second = await send('handler', told, 'acknowledge-assignment', undefined, key);
    expect([first.status, second.status, second.headers['idempotent-replay']]).toEqual([201, 201, 'true']);
    expect((second.body as { version: number }).version).toBe((first.body as { version: number }).version);
    expect(await service.context.store.readStream(told.stream)).toHaveLength(3);
  });

  it.each([
    ['another unit', 'other', 'acknowledge-assignment', undefined, 403, 'NOT_YOUR_UNIT'],
    ['a unit below', 'squad', 'acknowledge-assignment', undefined, 403, 'NOT_YOUR_UNIT'],
    ['a role that does not handle', 'dispatcher', 'acknowledge-assignment', undefined, 403, 'ROLE_NOT_ALLOWED'],
    ['a step too early', 'handler', 'make-first-contact', { method: 'sms' }, 409, 'ASSIGNMENT_NOT_ACKNOWLEDGED'],
    ['a value of no code table', 'handler', 'make-first-contact', { method: 'pigeon' }, 400, 'VALIDATION_FAILED'],
    ['a field nobody knows', 'handler', 'make-first-contact', { method: 'sms', also: 1 }, 400, 'VALIDATION_FAILED'],
    ['no body', 'handler', 'resolve-assignment', undefined, 400, 'BODY_NOT_AN_OBJECT'],
    ['a text too long', 'handler', 'report-interim', { progress: '长'.repeat(4001) }, 400, 'VALIDATION_FAILED'],
    ['a text of blanks', 'handler', 'report-interim', { progress: '   ' }, 400, 'VALIDATION_FAILED'],
    ['a file without a hash', 'handler', 'report-interim', { progress: '好', attachments: [{}] }, 400, 'VALIDATION_FAILED'],
  ])('refuse %s', async (_, userId, path, body, status, code) => {
    const told = await dispatched('unit-lead');
    const refused = await send(userId, told, path, body);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([status, code]);
    expect(await service.context.store.readStream(told.stream)).toHaveLength(2);
  });

  it('refuse a case and an assignment that do not exist', async () => {
    const told = await dispatched('unit-lead');
    const noCase = await send('handler', { ...told, number: 'SQ-310110-20260302-999999' }, 'acknowledge-assignment');
    expect([noCase.status, (noCase.body as { code: string }).code]).toEqual([404, 'CASE_NOT_FOUND']);
    const noAssignment = await send('handler', { ...told, assignmentId: randomUUID() }, 'acknowledge-assignment');
    expect([noAssignment.status, (noAssignment.body as { code: string }).code]).toEqual([404, 'ASSIGNMENT_NOT_FOUND']);
    const noId = await send('handler', { ...told, assignmentId: 'x' }, 'acknowledge-assignment');
    expect([noId.status, (noId.body as { code: string }).code]).toEqual([400, 'PATH_PARAMETER_INVALID']);
  });
});

describe('the inbox', () => {
  interface Row {
    readonly caseNumber: string;
    readonly view: string;
    readonly nextStep: string | null;
  }
  const numbers = (answer: Response) => (answer.body as { items: Row[] }).items.map((row) => row.caseNumber);

  it('shows what a command did to whoever waits for it', async () => {
    const told = await dispatched('squad');
    const { body } = await send('squad', told, 'acknowledge-assignment');
    const answer = await inbox('squad', { view: 'working' }, (body as { waitToken: string }).waitToken);
    expect(answer.status).toBe(200);
    expect((answer.body as { items: Row[] }).items).toEqual([
      expect.objectContaining({
        caseNumber: told.number,
        assignmentId: told.assignmentId,
        unitId: 'squad',
        nextStep: 'make-first-contact',
        version: 3,
      }),
    ]);
  });

  it('sorts assignments into views, urgent ones first, and counts them all', async () => {
    const acknowledged = (history: CaseHistory) => history.acknowledged();
    const early = await dispatched('unit-support');
    const urgent = await dispatched('unit-support', undefined, { urgency: 'urgent' });
    const working = await dispatched('unit-support', acknowledged);
    const pending = await dispatched('unit-support', (history) => history.acknowledged().returnRequested());
    const resolved = await dispatched('unit-support', (history) => history.acknowledged().resolved());
    const gone = await dispatched('unit-support', (history) => history.withdrawn());
    await service.settled();

    const answer = await inbox('other', { view: 'toAcknowledge' });
    expect(numbers(answer)).toEqual([urgent.number, early.number]);
    expect(answer.body).toMatchObject({
      total: 2,
      truncated: false,
      buckets: { toAcknowledge: 2, working: 1, returnPending: 1, resolved: 1 },
    });
    expect(numbers(await inbox('other', { view: 'working' }))).toEqual([working.number]);
    expect(numbers(await inbox('other', { view: 'returnPending' }))).toEqual([pending.number]);
    expect(numbers(await inbox('other', { view: 'resolved' }))).toEqual([resolved.number]);
    expect(JSON.stringify(answer.body)).not.toContain(gone.number);
  });

  it('filters', async () => {
    const praise = await dispatched('unit-support', undefined, { kind: 'praise', place: { district: '310110', subdistrict: '310110020' } });
    await service.settled();
    expect(numbers(await inbox('other', { view: 'toAcknowledge', kind: 'praise' }))).toEqual([praise.number]);
    expect(numbers(await inbox('other', { view: 'toAcknowledge', subdistrict: '310110020' }))).toEqual([praise.number]);
    expect(numbers(await inbox('other', { view: 'toAcknowledge', kind: 'praise', urgency: 'urgent' }))).toEqual([]);
    expect(numbers(await inbox('other', { view: 'toAcknowledge', kind: 'praise', role: 'support' }))).toEqual([]);
    expect(numbers(await inbox('other', { view: 'toAcknowledge', category: 'nothing' }))).toEqual([]);
  });

  it('reaches units below, and no other', async () => {
    const below = await dispatched('squad');
    await service.settled();
    expect(numbers(await inbox('handler', { view: 'toAcknowledge', limit: '200' }))).toContain(below.number);
    expect(numbers(await inbox('handler', { view: 'toAcknowledge', unit: 'squad' }))).toEqual([below.number]);
    const other = await inbox('other', { view: 'toAcknowledge', unit: 'squad' });
    expect([other.status, (other.body as { code: string }).code]).toEqual([403, 'NOT_YOUR_UNIT']);
    expect((await inbox('dispatcher', { view: 'toAcknowledge' })).status).toBe(403);
    expect((await inbox('other', { view: 'toAcknowledge', unheard: '1' })).status).toBe(400);
  });

  it('keeps set and order of an opened list while work goes on', async () => {
    const first = await dispatched('squad');
    await service.settled();
    const opened = await inbox('squad', { view: 'toAcknowledge', limit: '1' });
    const { total, asOf } = opened.body as { total: number; asOf: string };
    const late = await dispatched('squad', undefined, { urgency: 'critical' });
    await service.settled();
    const whole = await inbox('squad', { view: 'toAcknowledge', limit: '200', asOf });
    expect(numbers(whole)).toHaveLength(total);
    expect(numbers(whole)).toContain(first.number);
    expect(numbers(whole)).not.toContain(late.number);
    expect(numbers(await inbox('squad', { view: 'toAcknowledge' }))[0]).toBe(late.number);
  });
});

describe('who holds an assignment', () => {
  const from = { source: '任命', assumed: false, effectiveFrom: '2026-01-01' };
  const post = (postId: string, unitId: string, holderId: string, role: 'handler' | 'unitLeader' = 'handler') =>
    anEvent('dispatch.PostFilled', { postId, unitId, role, holderId, ...from }, { eventId: randomUUID() });
  const absence = (holderId: string, until: string) =>
    anEvent(
      'dispatch.AbsenceRecorded',
      { holderId, from: '2026-01-01', until, reasonCode: 'leave', source: '假条' },
      { eventId: randomUUID() },
    );
  const holderOf = async ({ number }: Told) =>
    ((await service.get('first', `cases/${number}`)).body as { assignments: [{ holder: object }] }).assignments[0].holder;
  const mine = async (userId: string) => {
    await service.settled();
    const answer = await inbox(userId, { view: 'toAcknowledge', mine: 'true', limit: '200' });
    const { items, buckets } = answer.body as { items: { caseNumber: string }[]; buckets: { toAcknowledge?: number } };
    expect(buckets.toAcknowledge ?? 0).toBe(items.length);
    return items.map(({ caseNumber }) => caseNumber);
  };

  beforeAll(() =>
    service.told([
      unitRegistered('desk'),
      unitRegistered('counter', { parentId: 'desk' }),
      post('desk-1', 'desk', 'first'),
      anEvent('dispatch.DeputyNamed', { postId: 'desk-1', deputyId: 'second', ...from }, { eventId: randomUUID() }),
      post('desk-2', 'desk', 'third'),
      post('desk-leader', 'desk', 'head', 'unitLeader'),
    ]),
  );

  it('is on its page with the reason, and in the inbox of that person alone; the deputy and the leader step in without a hand-over', async () => {
    const told = await dispatched('desk');
    const below = await dispatched('counter');
    expect(await holderOf(told)).toEqual({
      holderId: 'first',
      as: 'holder',
      because: 'handlerPost',
      explanation: { zh: expect.stringContaining('承办岗位') as unknown, en: expect.stringContaining('handling post') as unknown },
    });
    expect([await mine('first'), await mine('second'), await mine('head')]).toEqual([[told.number], [], [below.number]]);

    await service.told([absence('first', '2999-01-01')]);
    expect(await holderOf(told)).toMatchObject({ holderId: 'second', as: 'deputy', because: 'holderAbsent' });
    expect([await mine('first'), await mine('second')]).toEqual([[], [told.number]]);
    await service.told([absence('second', '2999-01-01'), absence('third', '2999-01-01')]);
    expect(await holderOf(told)).toMatchObject({ holderId: 'head', as: 'leader', because: 'noHandlerPresent' });
    expect((await mine('head')).sort()).toEqual([told.number, below.number].sort());
    await service.told([absence('first', '2026-01-01'), absence('second', '2026-01-01'), absence('third', '2026-01-01')]);
    expect(await service.context.store.readStream(told.stream)).toHaveLength(2);
  });

  it('is whom it was handed over to, in the inbox too, and that one only hands it on', async () => {
    const told = await dispatched('desk');
    expect(codeOf(await send('second', told, 'hand-over-assignment', { to: 'third' }))).toEqual([403, 'ASSIGNMENT_HELD_BY_ANOTHER']);
    expect(codeOf(await send('first', told, 'hand-over-assignment', { to: 'head2' }))).toEqual([422, 'HOLDER_WITHOUT_POST']);
    expect(codeOf(await send('first', told, 'hand-over-assignment', {}))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await send('first', told, 'hand-over-assignment', { to: 'third' })).status).toBe(201);
    expect(await last(told)).toMatchObject({
      type: 'department.AssignmentHandedOver',
      data: { assignmentId: told.assignmentId, from: 'first', to: 'third' },
    });
    expect(await holderOf(told)).toMatchObject({ holderId: 'third', as: 'holder', because: 'handedOver' });
    expect(await mine('first')).not.toContain(told.number);
    expect(await mine('third')).toEqual([told.number]);
    await service.told([absence('third', '2999-01-01')]);
    expect([await mine('third'), (await mine('head')).includes(told.number)]).toEqual([[], true]);
    expect(codeOf(await send('head', told, 'hand-over-assignment', { to: 'third' }))).toEqual([201, undefined]);
    expect((await inbox('first', { view: 'working', mine: 'false' })).status).toBe(400);
  });
});

describe('the case page of department', () => {
  it('says what the unit may do and why not', async () => {
    const told = await dispatched('unit-lead', (history) => history.acknowledged());
    const page = await service.get('handler', `cases/${told.number}`);
    expect(page.status).toBe(200);
    expect((page.body as { allowedActions: unknown }).allowedActions).toEqual(
      expect.arrayContaining([
        { command: 'make-first-contact', enabled: true },
        {
          command: 'resolve-assignment',
          enabled: false,
          reason: 'FIRST_CONTACT_MISSING',
          explanation: { zh: '缺少先行联系', en: 'First contact missing' },
        },
      ]),
    );
  });
});
