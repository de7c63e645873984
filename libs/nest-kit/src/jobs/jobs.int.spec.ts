import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { AppError } from '../errors/app-error';
import { toAppError } from '../errors/to-app-error';
import { JsonLogger } from '../observability/json-logger';
import { type ToyLedger, toyLedger, toySchema } from '../testing/toy-ledger';
import type { JobKind, JobWork } from './job';
import { JobRows, type NewJob } from './job-rows';
import { Jobs, type JobsOptions } from './jobs';

// A database of its own is made first; on a loaded machine that takes longer than the five seconds of the default.
jest.setTimeout(60_000);

let ledger: ToyLedger;
let made: Jobs[] = [];
beforeAll(async () => {
  ledger = await toyLedger();
});
afterEach(async () => {
  await Promise.all(made.map((jobs) => jobs.stop()));
  made = [];
  await ledger.work.query('DELETE FROM intake_work.jobs');
});
afterAll(() => ledger.close());

const logger = new JsonLogger({ destination: new Writable({ write: (_chunk, _, done) => done() }) });
const jobsOf = (kinds: Readonly<Record<string, JobKind<never>>>, more: Partial<JobsOptions> = {}): Jobs => {
  const jobs = new Jobs({ rows: new JobRows(ledger.work, toySchema), kinds, logger, ...more });
  made.push(jobs);
  return jobs;
};
const job = (kind: string, input: unknown = {}): NewJob => ({ jobId: randomUUID(), kind, input, createdBy: 'operator-1' });
const codeOf = (thrown: Promise<unknown>): Promise<string> =>
  thrown.then(
    () => 'resolved',
    (error: unknown) => toAppError(error).code,
  );

/** A job that runs until the spec lets it go, or, unless it is deaf, until it is told to stop. */
class Gate implements JobKind<never> {
  readonly begun: Promise<JobWork>;
  readonly resumable: boolean;
  private readonly deaf: boolean;
  private tellBegun!: (work: JobWork) => void;
  private release!: (ending: Promise<string>) => void;
  private readonly released: Promise<string>;

  constructor({ resumable = false, deaf = false } = {}) {
    this.resumable = resumable;
    this.deaf = deaf;
    this.begun = new Promise((resolve) => (this.tellBegun = resolve));
    this.released = new Promise((resolve) => (this.release = resolve));
  }

  open(): void {
    this.release(Promise.resolve('let go'));
  }

  fail(error: Error): void {
    this.release(Promise.reject(error));
  }

  readonly run = (_input: never, { signal, ...work }: JobWork): Promise<unknown> => {
    this.tellBegun({ signal, ...work });
    if (this.deaf) return this.released;
    return Promise.race([
      this.released,
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    ]);
  };
}

/** Ends the sessions that hold a job, as a fail-over of the database does. */
const loseConnections = () =>
  ledger.work.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );

