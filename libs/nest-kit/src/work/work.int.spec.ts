import { Writable } from 'node:stream';
import type { Pool } from 'pg';
import { Reservations } from '../commands/reservations';
import { toAppError } from '../errors/to-app-error';
import { JobRows } from '../jobs/job-rows';
import { JsonLogger } from '../observability/json-logger';
import { type ToyLedger, toyLedger, toySchema } from '../testing/toy-ledger';
import { DailySweep } from './daily-sweep';
import { workPool } from './work-pool';

// A database of its own is made first; on a loaded machine that takes longer than the five seconds of the default.
jest.setTimeout(60_000);

let ledger: ToyLedger;
beforeAll(async () => {
  ledger = await toyLedger();
});
afterAll(() => ledger.close());

describe('a connection for work', () => {
  const hour = 3_600_000;
  const long = { connect: hour, lock: hour, statement: hour, client: hour };
  const codeWith = async (deadlines: typeof long, work: (pool: Pool) => Promise<unknown>): Promise<string> => {
    const pool = workPool(ledger.database.url('intake'), deadlines);
    const code = await work(pool).then(
      () => 'resolved',
      (error: unknown) => toAppError(error).code,
    );
    await pool.end();
    return code;
  };
  const shown = async (pool: Pool, setting: string) => (await pool.query<Record<string, string>>(`SHOW ${setting}`)).rows[0]?.[setting];

  it('bounds connecting, locks and statements, and lets a session that holds a job be idle as long as it likes', async () => {
    const pool = workPool(ledger.database.url('intake'));
    expect(pool.options).toMatchObject({ connectionTimeoutMillis: 5_000, query_timeout: 20_000 });
    expect(await shown(pool, 'lock_timeout')).toBe('10s');
    expect(await shown(pool, 'statement_timeout')).toBe('15s');
    expect(await shown(pool, 'idle_session_timeout')).toBe('0');
    await pool.end();
  });

  it('waits for no lock for ever', async () => {
    const holder = await ledger.work.connect();
    await holder.query('SELECT pg_advisory_lock(1)');
    const waiting = (pool: Pool) => pool.query('SELECT pg_advisory_lock(1)');
    expect(await codeWith({ ...long, lock: 20 }, waiting)).toBe('DATABASE_UNAVAILABLE');
    await holder.query('SELECT pg_advisory_unlock(1)');
    expect(await codeWith({ ...long, lock: 20 }, waiting)).toBe('resolved');
    holder.release();
  });

  it('waits for no statement and no answer for ever', async () => {
    const endless = (pool: Pool) => pool.query('SELECT pg_sleep(3600)');
    expect(await codeWith({ ...long, statement: 20 }, endless)).toBe('DATABASE_UNAVAILABLE');
    expect(await codeWith({ ...long, client: 20 }, endless)).toBe('DATABASE_UNAVAILABLE');
  });

  it('waits for no free connection for ever', async () => {
    const tooMany = async (pool: Pool): Promise<void> => {
      const taken = await Promise.all(Array.from({ length: 8 }, () => pool.connect()));
      // Only now: making eight connections may take its time.
      pool.options.connectionTimeoutMillis = 20;
      await pool.connect().finally(() => taken.forEach((client) => client.release()));
    };
    expect(await codeWith(long, tooMany)).toBe('DATABASE_UNAVAILABLE');
  });
});

describe('the daily sweep', () => {
  const lines: string[] = [];
  const logger = new JsonLogger({ destination: new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }) });

  it('forgets jobs that ended 90 days ago and reservations of 30 days, and no younger ones', async () => {
    await ledger.work.query(
      `INSERT INTO intake_work.jobs (job_id, kind, state, input, created_by, created_at, changed_at)
       SELECT gen_random_uuid(), age::text, 'done', '{}', 'operator-1', now() - make_interval(days => age), now() - make_interval(days => age)
         FROM unnest('{89,91}'::int[]) age`,
    );
    await ledger.work.query(
      `INSERT INTO intake_work.reservations (command_id, operation, body_fingerprint, reserved, created_at)
       SELECT gen_random_uuid(), age::text, '', 'null', now() - make_interval(days => age) FROM unnest('{29,31}'::int[]) age`,
    );
    const sweep = new DailySweep({
      jobs: new JobRows(ledger.work, toySchema),
      reservations: new Reservations(ledger.work, toySchema),
      logger,
    });
    sweep.start();
    await sweep.stop();
    const { rows } = await ledger.work.query(
      'SELECT kind AS age FROM intake_work.jobs UNION ALL SELECT operation FROM intake_work.reservations',
    );
    expect(rows).toEqual([{ age: '89' }, { age: '29' }]);
  });

  it('goes on with the rest when one part fails, and says so', async () => {
    const reservations = { forget: jest.fn(() => Promise.resolve(0)) };
    const sweep = new DailySweep({ jobs: { forget: () => Promise.reject(new Error('gone')) }, reservations, logger });
    sweep.start();
    await sweep.stop();
    expect(reservations.forget).toHaveBeenCalledWith(30);
    expect(lines.join('')).toContain('could not be forgotten');
  });
});
