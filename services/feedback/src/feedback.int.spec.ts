import { randomUUID } from 'node:crypto';
import { chinaPublications } from '@suqiu/calendar';
import { caseStream, type LedgerEvent } from '@suqiu/case';
import { aCase, anEvent, type CaseHistory, codeOf, type RunningService, startService, user } from '@suqiu/testing';
import type { Response } from 'supertest';
import { feedbackDefinition, FeedbackModule } from '.';

let service: RunningService;
let cases = 0;

beforeAll(async () => {
  service = await startService({
    definition: feedbackDefinition,
    module: FeedbackModule,
    users: [
      user('officer', 'followUpOfficer', { district: '310110' }),
      user('officer-elsewhere', 'followUpOfficer', { district: '310109' }),
      user('city-officer', 'followUpOfficer', { district: '310000' }),
      user('handler', 'handler', { unitId: 'unit-lead', district: '310110' }),
    ],
  });
  // The days a unit held a case are counted by it.
  const year = chinaPublications.at(-1)!;
  await service.told([
    anEvent('dispatch.CalendarYearPublished', { ...year, source: year.notice, assumed: false, effectiveFrom: year.publishedOn }),
  ]);
}, 60_000);

afterAll(() => service.stop());

interface Told {
  readonly number: string;
  readonly stream: string;
}

/** A case whose closure is approved, and what came after, on the ledger. */
async function inFollowUp(
  go: (history: CaseHistory) => CaseHistory = (history) => history,
  registered: Parameters<typeof aCase>[0] = {},
): Promise<Told> {
  cases += 1;
  const number = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const stream = caseStream(randomUUID());
  const history = aCase({ caseNumber: number, requesterSubject: randomUUID(), ...registered }, { stream })
    .dispatched()
    .resolved()
    .closureApproved();
  await service.told(go(history).events);
  return { number, stream };
}

const send = (userId: string, { number }: Told, path: string, body?: object, key: string = randomUUID()): Promise<Response> =>
  service.post(userId, `cases/${number}/${path}`, body, { 'idempotency-key': key });

const list = (userId: string, query: Record<string, string>, waitFor?: string): Promise<Response> =>
  service.get(userId, 'follow-ups', query, waitFor === undefined ? {} : { 'x-wait-for': waitFor });

const last = async ({ stream }: Told): Promise<LedgerEvent> => (await service.history(stream)).at(-1)!;

const inVain = { method: 'telephone', reached: false };

describe('the commands of feedback, over HTTP', () => {
  it('follow a case up and close it', async () => {
    const told = await inFollowUp();
    expect((await send('officer', told, 'record-follow-up', inVain)).status).toBe(201);
    expect(await last(told)).toMatchObject({ data: { round: 1, attempt: 1, method: 'telephone', reached: false } });
    expect(codeOf(await send('officer', told, 'close-case', { basis: 'followedUp' }))).toEqual([422, 'FOLLOW_UP_MISSING']);

    const answers = { responded: true, resolved: true, satisfied: 'mostlySatisfied', attitude: 'satisfied' };
    const call = { method: 'sms', reached: true, ...answers, remark: '希望常来看看' };
    expect((await send('officer', told, 'record-follow-up', call)).status).toBe(201);
    const followedUp = await last(told);
    expect(followedUp).toMatchObject({ data: { attempt: 2, method: 'sms', reached: true, ...answers }, sealed: { remark: {} } });
    expect(JSON.stringify(followedUp)).not.toContain('希望常来看看');

    const closed = await send('officer', told, 'close-case', { basis: 'followedUp' });
    expect([closed.status, closed.body]).toEqual([201, expect.objectContaining({ caseNumber: told.number, version: 7 })]);
    expect(await last(told)).toMatchObject({
      type: 'feedback.CaseClosed',
      data: { round: 1, basis: 'followedUp' },
      actor: { id: 'officer' },
    });
  });

  it('reopen a closed case once', async () => {
    const told = await inFollowUp((history) => history.followedUp().closed());
    expect((await send('officer', told, 'reopen-case', { reasonCode: 'newFacts', explanation: '又发生了' })).status).toBe(201);
    expect(await last(told)).toMatchObject({
      data: { round: 2, reasonCode: 'newFacts', reopened: ['assignment-1'] },
      sealed: { explanation: {} },
    });
    expect(codeOf(await send('officer', told, 'reopen-case', { reasonCode: 'newFacts' }))).toEqual([409, 'REOPENING_NOT_ALLOWED']);
  });

  it.each([
    ['another role', 'handler', 'record-follow-up', inVain, 403, 'ROLE_NOT_ALLOWED'],
    ['another district', 'officer-elsewhere', 'record-follow-up', inVain, 403, 'NOT_YOUR_DISTRICT'],
    ['answers of nobody', 'officer', 'record-follow-up', { ...inVain, resolved: true }, 422, 'ANSWERS_WITHOUT_CONTACT'],
    ['a value of no code table', 'officer', 'record-follow-up', { ...inVain, reached: true, satisfied: 'happy' }, 400, 'VALIDATION_FAILED'],
    ['a wrong type', 'officer', 'record-follow-up', { ...inVain, reached: 'yes' }, 400, 'VALIDATION_FAILED'],
    ['a basis that is none', 'officer', 'close-case', { basis: 'tired' }, 400, 'VALIDATION_FAILED'],
    ['a reason that is none', 'officer', 'reopen-case', { reasonCode: 'bored' }, 400, 'VALIDATION_FAILED'],
  ])('refuse %s', async (_, userId, path, body, status, code) => {
    const told = await inFollowUp();
    expect(codeOf(await send(userId, told, path, body))).toEqual([status, code]);
    expect(await service.context.store.readStream(told.stream)).toHaveLength(4);
  });
});

