import { escapeIdentifier, type Pool, type PoolClient } from 'pg';
import type { ErrorCode } from '../errors/catalogue';
import type { Job, JobState } from './job';

interface Row {
  readonly job_id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly result: string | null;
  readonly error_code: string | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly changed_at: Date;
}

export interface NewJob {
  /** UUID; the same id again is the same job. */
  readonly jobId: string;
  readonly kind: string;
  /** JSON without personal data. */
  readonly input: unknown;
  readonly createdBy: string;
}

/**
 * One run of a job, told by its number. What a run writes lands only while its number is the newest: a run that has lost its connection, and with
 * it the lock, may go on beside the one that took the job after it.
 */
export interface Attempt {
  readonly jobId: string;
  /** 0: never started. */
  readonly attempt: number;
}

/** A job as the one who runs it needs it; `state` and `attempt` are what they were before. */
export interface TakenJob extends Attempt {
  readonly kind: string;
  readonly state: JobState;
  /** JSON. */
  readonly input: string;
}

const columns = 'job_id, kind, state, done, total, result, error_code, created_by, created_at, changed_at';

/** The table of jobs of one service. */
export class JobRows {
  readonly table: string;

  constructor(
    readonly pool: Pool,
    schema: string,
  ) {
    this.table = `${escapeIdentifier(schema)}.jobs`;
  }

  async insert({ jobId, kind, input, createdBy }: NewJob): Promise<void> {
    await this.pool.query(`INSERT INTO ${this.table} (job_id, kind, input, created_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [
      jobId,
      kind,
      JSON.stringify(input ?? null),
      createdBy,
    ]);
  }

  async find(jobId: string): Promise<Job | undefined> {
    const { rows } = await this.pool.query<Row>(`SELECT ${columns} FROM ${this.table} WHERE job_id = $1`, [jobId]);
    return rows[0] && jobOf(rows[0]);
  }

  /** Newest first. */
  async list(limit: number): Promise<Job[]> {
    const { rows } = await this.pool.query<Row>(`SELECT ${columns} FROM ${this.table} ORDER BY created_at DESC, job_id LIMIT $1`, [limit]);
    return rows.map(jobOf);
  }

  async waiting(): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${this.table} WHERE state = 'waiting'`);
    return rows[0]?.n ?? 0;
  }

  /** Undefined when the job has ended or another run has it. */
  async progress({ jobId, attempt }: Attempt, done: number, total: number): Promise<{ readonly cancelAsked: boolean } | undefined> {
    const { rows } = await this.pool.query<{ cancelAsked: boolean }>(
      `UPDATE ${this.table} SET done = $3, total = $4, changed_at = now() WHERE job_id = $1 AND attempt = $2 AND state = 'running'
       RETURNING cancel_asked AS "cancelAsked"`,
      [jobId, attempt, done, total],
    );
    return rows[0];
  }

  /** `result` is JSON. Writes nothing when the job has ended or another run has it. */
  async end(
    { jobId, attempt }: Attempt,
    state: JobState,
    { result, code }: { result?: string | undefined; code?: ErrorCode } = {},
  ): Promise<void> {
    await this.pool.query(
      `UPDATE ${this.table} SET state = $3, result = $4, error_code = $5, changed_at = now()
       WHERE job_id = $1 AND attempt = $2 AND state = 'running'`,
      [jobId, attempt, state, result ?? null, code ?? null],
    );
  }

  /** A waiting job ends at once, a running one is told to. False for a job that has ended. */
  async cancel(jobId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE ${this.table} SET cancel_asked = true, changed_at = now(), state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END
       WHERE job_id = $1 AND state IN ('waiting', 'running')`,
      [jobId],
    );
    return rowCount === 1;
  }

  /**
   * Locks the oldest job that nobody runs: a waiting one, or a running one whose process died. The lock belongs to the client's session: it
   * ends with the connection, so a process that died holds nothing, and no clock is compared. `except`: those that run in this process, one of
   * which may have lost its lock and not stopped yet.
   */
  async take(client: PoolClient, kinds: readonly string[], except: readonly string[]): Promise<TakenJob | undefined> {
    const { rows } = await client.query<{ job_id: string }>(
      `SELECT job_id FROM ${this.table} WHERE state IN ('waiting', 'running') AND kind = ANY($1) AND job_id <> ALL($2)
       ORDER BY created_at, job_id`,
      [kinds, except],
    );
    for (const { job_id: jobId } of rows) {
      if (!(await this.lock(client, jobId))) continue;
      // Read again: it may have ended between the look and the lock.
      const { rows: now } = await client.query<TakenJob>(
        `SELECT job_id AS "jobId", attempt, kind, state, input FROM ${this.table} WHERE job_id = $1 AND state IN ('waiting', 'running')`,
        [jobId],
      );
      if (now[0]) return now[0];
      await this.unlock(client, jobId);
    }
    return undefined;
  }

  /** Begins the next attempt. Undefined when the job was cancelled in the meantime, has ended, or another run has begun it. */
  async start({ jobId, attempt }: Attempt): Promise<Attempt | undefined> {
    const { rows } = await this.pool.query<Attempt & { readonly state: JobState }>(
      `UPDATE ${this.table} SET state = CASE WHEN cancel_asked THEN 'cancelled' ELSE 'running' END, attempt = attempt + 1, changed_at = now()
       WHERE job_id = $1 AND attempt = $2 AND state IN ('waiting', 'running') RETURNING job_id AS "jobId", attempt, state`,
      [jobId, attempt],
    );
    return rows[0]?.state === 'running' ? rows[0] : undefined;
  }

  /** Deletes jobs that ended more than this many days ago; returns how many. */
  async forget(days: number): Promise<number> {
    // No job ends before it is created: the first condition is there for its index.
    const { rowCount } = await this.pool.query(
      `DELETE FROM ${this.table} WHERE created_at < now() - make_interval(days => $1) AND changed_at < now() - make_interval(days => $1)
         AND state NOT IN ('waiting', 'running')`,
      [days],
    );
    return rowCount ?? 0;
  }

  async unlock(client: PoolClient, jobId: string): Promise<void> {
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`${this.table} ${jobId}`]);
  }

  private async lock(client: PoolClient, jobId: string): Promise<boolean> {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', [
      `${this.table} ${jobId}`,
    ]);
    return rows[0]?.locked ?? false;
  }
}

const jobOf = (row: Row): Job => ({
  jobId: row.job_id,
  kind: row.kind,
  state: row.state,
  progress: { done: row.done, total: row.total },
  ...(row.result !== null && { result: JSON.parse(row.result) as unknown }),
  ...(row.error_code !== null && { errorCode: row.error_code as ErrorCode }),
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
});
