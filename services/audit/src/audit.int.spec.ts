import { randomUUID } from 'node:crypto';
import {
  caseStream,
  catalogueStream,
  clockPolicyStream,
  type EventType,
  type LedgerEvent,
  localCalendarStream,
  nationalCalendarStream,
  organisationStream,
} from '@suqiu/case';
import { onConnection } from '@suqiu/event-store';
import { type Job } from '@suqiu/nest-kit';
import { aCase, anEvent, type CaseHistory, codeOf, lead, type RunningService, startService, unitRegistered, user } from '@suqiu/testing';
import type { Response } from 'supertest';
import { auditDefinition, AuditModule, type Verification } from '.';
import { samples } from './testing/samples';

let service: RunningService;
let cases = 0;

beforeAll(async () => {
  service = await startService({
    definition: auditDefinition,
    module: AuditModule,
    users: [
      user('auditor', 'auditor', { district: '310000' }),
      user('auditor-310110', 'auditor', { district: '310110' }),
      user('supervisor-310109', 'supervisor', { district: '310109' }),
      user('administrator', 'administrator', { district: '310000' }),
      user('handler', 'handler', { unitId: 'unit-lead', district: '310110' }),
      user('handler-elsewhere', 'handler', { unitId: 'unit-elsewhere', district: '310110' }),
    ],
  });
  await service.told([unitRegistered('unit-lead', { name: { zh: '区城管执法局', en: 'City Management' } })]);
}, 60_000);

afterAll(() => service.stop());

interface Told {
  readonly number: string;
  readonly stream: string;
}

async function told(go: (history: CaseHistory) => CaseHistory, registered: Parameters<typeof aCase>[0] = {}): Promise<Told> {
  cases += 1;
  const number = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const stream = caseStream(randomUUID());
  await service.told(go(aCase({ caseNumber: number, ...registered }, { stream })).events);
  return { number, stream };
}

const get = (userId: string, path: string, query: Record<string, string> = {}): Promise<Response> => service.get(userId, path, query);
const history = (userId: string, { number }: Told): Promise<Response> => get(userId, `cases/${number}/history`);
const dispatched = (of: CaseHistory) => of.dispatched({ assignments: [lead()] });

/** As somebody with the keys of the database might. */
const tamper = (statement: string): Promise<void> =>
  onConnection(service.db.adminUrl, async (admin) => {
    await admin.query('ALTER TABLE ledger.events DISABLE TRIGGER USER');
    await admin.query(statement);
  });

describe('the history of a case', () => {
  it('tells every event in its order, with what proves it', async () => {
    const one = await told((of) => dispatched(of).acknowledged());
    const answer = await history('auditor', one);
    expect(answer.status).toBe(200);
    const { events } = answer.body as { events: Record<string, unknown>[] };
    const stored = await service.context.store.readStream(one.stream);
    expect(events.map(({ version, position, hash, prevHash, recordedAt }) => ({ version, position, hash, prevHash, recordedAt }))).toEqual(
      stored.map(({ version, position, hash, prevHash, recordedAt }) => ({ version, position, hash, prevHash, recordedAt })),
    );
    expect(events[2]).toMatchObject({
      type: 'department.AssignmentAcknowledged',
      known: true,
      readable: true,
      occurredAt: '2026-03-02T01:03:00.000Z',
      actor: { id: 'handler-1', role: 'handler', unitId: 'unit-lead' },
      sentence: {
        zh: '经办人（区城管执法局）签收区城管执法局的工单。',
        en: 'Handler (City Management) acknowledged the assignment of City Management.',
      },
    });
  });

  it('shows what it cannot tell, and everything else beside it', async () => {
    const one = await told((of) => dispatched(of));
    const unheard = {
      ...anEvent('department.AssignmentAcknowledged', { assignmentId: 'a' }, { stream: one.stream, eventId: randomUUID() }),
      type: 'department.Unheard',
      data: { strange: 'fact' },
    };
    await service.told([unheard as unknown as LedgerEvent]);
    const { events } = (await history('auditor', one)).body as { events: Record<string, unknown>[] };
    expect(events).toHaveLength(3);
    expect(events[2]).toMatchObject({
      type: 'department.Unheard',
      known: false,
      data: { strange: 'fact' },
      sentence: { en: 'Event department.Unheard version 1 cannot be told; it is shown as stored.' },
    });
  });

  it('is for those who may read the case', async () => {
    const one = await told((of) => dispatched(of));
    expect((await history('auditor-310110', one)).status).toBe(200);
    expect((await history('handler', one)).status).toBe(200);
    expect(codeOf(await history('supervisor-310109', one))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await history('handler-elsewhere', one))).toEqual([403, 'NOT_YOUR_UNIT']);
    expect(codeOf(await history('administrator', one))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await history('auditor', { ...one, number: 'SQ-310110-20260302-999999' }))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(codeOf(await history('auditor', { ...one, number: '12345' }))).toEqual([400, 'PATH_PARAMETER_INVALID']);
  });
});