describe('the list of follow-ups', () => {
  const numbers = (answer: Response) => (answer.body as { items: { caseNumber: string }[] }).items.map((row) => row.caseNumber);
  const elsewhere = { district: '310109' };

  it('sorts cases into views and counts them all', async () => {
    const reached = (history: CaseHistory) => history.followedUp();
    const first = await inFollowUp(undefined, elsewhere);
    const called = await inFollowUp((history) => history.followedUp(inVain as { reached: boolean }), elsewhere);
    const toClose = await inFollowUp(reached, elsewhere);
    const closed = await inFollowUp((history) => reached(history).closed(), elsewhere);
    const reopened = await inFollowUp((history) => reached(history).reopened(), elsewhere);
    await service.settled();
    const answer = await list('officer-elsewhere', { view: 'toFollowUp' });
    expect(numbers(answer)).toEqual([first.number]);
    expect(answer.body).toMatchObject({ total: 1, buckets: { toFollowUp: 1, notReached: 1, toClose: 1, closed: 1 } });
    expect((await list('officer-elsewhere', { view: 'notReached' })).body).toMatchObject({
      items: [{ caseNumber: called.number, attempts: 1 }],
    });
    expect((await list('officer-elsewhere', { view: 'toClose' })).body).toMatchObject({
      items: [
        {
          caseNumber: toClose.number,
          reached: true,
          resolved: true,
          satisfied: 'satisfied',
          leadUnitIds: ['unit-lead'],
          outcomes: ['solved'],
        },
      ],
    });
    expect(numbers(await list('officer-elsewhere', { view: 'closed' }))).toEqual([closed.number]);
    expect(JSON.stringify(answer.body)).not.toContain(reopened.number);
    expect(numbers(await list('officer-elsewhere', { view: 'toClose', satisfied: 'dissatisfied' }))).toEqual([]);
    expect(numbers(await list('officer-elsewhere', { view: 'toClose', kind: 'praise' }))).toEqual([]);
  });

  it('shows what a command did to whoever waits for it', async () => {
    const told = await inFollowUp();
    await service.settled();
    const { body } = await send('officer', told, 'record-follow-up', { method: 'telephone', reached: true });
    const answer = await list('officer', { view: 'toClose', limit: '200' }, (body as { waitToken: string }).waitToken);
    expect(numbers(answer)).toContain(told.number);
  });

  it('reaches the own district, and all of them for the city', async () => {
    await inFollowUp();
    await service.settled();
    expect(codeOf(await list('officer', { view: 'toFollowUp', ...elsewhere }))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    const all = (await list('city-officer', { view: 'toFollowUp' })).body as { total: number };
    const one = (await list('city-officer', { view: 'toFollowUp', ...elsewhere })).body as { total: number };
    const other = (await list('officer', { view: 'toFollowUp' })).body as { total: number };
    expect([one.total, all.total]).toEqual([1, one.total + other.total]);
    expect(codeOf(await list('handler', { view: 'toFollowUp' }))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await list('officer', {}))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('the case page of feedback', () => {
  it('says what an officer may do and why not', async () => {
    const told = await inFollowUp();
    const page = await service.get('officer', `cases/${told.number}`);
    expect((page.body as { allowedActions: unknown }).allowedActions).toEqual([
      { command: 'record-follow-up', enabled: true },
      { command: 'reopen-case', enabled: true },
      {
        command: 'close-case',
        enabled: false,
        reason: 'FOLLOW_UP_MISSING',
        explanation: { zh: '缺少回访', en: 'Follow-up missing' },
      },
      { command: 'opt-out-of-notices', enabled: true },
      {
        command: 'resend-notice',
        enabled: false,
        reason: 'NOTICE_NOT_FAILED',
        explanation: { zh: '没有未能送出的告知', en: 'No notice has failed' },
      },
    ]);
  });
});