describe('a job', () => {
  it('runs, shows its progress, and keeps its result', async () => {
    const double: JobKind<{ n: number }> = {
      resumable: true,
      run: async ({ n }, work) => {
        await work.progress(1, 2);
        return { doubled: 2 * n };
      },
    };
    const jobs = jobsOf({ double });
    const created = await jobs.create(job('double', { n: 21 }));
    expect(created).toMatchObject({ kind: 'double', createdBy: 'operator-1' });
    await jobs.idle();
    expect(await jobs.get(created.jobId)).toMatchObject({ state: 'done', progress: { done: 1, total: 2 }, result: { doubled: 42 } });
  });

  it('created again is the same job and runs once', async () => {
    let runs = 0;
    const jobs = jobsOf({ count: { resumable: true, run: () => Promise.resolve((runs += 1)) } });
    const one = job('count');
    await Promise.all([jobs.create(one), jobs.create(one), jobs.create(one)]);
    await jobs.idle();
    expect(await jobs.create(one)).toMatchObject({ state: 'done', result: 1 });
    expect(runs).toBe(1);
  });

  it('that fails keeps the code and no message', async () => {
    const jobs = jobsOf({ broken: { resumable: false, run: () => Promise.reject(new Error('王小明')) } });
    const { jobId } = await jobs.create(job('broken'));
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'failed', errorCode: 'INTERNAL' });
    const { rows } = await ledger.work.query<{ row: string }>('SELECT j::text AS row FROM intake_work.jobs j');
    expect(rows[0]?.row).not.toContain('王小明');
  });

  it('stops when it is cancelled', async () => {
    const gate = new Gate();
    const jobs = jobsOf({ gate });
    const { jobId } = await jobs.create(job('gate'));
    await gate.begun;
    await jobs.cancel(jobId);
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'cancelled' });
    expect(await codeOf(jobs.cancel(jobId))).toBe('JOB_ENDED');
    expect(await codeOf(jobs.cancel(randomUUID()))).toBe('JOB_NOT_FOUND');
  });

  it('hears at its next progress that it was cancelled from another process', async () => {
    const gate = new Gate();
    const [here, there] = [jobsOf({ gate }), jobsOf({})];
    const { jobId } = await here.create(job('gate'));
    const work = await gate.begun;
    await there.cancel(jobId);
    await expect(work.progress(1, 2)).rejects.toThrow();
    await here.idle();
    expect(await here.get(jobId)).toMatchObject({ state: 'cancelled' });
  });

  it('is done when it was cancelled too late', async () => {
    const gate = new Gate({ deaf: true });
    const jobs = jobsOf({ gate });
    const { jobId } = await jobs.create(job('gate'));
    await gate.begun;
    await jobs.cancel(jobId);
    gate.open();
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'done', result: 'let go' });
  });

  it('has failed when it fails by itself after it was cancelled', async () => {
    const gate = new Gate({ deaf: true });
    const jobs = jobsOf({ gate });
    const { jobId } = await jobs.create(job('gate'));
    await gate.begun;
    await jobs.cancel(jobId);
    gate.fail(new AppError('READ_MODEL_BEHIND'));
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'failed', errorCode: 'READ_MODEL_BEHIND' });
  });

  it('waits for a free place, and never starts when it is cancelled while it waits', async () => {
    const [first, second] = [new Gate(), new Gate()];
    const jobs = jobsOf({ first, second }, { concurrency: 1 });
    await jobs.create(job('first'));
    await first.begun;
    const waiting = await jobs.create(job('second'));
    expect(waiting.state).toBe('waiting');
    expect(await jobs.cancel(waiting.jobId)).toMatchObject({ state: 'cancelled' });
    const next = await jobs.create(job('second'));
    first.open();
    await second.begun;
    expect(await jobs.get(next.jobId)).toMatchObject({ state: 'running' });
    second.open();
    await jobs.idle();
    expect((await jobs.list(10)).map(({ state }) => state).sort()).toEqual(['cancelled', 'done', 'done']);
  });

  it('is refused when too many wait', async () => {
    const gate = new Gate();
    const jobs = jobsOf({ gate }, { concurrency: 1, queueLimit: 1 });
    await jobs.create(job('gate'));
    await gate.begun;
    await jobs.create(job('gate'));
    expect(await codeOf(jobs.create(job('gate')))).toBe('JOB_QUEUE_FULL');
  });

  it('is run by one process only', async () => {
    let runs = 0;
    const kinds = { count: { resumable: true, run: () => Promise.resolve((runs += 1)) } };
    const processes = [jobsOf(kinds), jobsOf(kinds), jobsOf(kinds)];
    await Promise.all([...processes, ...processes].map((jobs) => jobs.create(job('count'))));
    await Promise.all(processes.map((jobs) => jobs.start()));
    await Promise.all(processes.map((jobs) => jobs.idle()));
    expect(runs).toBe(6);
  });
});