describe('the history of the configuration', () => {
  const story = (userId: string, stream: string, query: Record<string, string> = {}) =>
    get(userId, `configuration/${stream}/history`, query);

  it('tells every change, page by page, with what proves it', async () => {
    await service.told([unitRegistered('unit-later', { name: { zh: '区水务局', en: 'Water Affairs' } })]);
    const stored = await service.context.store.readStream(organisationStream);
    const first = (await story('administrator', organisationStream, { limit: '1' })).body as { events: object[]; next: number };
    expect(first).toMatchObject({ stream: organisationStream, next: 1, more: true });
    expect(first.events).toMatchObject([{ type: 'dispatch.UnitRegistered', version: 1, known: true, hash: stored[0]!.hash }]);
    const { events, more } = (await story('auditor-310110', organisationStream, { after: '1' })).body as {
      events: object[];
      more: boolean;
    };
    expect([events.length, more]).toEqual([stored.length - 1, false]);
    expect(events.at(-1)).toMatchObject({
      actor: { role: 'dispatcher' },
      sentence: { zh: expect.stringContaining('登记单位') as string, en: expect.stringContaining('Water Affairs') as string },
    });
    expect((await story('auditor', catalogueStream)).body).toEqual({ stream: catalogueStream, events: [], next: 0, more: false });
  });

  it('tells of the calendars of the country and of a district', async () => {
    const types = ['dispatch.CalendarYearPublished', 'dispatch.LocalClosurePublished'] as const;
    await service.told(types.map((type) => anEvent<EventType>(type, samples[type][0])));
    const sentences = async (stream: string) =>
      ((await story('auditor', stream)).body as { events: { sentence: { zh: string } }[] }).events.map(({ sentence }) => sentence.zh);
    expect(await sentences(nationalCalendarStream)).toEqual([expect.stringContaining('发布 2026 年节假日安排')]);
    expect(await sentences(localCalendarStream('310110'))).toEqual([expect.stringContaining('发布停办 typhoon：2026-07-21、2026-07-22')]);
    expect(await sentences(localCalendarStream('310109'))).toEqual([]);
    expect(codeOf(await story('auditor', 'calendar-31011'))).toEqual([400, 'PATH_PARAMETER_INVALID']);
  });

  it('tells of the clock policies', async () => {
    await service.told([anEvent('dispatch.ClockPolicyPublished', samples['dispatch.ClockPolicyPublished'][1])]);
    expect((await story('administrator', clockPolicyStream)).body).toMatchObject({
      stream: 'policy-clock',
      events: [{ sentence: { zh: expect.stringContaining('发布时限口径 一五十三十（street-151030）') as string } }],
    });
  });

  it('is for auditors and administrators, and of no case', async () => {
    expect(codeOf(await story('handler', organisationStream))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await story('supervisor-310109', organisationStream))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const { stream } = await told((of) => of);
    expect(codeOf(await story('auditor', stream))).toEqual([400, 'PATH_PARAMETER_INVALID']);
    expect(codeOf(await story('auditor', organisationStream, { after: 'abc' }))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('a unit that gave a case back', () => {
  it('reads it up to what became of its return, page and history, and opens nothing', async () => {
    const shares = [lead(randomUUID()), lead(randomUUID(), 'unit-elsewhere')] as const;
    const { assignmentId } = shares[0];
    const one = await told((of) =>
      of
        .dispatched({ assignments: [shares[0]] })
        .returnRequested({ assignmentId })
        .returnApproved({ assignmentId })
        .dispatched({ assignments: [shares[1]], copyTo: [] })
        .acknowledged({ assignmentId: shares[1].assignmentId }),
    );
    const types = async (userId: string) =>
      ((await history(userId, one)).body as { events: { type: string }[] }).events.map(({ type }) => type);
    expect((await types('handler')).slice(1)).toEqual(['dispatch.CaseDispatched', 'department.ReturnRequested', 'dispatch.ReturnApproved']);
    expect(await types('handler-elsewhere')).toHaveLength(6);
    const page = (await get('handler', `cases/${one.number}`)).body as { version: number; parts: { level: string }[] };
    expect(page).toMatchObject({ version: 4, status: 'registered', assignments: [{ unitId: 'unit-lead', status: 'returned' }] });
    expect(page.parts.filter(({ level }) => level !== 'grant')).toEqual([]);
  });
});

describe('the list of cases', () => {
  const numbers = (answer: Response) => (answer.body as { items: { caseNumber: string }[] }).items.map((row) => row.caseNumber);

  it('finds cases by what they are, in every district within reach', async () => {
    const praise = await told((of) => dispatched(of), { kind: 'praise', channel: 'app', urgency: 'urgent', district: '310109' });
    const answered = await told((of) =>
      of.classified({ category: { code: 'parking', label: { zh: '停车', en: 'Parking' }, treeVersion: 1 }, kind: 'inquiry' }).answered(),
    );
    await service.settled();
    const found = async (query: Record<string, string>) => numbers(await get('auditor', 'cases', query));
    expect(await found({ kind: 'praise' })).toEqual([praise.number]);
    expect(await found({ channel: 'app' })).toEqual([praise.number]);
    expect(await found({ urgency: 'urgent' })).toEqual([praise.number]);
    expect(await found({ district: '310109' })).toEqual([praise.number]);
    expect(await found({ status: 'answered' })).toEqual([answered.number]);
    expect(await found({ category: 'parking' })).toEqual([answered.number]);
    expect(await found({ unit: 'unit-lead', kind: 'praise' })).toEqual([praise.number]);
    expect(await found({ unit: 'unit-nobody' })).toEqual([]);
    expect(await found({ registeredFrom: '2026-03-02T01:01:01Z' })).toEqual([]);
    expect(await found({ registeredBefore: '2026-03-02T09:01:00+08:00' })).toEqual([]);
    expect((await found({ registeredFrom: '2026-03-02T00:00+08:00', limit: '200' })).length).toBe(cases);
  });

  it('keeps to the own district', async () => {
    await service.settled();
    const { items } = (await get('supervisor-310109', 'cases')).body as { items: { district: string }[] };
    expect(items.map((row) => row.district)).toEqual(['310109']);
    expect(codeOf(await get('auditor-310110', 'cases', { district: '310109' }))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await get('handler', 'cases'))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await get('auditor', 'cases', { registeredFrom: 'yesterday' }))).toEqual([400, 'VALIDATION_FAILED']);
    for (const registeredFrom of ['2026-02-31T00:00:00Z', '2026-W10', '2026-123', '2026-W10-1T10:00:00Z', '2026-03-02'])
      expect(codeOf(await get('auditor', 'cases', { registeredFrom }))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('the feed', () => {
  interface FeedBody {
    readonly items: readonly { readonly stream: string; readonly position: string; readonly type: string }[];
    readonly next: string;
    readonly more: boolean;
  }
  const read = async (userId: string, limit = '3') => {
    const items: FeedBody['items'][number][] = [];
    for (let after = '', more = true; more;) {
      const body = (await get(userId, 'feed', { after, limit })).body as FeedBody;
      items.push(...body.items);
      ({ next: after, more } = body);
    }
    return items;
  };

  it('gives the whole log in its order, over steps', async () => {
    const all = await service.context.store.readAll('', 1_000);
    expect((await read('auditor')).map((item) => item.position)).toEqual(all.map((event) => event.position));
  });

  it('gives an auditor of a district its cases and the configuration', async () => {
    const elsewhere = await told((of) => of, { district: '310109' });
    const items = await read('auditor-310110', '4');
    expect(items.map((item) => item.stream)).toContain(organisationStream);
    expect(items.map((item) => item.stream)).not.toContain(elsewhere.stream);
    expect(items.length).toBeGreaterThan(4);
  });

  it('tells no ids of keys', async () => {
    const answer = await get('auditor', 'feed', { limit: '1000' });
    expect(JSON.stringify(answer.body)).not.toMatch(/subject-requester/);
  });

  it('begins at a place of the log and nowhere else', async () => {
    for (const after of ['abc', '-1', '1e3', '9'.repeat(20)])
      expect(codeOf(await get('auditor', 'feed', { after }))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await get('auditor', 'feed', { after: '9'.repeat(16) })).body).toMatchObject({ items: [], more: false });
  });

  it('is for auditors', async () => {
    expect(codeOf(await get('supervisor-310109', 'feed'))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await get('auditor', 'feed', { limit: '0' }))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('the verification of the ledger', () => {
  const start = (userId: string, key: string = randomUUID()): Promise<Response> =>
    service.post(userId, 'verifications', undefined, { 'idempotency-key': key });

  async function verified(): Promise<Verification> {
    const { jobId } = (await start('auditor')).body as Job;
    await service.context.jobs.idle();
    const job = (await get('auditor', `jobs/${jobId}`)).body as Job;
    expect(job).toMatchObject({ state: 'done', kind: 'verify-ledger' });
    return job.result as Verification;
  }

  it('finds nothing in a sound ledger but an event that it does not know', async () => {
    const events = (await service.context.store.readAll('', 1_000)).length;
    const verification = await verified();
    expect(verification).toMatchObject({ cases, events, accessRecords: 0 });
    expect(verification.faults).toEqual([expect.objectContaining({ kind: 'type', version: 3, count: 1 })]);
  });

  it('is one job under one key', async () => {
    const key = randomUUID();
    const [first, second] = [await start('administrator', key), await start('administrator', key)];
    expect([first.status, second.status, (second.body as Job).jobId]).toEqual([202, 202, (first.body as Job).jobId]);
    await service.context.jobs.idle();
  });

  it('is not for everybody', async () => {
    expect(codeOf(await start('handler'))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('finds a changed column and a changed text', async () => {
    const one = await told((of) => dispatched(of).acknowledged());
    await tamper(`UPDATE ledger.events SET occurred_at = occurred_at + interval '1 hour' WHERE stream = '${one.stream}' AND version = 2`);
    await tamper(`UPDATE ledger.events SET body = replace(body, 'handler-1', 'handler-2') WHERE stream = '${one.stream}' AND version = 3`);
    const { faults } = await verified();
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'columns', stream: one.stream, version: 2, count: 1 }),
        expect.objectContaining({ kind: 'hash', stream: one.stream, version: 3, count: 1 }),
      ]),
    );
  });
});
