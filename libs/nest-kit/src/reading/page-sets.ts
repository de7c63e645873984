import { createHash } from 'node:crypto';
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
const secondsReused = 60;

/**
 * Pages whose set and order stay as they were when the list was opened (console.md §3.0). Opening a list runs its query once and keeps the
 * ordered ids; each page takes its slice of them and reads those rows as they are now. Plain LIMIT/OFFSET on the live table would show rows
 * twice or never while work goes on, and a snapshot held open per reader would keep the database from cleaning up. Bounded: 10,000 ids per
 * list, 30 minutes, 2,000 lists. The table is unlogged: after a crash the lists are opened again, and nothing is written to the WAL.
 *
 * Whoever opens the same list within a minute, and finds the same ids in the same order, gets the set that is there, for another half an hour: a page
 * that polls writes ids only when its list has changed. The position alone would not tell: it is noted before the query runs, so two sets of one position may differ.
 */
export class PageSets {
  private readonly table: string;

  constructor(
    private readonly pool: Pool,
    schema: string,
  ) {
    this.table = `${escapeIdentifier(schema)}.page_sets`;
  }

  /** Throws AppError PAGE_SET_EXPIRED for an `asOf` that is no longer kept or belongs to another filter. */
  async page<Row>({ list, filter, request, open, rows, idOf }: Listing<Row>): Promise<Page<Row>> {
    const { limit, offset } = request;
    const key = hashOf(canonicalText([list, JSON.parse(JSON.stringify(filter))]));
    const asOf = request.asOf ?? (await this.keep(key, await open(mostListed + 1)));
    const { ids, total, truncated } = await this.slice(asOf, key, limit, offset);
    const found = new Map((ids.length > 0 ? await rows(ids) : []).map((row) => [idOf(row), row]));
    const items = ids.flatMap((id) => found.get(id) ?? []);
    return { items, total, truncated, asOf, limit, offset };
  }

  private async keep(key: string, { ids, position }: { readonly ids: readonly string[]; readonly position: string }): Promise<string> {
    const setHash = hashOf(JSON.stringify([key, ids])).slice(0, 16);
    const { rows } = await this.pool.query<{ as_of: string }>(
      `UPDATE ${this.table} SET created_at = now()
       WHERE filter_hash = $1 AND right(as_of, 16) = $2 AND created_at > now() - make_interval(secs => $3) RETURNING as_of`,
      [key, setHash, secondsReused],
    );
    const asOf = rows[0]?.as_of ?? (await this.insert(`${position}.${setHash}`, key, ids));
    await this.prune();
    return asOf;
  }

  private async insert(asOf: string, key: string, ids: readonly string[]): Promise<string> {
    await this.pool.query(
      `INSERT INTO ${this.table} (as_of, filter_hash, ids, truncated) VALUES ($1, $2, $3, $4)
       ON CONFLICT (as_of) DO UPDATE SET created_at = now()`,
      [asOf, key, ids.slice(0, mostListed), ids.length > mostListed],
    );
    return asOf;
  }

  /** Each time a list is opened, so that the bounds hold at any rate; rows that another process is deleting are left to it. */
  private async prune(): Promise<void> {
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

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
