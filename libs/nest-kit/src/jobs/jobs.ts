import type { PoolClient } from 'pg';
import { AppError } from '../errors/app-error';
import { toAppError } from '../errors/to-app-error';
import type { JsonLogger } from '../observability/json-logger';
import type { Job, JobKind } from './job';
import type { JobRows, NewJob, TakenJob } from './job-rows';

export interface JobsOptions {
  readonly rows: JobRows;
  readonly kinds: Readonly<Record<string, JobKind<never>>>;
  readonly logger: JsonLogger;
  /** Jobs at once in this process; each takes one connection of the pool while it runs. Default 2. */
  readonly concurrency?: number;
  /** Jobs that may wait. Default 100. */
  readonly queueLimit?: number;
}

interface Running {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Runs the jobs of one service. What a process left running when it died goes on, or is marked interrupted, at the next start. */
export class Jobs {
  private readonly running = new Map<string, Running>();
  private stopping = false;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: JobsOptions) {}

  /** Begins with what was left, then with what is created. */
  start(): Promise<void> {
    return this.look();
  }

  /** The same job id again gives the same job. Throws AppError JOB_QUEUE_FULL. */
  async create(job: NewJob): Promise<Job> {
    const { rows, queueLimit = 100 } = this.options;
    if (!this.options.kinds[job.kind]) throw new Error(`no kind of job named ${job.kind}`);
    const before = await rows.find(job.jobId);
    if (before) return before;
    if ((await rows.waiting()) >= queueLimit) throw new AppError('JOB_QUEUE_FULL', { limit: queueLimit });
    await rows.insert(job);
    await this.look();
    return this.get(job.jobId);
  }

  /** Throws AppError JOB_NOT_FOUND. */
  async get(jobId: string): Promise<Job> {
    const job = await this.options.rows.find(jobId);
    if (!job) throw new AppError('JOB_NOT_FOUND');
    return job;
  }

  list(limit: number): Promise<Job[]> {
    return this.options.rows.list(limit);
  }

  /** Asks a job to stop; a waiting one never starts. Throws AppError JOB_NOT_FOUND, JOB_ENDED. */
  async cancel(jobId: string): Promise<Job> {
    await this.get(jobId);
    if (!(await this.options.rows.cancel(jobId))) throw new AppError('JOB_ENDED');
    this.running.get(jobId)?.abort.abort();
    return this.get(jobId);
  }

  /** Resolves when nothing runs in this process any more. */
  async idle(): Promise<void> {
    await this.looking;
    while (this.running.size > 0) {
      await Promise.all([...this.running.values()].map(({ ended }) => ended));
      await this.looking;
    }
  }

  /** Tells running jobs to stop and leaves them to the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const { abort } of this.running.values()) abort.abort();
    await this.idle();
  }

  /** One look at a time: two would find the same free place. */
  private look(): Promise<void> {
    const next = this.looking.then(() => this.fill());
    // A failed look must not keep the next one from looking; its caller is told.
    this.looking = next.catch(() => undefined);
    return next;
  }

  private async fill(): Promise<void> {
    const { rows, kinds, concurrency = 2 } = this.options;
    while (!this.stopping && this.running.size < concurrency) {
      const client = await rows.pool.connect();
      let taken: TakenJob | undefined;
      try {
        taken = await rows.take(client, Object.keys(kinds));
      } finally {
        if (!taken) client.release();
      }
      if (!taken) return;
      this.begin(taken, client);
    }
  }

  private begin(job: TakenJob, client: PoolClient): void {
    const abort = new AbortController();
    // A lost connection is a lost lock: another process may take the job now.
    const lost = (): void => abort.abort();
    client.on('error', lost);
    const ended = this.carryOut(job, abort.signal)
      .then(() => this.options.rows.unlock(client, job.jobId))
      .then(
        () => client.release(),
        (error: Error) => {
          this.options.logger.error('job could not be recorded', { jobId: job.jobId }, error);
          client.release(error);
        },
      )
      .then(() => {
        client.removeListener('error', lost);
        this.running.delete(job.jobId);
        // A process that looks for work and finds the database gone is told so by the next job that is created.
        return this.look().catch((error: unknown) => this.options.logger.error('jobs could not be read', {}, error));
      });
    this.running.set(job.jobId, { abort, ended });
  }

  private async carryOut({ jobId, kind: name, state, input }: TakenJob, signal: AbortSignal): Promise<void> {
    const { rows, kinds, logger } = this.options;
    const kind = kinds[name] as JobKind;
    if (state === 'running' && !kind.resumable) return rows.end(jobId, 'interrupted');
    if (!(await rows.start(jobId))) return;
    try {
      const result = await kind.run(JSON.parse(input), { jobId, signal, progress: this.progressOf(jobId, signal) });
      if (!this.stopping || !signal.aborted) await rows.end(jobId, signal.aborted ? 'cancelled' : 'done', { result });
    } catch (error) {
      if (signal.aborted) return this.stopping ? undefined : rows.end(jobId, 'cancelled');
      const { code } = toAppError(error);
      logger.error('job failed', { jobId, kind: name, code }, error);
      await rows.end(jobId, 'failed', { code });
    }
  }

  private progressOf(jobId: string, signal: AbortSignal) {
    return async (done: number, total: number): Promise<void> => {
      const { cancelAsked } = await this.options.rows.progress(jobId, done, total);
      // Asked for in another process.
      if (cancelAsked) this.running.get(jobId)?.abort.abort();
      signal.throwIfAborted();
    };
  }
}