describe('when the connection that holds a job is lost', () => {
  it('a job that can go on is taken up again and done', async () => {
    const gates = [new Gate(), new Gate()];
    let runs = 0;
    const jobs = jobsOf({ gate: { resumable: true, run: (input, work) => gates[runs++]!.run(input, work) } });
    const { jobId } = await jobs.create(job('gate'));
    await gates[0]!.begun;
    await loseConnections();
    await gates[1]!.begun;
    expect(await jobs.get(jobId)).toMatchObject({ state: 'running' });
    gates[1]!.open();
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'done', result: 'let go' });
  });

  it('one that cannot go on is marked interrupted', async () => {
    const gate = new Gate();
    const jobs = jobsOf({ gate });
    const { jobId } = await jobs.create(job('gate'));
    await gate.begun;
    await loseConnections();
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'interrupted' });
  });

  it('one that fails with it goes on', async () => {
    const gate = new Gate({ deaf: true });
    let runs = 0;
    const run: Gate['run'] = (input, work) => (runs++ === 0 ? gate.run(input, work) : Promise.resolve('went on'));
    const jobs = jobsOf({ gate: { resumable: true, run } });
    const { jobId } = await jobs.create(job('gate'));
    const { signal } = await gate.begun;
    const lost = new Promise((resolve) => signal.addEventListener('abort', resolve));
    await loseConnections();
    await lost;
    gate.fail(new Error('Connection terminated unexpectedly'));
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'done', result: 'went on' });
  });

  it.each(['resolves', 'rejects', 'reports'])('a run that %s late changes nothing of the one after it', async (late) => {
    const [before, after] = [new Gate({ resumable: true, deaf: true }), new Gate({ resumable: true })];
    const [here, there] = [jobsOf({ gate: before }), jobsOf({ gate: after })];
    const { jobId } = await here.create(job('gate'));
    const work = await before.begun;
    const lost = new Promise((resolve) => work.signal.addEventListener('abort', resolve));
    await loseConnections();
    await lost;
    await there.start();
    await after.begun;
    if (late === 'reports') await expect(work.progress(7, 7)).rejects.toThrow('lost');
    if (late === 'rejects') before.fail(new Error('late'));
    else before.open();
    await here.idle();
    expect(await there.get(jobId)).toMatchObject({ state: 'running', progress: { done: 0, total: 0 } });
    after.open();
    await there.idle();
    expect(await there.get(jobId)).toMatchObject({ state: 'done', result: 'let go' });
  });
});

describe('after a restart', () => {
  /** What a process leaves that died: rows that say running, and no lock. */
  const left = async (kind: string): Promise<string> => {
    const { jobId, input, createdBy } = job(kind, { n: 1 });
    await ledger.work.query(`INSERT INTO intake_work.jobs (job_id, kind, state, input, created_by) VALUES ($1, $2, 'running', $3, $4)`, [
      jobId,
      kind,
      JSON.stringify(input),
      createdBy,
    ]);
    return jobId;
  };

  it('a job that can go on does, and one that cannot is marked interrupted', async () => {
    const [on, off] = [await left('on'), await left('off')];
    const run = (): Promise<string> => Promise.resolve('went on');
    const jobs = jobsOf({ on: { resumable: true, run }, off: { resumable: false, run } });
    await jobs.start();
    await jobs.idle();
    expect(await jobs.get(on)).toMatchObject({ state: 'done', result: 'went on' });
    expect(await jobs.get(off)).toMatchObject({ state: 'interrupted' });
  });

  it('a job that another process leaves later is found without a word', async () => {
    const gate = new Gate({ resumable: true });
    const jobs = jobsOf({ gate }, { lookEveryMs: 5 });
    await jobs.start();
    const jobId = await left('gate');
    await gate.begun;
    gate.open();
    await jobs.idle();
    expect(await jobs.get(jobId)).toMatchObject({ state: 'done' });
  });

  it('a job that an orderly stop cut short goes on', async () => {
    const gate = new Gate({ resumable: true });
    const before = jobsOf({ gate });
    const { jobId } = await before.create(job('gate'));
    await gate.begun;
    await before.stop();
    expect(await before.get(jobId)).toMatchObject({ state: 'running' });
    const after = jobsOf({ gate: { resumable: true, run: () => Promise.resolve('went on') } });
    await after.start();
    await after.idle();
    expect(await after.get(jobId)).toMatchObject({ state: 'done', result: 'went on' });
  });
});

describe('a job that has ended', () => {
  it('is forgotten after so many days, one that is open never', async () => {
    const rows = new JobRows(ledger.work, toySchema);
    const states = ['waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'];
    await ledger.work.query(
      `INSERT INTO intake_work.jobs (job_id, kind, state, input, created_by, created_at, changed_at)
       SELECT gen_random_uuid(), age || ' days ' || state, state, '{}', 'operator-1', now() - interval '100 days', now() - make_interval(days => age)
         FROM unnest($1::text[]) state, unnest('{89,91}'::int[]) age`,
      [states],
    );
    expect(await rows.forget(90)).toBe(4);
    const kept = [...states.map((state) => `89 days ${state}`), '91 days waiting', '91 days running'];
    expect((await rows.list(20)).map(({ kind }) => kind).sort()).toEqual(kept.sort());
  });

  it('has an index in the order of the list, so that listing does not grow slower with the table', async () => {
    const { rows } = await ledger.work.query<{ indexdef: string }>(`SELECT indexdef FROM pg_indexes WHERE indexname = 'jobs_newest'`);
    expect(rows).toEqual([{ indexdef: expect.stringContaining('(created_at DESC, job_id)') as string }]);
  });
});
