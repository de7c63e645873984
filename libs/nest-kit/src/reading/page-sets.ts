import { createHash, randomBytes } from 'node:crypto';
import { canonicalText } from '@suqiu/integrity';
import { escapeIdentifier, type Pool } from 'pg';
import { AppError } from '../errors/app-error';
import { mostListed, type Page, type PageRequest } from './page';

/** A list about to be shown. */
export interface Listing<Row> {
  /** `service.list-name`. */
  readonly list: string;
  /** Everything that decides which rows and in which order: filters, sort, and the reach of the person asking. No personal data. */
  readonly filter: object;
  readonly request: Pick<PageRequest, 'limit' | 'offset' | 'asOf'>;
  /** Runs the filter: ids in order, at most `limit`, and the position the read model stood at. */
  readonly open: (limit: number) => Promise<{ readonly ids: readonly string[]; readonly position: string }>;
  /** Present rows of these ids, in any order; leaves out what the person may not see any more. */
  readonly rows: (ids: readonly string[]) => Promise<readonly Row[]>;
  readonly idOf: (row: Row) => string;
}

const minutesKept = 30;
const mostKept = 2_000;

/**
 * Pages whose set and order stay as they were when the list was opened (console.md §3.0). Opening a list runs its query once and keeps the
 * ordered ids; each page takes its slice of them and reads those rows as they are now. Plain LIMIT/OFFSET on the live table would show rows
 * twice or never while work goes on, and a snapshot held open per reader would keep the database from cleaning up. Bounded: 10,000 ids per
 * list, 30 minutes, 2,000 lists. The table is unlogged: after a crash the lists are opened again, and nothing is written to the WAL.
 */
export class PageSets {
  private readonly table: string;
  private sweepAgainAt = 0;

  constructor(
    private readonly pool: Pool,
    schema: string,
  ) {
    this.table = `${escapeIdentifier(schema)}.page_sets`;
  }

  /** Throws AppError PAGE_SET_EXPIRED for an `asOf` that is no longer kept or belongs to another filter. */
  async page<Row>({ list, filter, request, open, rows, idOf }: Listing<Row>): Promise<Page<Row>> {
    const { limit, offset } = request;
    const key = createHash('sha256')
      .update(canonicalText([list, JSON.parse(JSON.stringify(filter))]))
      .digest('hex');
    const asOf = request.asOf ?? (await this.keep(key, await open(mostListed + 1)));
    const { ids, total, truncated } = await this.slice(asOf, key, limit, offset);
    const found = new Map((ids.length > 0 ? await rows(ids) : []).map((row) => [idOf(row), row]));
    const items = ids.flatMap((id) => found.get(id) ?? []);
    return { items, total, truncated, asOf, limit, offset };
  }

  private async keep(key: string, opened: { readonly ids: readonly string[]; readonly position: string }): Promise<string> {
    const asOf = `${opened.position}.${randomBytes(8).toString('hex')}`;
    await this.pool.query(`INSERT INTO ${this.table} (as_of, filter_hash, ids, truncated) VALUES ($1, $2, $3, $4)`, [
      asOf,
      key,
      opened.ids.slice(0, mostListed),
      opened.ids.length > mostListed,
    ]);
    await this.sweep();
    return asOf;
  }

  /** Once a minute, when somebody opens a list; rows that another process is deleting are left to it. */
  private async sweep(): Promise<void> {
    if (performance.now() < this.sweepAgainAt) return;
    this.sweepAgainAt = performance.now() + 60_000;
    await this.pool.query(
      `DELETE FROM ${this.table} WHERE as_of IN (SELECT as_of FROM ${this.table} WHERE created_at < greatest(
         now() - make_interval(mins => $1), (SELECT created_at FROM ${this.table} ORDER BY created_at DESC OFFSET $2 LIMIT 1))
       FOR UPDATE SKIP LOCKED)`,
      [minutesKept, mostKept],
    );
  }

  private async slice(asOf: string, key: string, limit: number, offset: number) {
    const { rows } = await this.pool.query<{ ids: string[]; total: number; truncated: boolean }>(
      `SELECT ids[$3::int + 1 : $3::int + $4::int] AS ids, cardinality(ids) AS total, truncated FROM ${this.table}
       WHERE as_of = $1 AND filter_hash = $2 AND created_at >= now() - make_interval(mins => $5)`,
      [asOf, key, offset, limit, minutesKept],
    );
    if (!rows[0]) throw new AppError('PAGE_SET_EXPIRED');
    return rows[0];
  }
}
