import { type Job, serviceNames } from '@suqiu/nest-kit';
import { operator, registration } from './bodies';
import type { RunningStandalone } from './running-standalone';

/** Rows of every table of a service's read model, as JSON, in an order of their own. */
export async function tablesOf(system: RunningStandalone, service: string): Promise<Record<string, readonly string[]>> {
  const tables = await system.asAdmin<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename NOT LIKE '%migrations%' ORDER BY 1`,
    [service],
  );
  const rows = tables.map(async ({ name }) => {
    const found = await system.asAdmin<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${service}.${name} t ORDER BY 1`);
    return [name, found.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** Starts a job over HTTP and waits for its end, looking again and again. */
export async function finished(system: RunningStandalone, who: string, service: string, path: string): Promise<Job> {
  const started = await system.post<Job>(who, `/api/${service}/v1/${path}`);
  if (started.status !== 202) throw new Error(`${path} of ${service} answered ${started.status}`);
  for (let { body: job } = started; ; { body: job } = await system.get<Job>(who, `/api/${service}/v1/jobs/${job.jobId}`)) {
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Consumer → its lag, as /metrics tells. */
async function lagOf(system: RunningStandalone): Promise<Record<string, { events: number; atLeast: number }>> {
  const { body } = await system.get<string>(undefined, '/metrics');
  const told = (metric: string) => [...body.matchAll(new RegExp(`^${metric}\\{consumer="([\\w.-]+)"\\} (\\d+)$`, 'gm'))];
  const atLeast = new Map(told('suqiu_consumer_lag_at_least').map(([, consumer, value]) => [consumer, Number(value)]));
  return Object.fromEntries(
    told('suqiu_consumer_lag_events').map(([, consumer, value]) => [
      consumer!,
      { events: Number(value), atLeast: atLeast.get(consumer) ?? NaN },
    ]),
  );
}

/** Looks again and again until what is expected holds; its last failure after half a minute. */
async function eventually(expected: () => Promise<void>): Promise<void> {
  const until = performance.now() + 30_000;
  for (;;) {
    try {
      return await expected();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Read models equal the ledger, however they came about. */
export const operating = (system: () => RunningStandalone): void =>
  describe('operating', () => {
    it('finds no fault in the ledger', async () => {
      const job = await finished(system(), 'auditor', 'audit', 'verifications');
      expect(job).toMatchObject({ state: 'done', result: { faults: [] } });
      const [{ events, cases }] = (await system().asAdmin<{ events: number; cases: number }>(
        `SELECT count(*)::int AS events, count(DISTINCT stream) FILTER (WHERE stream LIKE 'case-%')::int AS cases FROM ledger.events`,
      )) as [{ events: number; cases: number }];
      expect(job.result).toMatchObject({ events, cases });
    });

    it.each(serviceNames)('rebuilds the read model of %s to the same tables, and finds them equal to the folds', async (service) => {
      await system().standalone.system.atHead();
      const live = await tablesOf(system(), service);
      expect(live['cases']?.length ?? 0).toBeGreaterThan(0);
      expect(await finished(system(), 'administrator', service, 'read-model/rebuilds')).toMatchObject({ state: 'done' });
      expect(await tablesOf(system(), service)).toEqual(live);
      const verified = await finished(system(), 'auditor', service, 'read-model/verifications');
      expect(verified).toMatchObject({ state: 'done', result: { cases: live['cases']?.length, faults: [], faultCount: 0 } });
    });

    it('finds a row that is not what the events say', async () => {
      const [{ stream, channel }] = (await system().asAdmin<{ stream: string; channel: string }>(
        `SELECT stream, channel FROM audit.cases ORDER BY stream LIMIT 1`,
      )) as [{ stream: string; channel: string }];
      const put = (value: string) => system().asAdmin('UPDATE audit.cases SET channel = $2 WHERE stream = $1', [stream, value]);
      await put('video');
      const job = await finished(system(), 'auditor', 'audit', 'read-model/verifications');
      await put(channel);
      expect(job.result).toMatchObject({ faults: [{ stream, fault: 'ROWS_DIFFER' }], faultCount: 1 });
    });

    it('tells how far every consumer is, and that nothing is parked', async () => {
      await system().standalone.system.atHead();
      for (const service of serviceNames) {
        const { body } = await system().get<{ consumers: { lag: number }[]; parked: object[] }>('auditor', `/api/${service}/v1/consumers`);
        expect([Math.max(...body.consumers.map(({ lag }) => lag)), body.parked]).toEqual([0, []]);
      }
    });

    it('measures how far every consumer is, and says which one has stopped consuming and why', async () => {
      const consumers = system()
        .standalone.system.contexts.flatMap(({ runtime }) => runtime.status())
        .map(({ consumer }) => consumer);
      expect(consumers.length).toBeGreaterThanOrEqual(serviceNames.length);
      await system().standalone.system.atHead();
      expect(await lagOf(system())).toEqual(Object.fromEntries(consumers.map((consumer) => [consumer, { events: 0, atLeast: 0 }])));

      await system().asAdmin('ALTER TABLE audit.cases RENAME TO cases_away');
      // Not as cases are played elsewhere: that waits for every consumer.
      expect((await system().post(operator, '/api/intake/v1/cases', { ...registration, title: '读模型停下时的一件' })).status).toBe(201);
      const ready = () => system().get<{ status: string; reasons?: string[] }>(undefined, '/health/ready');
      const others = consumers.filter((consumer) => consumer !== 'audit.cases').map((consumer) => [consumer, { events: 0, atLeast: 0 }]);
      await eventually(async () => {
        expect((await ready()).body).toMatchObject({ status: 'unready', reasons: ['audit.cases is paused: 42P01'] });
        const { 'audit.cases': behind, ...rest } = await lagOf(system());
        expect(behind).toEqual({ events: expect.any(Number) as number, atLeast: 0 });
        expect(behind?.events).toBeGreaterThan(0);
        expect(rest).toEqual(Object.fromEntries(others));
      });

      await system().asAdmin('ALTER TABLE audit.cases_away RENAME TO cases');
      await system().standalone.system.atHead();
      expect((await lagOf(system()))['audit.cases']).toEqual({ events: 0, atLeast: 0 });
      expect((await ready()).status).toBe(200);
    });

    it('answers those who come to look: start page, documentation, health, metrics', async () => {
      const page = async (path: string) => {
        const { status, headers, body } = await system().get(undefined, path);
        return { status, type: headers.get('content-type'), text: typeof body === 'string' ? body : JSON.stringify(body) };
      };
      const start = await page('/');
      expect([start.status, start.type]).toEqual([200, 'text/html; charset=utf-8']);
      for (const named of ['/api/docs', '/api/openapi.json', 'demo-tokens', 'operator']) expect(start.text).toContain(named);
      expect(await page('/api/docs')).toMatchObject({ status: 200, text: expect.stringContaining('swagger') as string });
      expect(await page('/health/ready')).toMatchObject({ status: 200, text: '{"status":"ok","checks":{"ledger":"ok","consumers":"ok"}}' });
      const openApi = JSON.parse((await page('/api/openapi.json')).text) as { openapi: string; paths: object };
      expect(openApi.openapi).toMatch(/^3\./);
      for (const service of serviceNames) expect(Object.keys(openApi.paths)).toContain(`/api/${service}/v1/cases/{caseNumber}`);
      expect((await page('/metrics')).text).toMatch(/suqiu_commands_total\{operation="dispatch.dispatch-case",outcome="appended"\} \d+/);
    });
  });
