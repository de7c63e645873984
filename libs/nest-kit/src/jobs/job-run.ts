import { layersOf, toAppError } from '../errors/to-app-error';
import type { JsonLogger } from '../observability/json-logger';
import type { JobKind } from './job';
import type { Attempt, JobRows, TakenJob } from './job-rows';

/**
 * Why a run is told to stop, as the reason of its signal:
 * - asked: a person wants the job cancelled.
 * - lost: the run does not hold the job any more; another one may have it already.
 * - stopping: the process ends; the job goes on at the next start.
 */
export class JobStopped extends Error {
  constructor(readonly why: 'asked' | 'lost' | 'stopping') {
    super(`the job was told to stop: ${why}`);
    this.name = 'JobStopped';
  }
}

export interface JobRunOptions {
  readonly rows: JobRows;
  readonly kind: JobKind;
  readonly logger: JsonLogger;
}

/** One run of a job by the process that has taken it. */
export class JobRun {
  readonly jobId: string;
  private readonly abort = new AbortController();

  constructor(
    private readonly job: TakenJob,
    private readonly options: JobRunOptions,
  ) {
    this.jobId = job.jobId;
  }

  /** True once another run may hold the job. */
  get lost(): boolean {
    return this.stopped?.why === 'lost';
  }

  /** Tells the job to stop. The first reason counts. */
  stop(why: JobStopped['why']): void {
    this.abort.abort(new JobStopped(why));
  }

  /** Runs the job and writes down how it ended; one that was lost or is stopping stays open for the next run. Rejects when the database does. */
  async carryOut(): Promise<void> {
    const { rows, kind } = this.options;
    if (this.job.state === 'running' && !kind.resumable) return rows.end(this.job, 'interrupted');
    const attempt = await rows.start(this.job);
    if (!attempt) return;
    const { signal } = this.abort;
    let result: string | undefined;
    try {
      // Written as JSON here: a result that cannot be is a failure of the job.
      result = JSON.stringify(
        await kind.run(JSON.parse(this.job.input), { jobId: this.jobId, signal, progress: this.progressOf(attempt) }),
      );
    } catch (error) {
      return this.endRejected(attempt, error);
    }
    // Whatever it was told meanwhile: its work is done.
    await rows.end(attempt, 'done', { result });
  }

  private async endRejected(attempt: Attempt, error: unknown): Promise<void> {
    const { rows, logger } = this.options;
    const { stopped } = this;
    // When the connection is lost, so are others: whatever it failed with then says nothing about the job.
    if (stopped && stopped.why !== 'asked') return;
    if (stopped && layersOf(error).includes(stopped)) return rows.end(attempt, 'cancelled');
    const { code } = toAppError(error);
    logger.error('job failed', { jobId: this.jobId, kind: this.job.kind, code }, error);
    await rows.end(attempt, 'failed', { code });
  }

  private get stopped(): JobStopped | undefined {
    return this.abort.signal.reason as JobStopped | undefined;
  }

  private progressOf(attempt: Attempt) {
    return async (done: number, total: number): Promise<void> => {
      const heard = await this.options.rows.progress(attempt, done, total);
      if (!heard) this.stop('lost');
      // Asked for in another process.
      else if (heard.cancelAsked) this.stop('asked');
      this.abort.signal.throwIfAborted();
    };
  }
}
