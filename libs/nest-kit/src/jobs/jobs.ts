import type { PoolClient } from 'pg';
import { AppError } from '../errors/app-error';
import type { JsonLogger } from '../observability/json-logger';
import type { Job, JobKind } from './job';
import type { JobRows, NewJob, TakenJob } from './job-rows';
import { JobRun } from './job-run';

export interface JobsOptions {
  readonly rows: JobRows;
  readonly kinds: Readonly<Record<string, JobKind<never>>>;
  readonly logger: JsonLogger;
  /** Jobs at once in this process; each takes one connection of the pool while it runs. Default 2. */
  readonly concurrency?: number;
  /** Jobs that may wait. Default 100. */
  readonly queueLimit?: number;
  /** How often a started process looks for what others left, in ms. Default 10,000. */
  readonly lookEveryMs?: number;
}

interface Running {
  readonly run: JobRun;
  readonly ended: Promise<void>;
}

/**
 * Runs the jobs of one service. What a process left running when it died or lost its connection goes on, or is marked interrupted, at the next
 * look of any process.
 */
export class Jobs {
  private readonly running = new Map<string, Running>();
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: JobsOptions) {}

  /** Begins with what was left, then with what is created, and looks again every so often. Rejects when the database cannot be asked. */
  async start(): Promise<void> {
    await this.look();
    if (!this.stopping) this.timer = setInterval(() => void this.lookAgain(), this.options.lookEveryMs ?? 10_000).unref();
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
    this.running.get(jobId)?.run.stop('asked');
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
    clearInterval(this.timer);
    for (const { run } of this.running.values()) run.stop('stopping');
    await this.idle();
  }

  /** One look at a time: two would find the same free place. */
  private look(): Promise<void> {
    const next = this.looking.then(() => this.fill());
    // A failed look must not keep the next one from looking; its caller is told.
    this.looking = next.catch(() => undefined);
    return next;
  }

  /** For looks that nobody waits for: what keeps one from looking may have passed at the next. */
  private lookAgain(): Promise<void> {
    return this.look().catch((error: unknown) => this.options.logger.error('jobs could not be read', {}, error));
  }

  private async fill(): Promise<void> {
    const { rows, kinds, logger, concurrency = 2 } = this.options;
    while (!this.stopping && this.running.size < concurrency) {
      const client = await rows.pool.connect();
      let taken: TakenJob | undefined;
      try {
        taken = await rows.take(client, Object.keys(kinds), [...this.running.keys()]);
      } catch (error) {
        // Not given back for use: a lock it may have taken ends with its session.
        client.release(true);
        throw error;
      }
      if (!taken) return client.release();
      const run = new JobRun(taken, { rows, kind: kinds[taken.kind] as JobKind, logger });
      this.running.set(taken.jobId, { run, ended: this.hold(run, client) });
    }
  }

  /** Carries a job out while the connection holds its lock, and looks for the next. Never rejects. */
  private async hold(run: JobRun, client: PoolClient): Promise<void> {
    const { rows, logger } = this.options;
    const { jobId } = run;
    // A lost connection is a lost lock.
    const lost = (): void => run.stop('lost');
    client.on('error', lost);
    try {
      await run.carryOut();
      if (run.lost) logger.warn('job lost its connection; the next run goes on with it', { jobId });
      else await rows.unlock(client, jobId);
      client.release(run.lost);
    } catch (error) {
      logger.error('job could not be recorded', { jobId }, error);
      client.release(true);
    }
    client.removeListener('error', lost);
    this.running.delete(jobId);
    await this.lookAgain();
  }
}
