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

/** A job as the one who runs it needs it; `state` is what it was before. */
export interface TakenJob {
  readonly jobId: string;
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

  async progress(jobId: string, done: number, total: number): Promise<{ readonly cancelAsked: boolean }> {
    const { rows } = await this.pool.query<{ cancel_asked: boolean }>(
      `UPDATE ${this.table} SET done = $2, total = $3, changed_at = now() WHERE job_id = $1 RETURNING cancel_asked`,
      [jobId, done, total],
    );
    return { cancelAsked: rows[0]?.cancel_asked ?? true };
  }

  async end(jobId: string, state: JobState, { result, code }: { result?: unknown; code?: ErrorCode } = {}): Promise<void> {
    await this.pool.query(
      `UPDATE ${this.table} SET state = $2, result = $3, error_code = $4, changed_at = now() WHERE job_id = $1 AND state = 'running'`,
      [jobId, state, result === undefined ? null : JSON.stringify(result), code ?? null],
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
   * ends with the connection, so a process that died holds nothing, and no clock is compared.
   */
  async take(client: PoolClient, kinds: readonly string[]): Promise<TakenJob | undefined> {
    const { rows } = await client.query<{ job_id: string }>(
      `SELECT job_id FROM ${this.table} WHERE state IN ('waiting', 'running') AND kind = ANY($1) ORDER BY created_at, job_id`,
      [kinds],
    );
    for (const { job_id: jobId } of rows) {
      if (!(await this.lock(client, jobId))) continue;
      // Read again: it may have ended between the look and the lock.
      const { rows: now } = await client.query<TakenJob>(
        `SELECT job_id AS "jobId", kind, state, input FROM ${this.table} WHERE job_id = $1 AND state IN ('waiting', 'running')`,
        [jobId],
      );
      if (now[0]) return now[0];
      await this.unlock(client, jobId);
    }
    return undefined;
  }

  /** False when it was cancelled in the meantime. */
  async start(jobId: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ state: JobState }>(
      `UPDATE ${this.table} SET state = CASE WHEN cancel_asked THEN 'cancelled' ELSE 'running' END, changed_at = now()
       WHERE job_id = $1 AND state IN ('waiting', 'running') RETURNING state`,
      [jobId],
    );
    return rows[0]?.state === 'running';
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
