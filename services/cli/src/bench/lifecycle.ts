import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { ApiClient } from '@suqiu/standalone';
import { measureHttpFloor } from './http-floor';
import { type BenchResult, measureRate, ratio, round } from './measure';
import { benchText } from './bench-text';
import { fillLedger } from './fill-ledger';

const callers = 64;
const secondsEach = 15;
/** register, dispatch, look, acknowledge, first contact, resolve, read back. */
const callsPerCase = 7;
const district = '310110';

/** Cases per second from registration to resolution and reading back, over HTTP; with `stored` cases in the ledger before. */
export async function benchLifecycle(stored: number): Promise<BenchResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-bench-'));
  const server = await startServer(folder);
  try {
    const empty = await measure(server.url);
    const floor = await measureHttpFloor(callers, secondsEach);
    const full = stored > 0 ? await measureFull(server, folder, stored) : undefined;
    return {
      name: 'lifecycle',
      perSecond: empty.perSecond,
      floors: { httpInsert: floor.perSecond, ...(full && { [`with${stored}Stored`]: full.perSecond }) },
      ratios: {
        httpInsert: ratio(empty.perSecond * callsPerCase, floor.perSecond),
        ...(full && { stored: ratio(full.perSecond, empty.perSecond) }),
      },
      p50: empty.p50,
      p95: empty.p95,
      p99: empty.p99,
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureFull(server: Server, folder: string, stored: number): Promise<{ perSecond: number }> {
  await fillLedger(folder, stored);
  const auditor = await signIn(server.url, 'administrator');
  for (const service of ['intake', 'dispatch', 'department', 'feedback', 'audit']) await awaitHead(auditor, service);
  return measure(server.url);
}

async function awaitHead(client: ApiClient, service: string): Promise<void> {
  for (;;) {
    const { body } = await client.get<{ consumers: readonly { lag: number }[] }>(`/api/${service}/v1/consumers`);
    if (body.consumers.every(({ lag }) => lag === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Rate in cases; times in ms of one call. */
async function measure(url: string): Promise<{ perSecond: number; p50: number; p95: number; p99: number }> {
  const [operator, dispatcher, auditor] = await Promise.all(
    [`operator-${district}`, `dispatcher-${district}`, 'auditor'].map((user) => signIn(url, user)),
  );
  const unit = '310110-market-supervision';
  const handler = await signIn(url, `handler-${unit}`);
  const calls: number[] = [];
  const timed = async <T>(call: Promise<T>): Promise<T> => {
    const from = performance.now();
    const answer = await call;
    calls.push(performance.now() - from);
    return answer;
  };
  const rate = await measureRate(callers, secondsEach, 1, async () => {
    const key = randomUUID();
    const send = async <T>(client: ApiClient, to: string, body: object): Promise<T> =>
      (await timed(client.post<T>(`/api/${to}`, body, { idempotencyKey: `${key}:${to.slice(-24)}` }))).body;
    const { caseNumber } = await send<{ caseNumber: string }>(operator!, 'intake/v1/cases', registration());
    await send(dispatcher!, `dispatch/v1/cases/${caseNumber}/dispatch-case`, {
      assignments: [{ unitId: unit, role: 'lead' }],
      reasonCode: 'fixedByReview',
    });
    const page = await timed(dispatcher!.get<{ assignments: readonly { assignmentId: string }[] }>(`/api/dispatch/v1/cases/${caseNumber}`));
    const assignment = `department/v1/cases/${caseNumber}/assignments/${page.body.assignments[0]!.assignmentId}`;
    await send(handler, `${assignment}/acknowledge-assignment`, {});
    await send(handler, `${assignment}/make-first-contact`, { method: 'telephone' });
    const resolved = await send<{ waitToken: string }>(handler, `${assignment}/resolve-assignment`, {
      outcome: 'explained',
      reply: '您好，您咨询的事项已向您说明。',
      replyMethod: 'telephone',
    });
    await timed(auditor!.get(`/api/audit/v1/cases/${caseNumber}`, { waitFor: resolved.waitToken }));
  });
  calls.sort((a, b) => a - b);
  const quantile = (q: number): number => round(calls[Math.floor(calls.length * q)] ?? 0, 1);
  return { perSecond: rate.perSecond, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

const registration = (): object => ({
  channel: 'telephone',
  kind: 'inquiry',
  requesterType: 'person',
  requester: { name: '测试', telephone: `199${String(randomInt(100_000_000)).padStart(8, '0')}` },
  title: benchText(18),
  text: benchText(160),
  place: { district, subdistrict: '310110013' },
});

const signIn = async (url: string, user: string): Promise<ApiClient> => {
  const { body } = await new ApiClient(url).post<{ accessToken: string }>('/api/identity/v1/demo-tokens', { user });
  return new ApiClient(url, body.accessToken);
};

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** The built standalone as its own process, as users run it. */
async function startServer(folder: string): Promise<Server> {
  const main = path.join(__dirname, '../../../standalone/src/main.js');
  const env = { ...process.env, PORT: '0', SUQIU_DATA: folder, SUQIU_DEMONSTRATION_CASES: '0' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return { url: await readyUrl(child), stop: () => ended(child) };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /ready at (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended before it was ready');
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
