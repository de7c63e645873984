import { randomUUID } from 'node:crypto';
import { OwnSystem } from './testing/own-system';
import { type Ended, lastLine, suqiu } from './testing/suqiu';

jest.setTimeout(300_000);

interface FeedItem {
  readonly stream: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

const day = 86_400_000;
const days = 20;
const cases = 6;

let system: OwnSystem;
beforeAll(async () => {
  system = await OwnSystem.make();
});
afterAll(() => system.remove(), 60_000);

const demo = (...args: readonly string[]): Promise<Ended> => suqiu('demo', ...args, '--data', system.at('data'), '--json');

/** Everything that happened to cases, in its order. */
async function happened(): Promise<readonly FeedItem[]> {
  const auditor = await system.as('auditor');
  const items: FeedItem[] = [];
  for (let [after, more] = ['', true]; more;) {
    const { body } = await auditor.get<{ items: readonly FeedItem[]; next: string; more: boolean }>(
      `/api/audit/v1/feed?limit=1000&after=${after}`,
    );
    items.push(...body.items.filter(({ stream }) => stream.startsWith('case-')));
    [after, more] = [body.next, body.more];
  }
  return items;
}

const daysAgo = (instant: string): number => (Date.now() - Date.parse(instant)) / day;

describe('a command that starts the system on a new folder', () => {
  it('makes no demonstration unless it is asked to', async () => {
    const ended = await suqiu('verify', '--data', system.at('other'), '--json');
    expect([ended.status, lastLine(ended)]).toMatchObject([0, { cases: 0, faults: [] }]);
  });
});

describe('a demonstration on an empty ledger', () => {
  let told: { closed: number };

  it('is made of as many cases as asked for', async () => {
    const ended = await demo('--cases', String(cases), '--seed', '5', '--days', String(days));
    told = lastLine(ended) as typeof told;
    expect([ended.err, ended.status, told]).toMatchObject(['', 0, { cases, existing: 0, existingClosed: 0 }]);
    await system.start('data');
  });

  it('happens on a clock that begins days ago and ends at the present', async () => {
    const events = await happened();
    const registered = events.filter(({ type }) => type === 'intake.CaseRegistered').map(({ occurredAt }) => daysAgo(occurredAt));
    expect(registered).toHaveLength(cases);
    expect(registered[0]).toBeGreaterThan(days - 1.5);
    expect(registered[0]).toBeLessThan(days + 0.5);
    // Each has its own sixth of the span.
    expect(registered.at(-1)).toBeLessThan(days / cases + 1.5);
    expect(Math.min(...events.map(({ recordedAt }) => daysAgo(recordedAt)))).toBeGreaterThan(0);
    for (const { occurredAt, recordedAt } of events) expect(Math.abs(daysAgo(occurredAt) - daysAgo(recordedAt))).toBeLessThan(0.01);
  });

  it('drives cases on to closing, and tells how many', async () => {
    const closed = (await happened()).filter(({ type }) => type === 'feedback.CaseClosed');
    expect(told.closed).toBeGreaterThan(0);
    expect(new Set(closed.map(({ stream }) => stream)).size).toBe(told.closed);
  });
});

describe('a demonstration on a ledger that holds events', () => {
  it('is refused a past, whether a server runs or not, and another folder is offered', async () => {
    const head = await system.head();
    const running = await demo('--days', '3');
    await system.stop();
    const still = await demo('--days', '3');
    await system.start('data');
    for (const ended of [running, still]) {
      expect(ended.status).toBe(1);
      expect(lastLine(ended)).toEqual({ error: { code: 'PAST_SPAN_REFUSED', message: expect.stringMatching(/--data DIR/) as string } });
    }
    expect(await system.head()).toBe(head);
  });

  it('is played at present time, and done again changes nothing', async () => {
    const before = (await happened()).length;
    const ended = await demo('--cases', '4', '--seed', '5');
    const told = lastLine(ended) as { closed: number };
    expect([ended.err, ended.status, told]).toMatchObject(['', 0, { cases: 4 }]);
    expect(told.closed).toBeGreaterThan(0);
    const played = (await happened()).slice(before);
    expect(Math.max(...played.map(({ occurredAt }) => daysAgo(occurredAt)))).toBeLessThan(0.01);
    const head = await system.head();
    expect(lastLine(await demo('--cases', '4', '--seed', '5'))).toEqual(told);
    expect(await system.head()).toBe(head);
  });

  it('drives cases that are there on to closing, with all their leads', async () => {
    const number = await dispatchedToTwo();
    const ended = await demo('--cases', '0', '--existing', '1');
    expect([ended.err, ended.status]).toEqual(['', 0]);
    expect(lastLine(ended)).toEqual({ cases: 0, closed: 0, existing: 1, existingClosed: 1 });
    const { body } = await (await system.as('auditor')).get<{ status: string }>(`/api/audit/v1/cases/${number}`);
    expect(body.status).toBe('closed');
  });
});

/** A case that two units lead, the newest of all. */
async function dispatchedToTwo(): Promise<string> {
  const [operator, dispatcher, auditor] = await Promise.all(
    ['operator-310110', 'dispatcher-310110', 'auditor'].map((user) => system.as(user)),
  );
  const send = (path: string, body: object) =>
    (path.startsWith('intake') ? operator! : dispatcher!).post<{ caseNumber: string; waitToken: string }>(`/api/${path}`, body, {
      idempotencyKey: randomUUID(),
    });
  const registered = await send('intake/v1/cases', {
    channel: 'telephone',
    kind: 'complaint',
    requesterType: 'person',
    requester: { telephone: '13800007654' },
    title: '两家共管的地下通道',
    text: '通道里灯不亮，地面积水，两家单位都说是对方的。',
    place: { district: '310110', subdistrict: '310110013' },
  });
  const { caseNumber } = registered.body;
  const { body } = await send(`dispatch/v1/cases/${caseNumber}/dispatch-case`, {
    assignments: [
      { unitId: '310110-urban-enforcement', role: 'lead' },
      { unitId: '310110-petition', role: 'lead' },
    ],
    reasonCode: 'agreedByUnits',
  });
  await auditor!.get('/api/audit/v1/cases?limit=1', { waitFor: body.waitToken });
  return caseNumber;
}
