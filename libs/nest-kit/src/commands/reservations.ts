import { GroupedCalls } from '@suqiu/event-store';
import { escapeIdentifier, type Pool } from 'pg';
import { AppError } from '../errors/app-error';

/** What is known of a command before it is decided. */
export interface Reservation<Reserved> {
  readonly commandId: string;
  readonly fingerprint: string;
  readonly reserved: Reserved;
}

/** What an earlier attempt came to when the stream cannot tell: the command found nothing to do. */
export interface RememberedResult {
  readonly version: number;
  readonly position: string;
  readonly recordedAt: string;
}

export type Claim<Reserved> =
  /** `hold` tells this attempt from a later one that took over; absent when another attempt's events are the answer. */
  | { readonly kind: 'ours'; readonly reserved: Reserved; readonly hold?: string }
  | { readonly kind: 'done'; readonly reserved: Reserved; readonly result: RememberedResult }
  /** Another attempt holds it, or succeeded a moment ago: the stream tells which. */
  | { readonly kind: 'held'; readonly reserved: Reserved };

interface Row {
  readonly command_id: string;
  readonly body_fingerprint: string;
  readonly reserved: string;
  readonly result: string | null;
  readonly held: boolean;
}

/** Longer than any attempt may take; after a crash the key can be used again this much later. */
const heldSeconds = 30;
const leastDaysKept = 30;
/** So many commands share one statement, and one commit, at most. */
const together = 200;
const tooMany = (): AppError => new AppError('DATABASE_UNAVAILABLE');

interface NewRow {
  readonly commandId: string;
  readonly operation: string;
  readonly fingerprint: string;
  readonly reserved: unknown;
}

/**
 * Reservations of one service (architecture §3), one row per command:
 * - The row is committed before anything is decided and binds the key to one body until that body is refused.
 * - One attempt at a time holds it, so a repeat waits for the first instead of racing it. Were the hold to run out too early, the ledger
 *   (event ids, expected version) would still let the command happen once.
 * - A success is not written back: the command's events in the stream are its result. Only "nothing to do" is.
 */
export class Reservations {
  private readonly table: string;
  private readonly finding = new GroupedCalls((ids: readonly string[]) => this.findAll(ids), together, tooMany);
  private readonly writing = new GroupedCalls((rows: readonly NewRow[]) => this.writeAll(rows), together, tooMany);

  constructor(
    private readonly pool: Pool,
    schema: string,
  ) {
    this.table = `${escapeIdentifier(schema)}.reservations`;
  }

  /** Throws AppError IDEMPOTENCY_KEY_REUSED for a key bound to another body. Without `reserve`, what is reserved is null. */
  async claim<Reserved>(
    commandId: string,
    operation: string,
    fingerprint: string,
    reserve?: () => Promise<Reserved>,
  ): Promise<Claim<Reserved>> {
    const write = async (reserved: Reserved): Promise<Claim<Reserved> | undefined> => {
      const hold = await this.writing.send({ commandId, operation, fingerprint, reserved });
      return hold === undefined ? undefined : { kind: 'ours', reserved, hold };
    };
    // Most commands reserve nothing and are sent once: one statement is all they cost here.
    const first = reserve ? undefined : await write(null as Reserved);
    if (first) return first;
    const before = await this.finding.send(commandId);
    if (before) return this.claimAgain(commandId, fingerprint, before);
    const reserved = reserve ? await reserve() : (null as Reserved);
    // A row after all: the same command was sent twice at once, and what was reserved for this one is a gap in the numbers.
    return (await write(reserved)) ?? this.claim(commandId, operation, fingerprint, reserve);
  }

  /**
   * The body was refused: nothing happened, and the key may be used with another body, for which everything is reserved anew. An attempt whose
   * hold ran out, and was taken over, releases nothing: the one that took over may succeed.
   */
  async releaseRefused(commandId: string, hold: string): Promise<void> {
    await this.pool.query(`DELETE FROM ${this.table} WHERE command_id = $1 AND held_until = $2`, [commandId, hold]);
  }

  /** The attempt ended without an answer: the same body may try again at once, another may not. */
  async releaseUndecided(commandId: string, hold: string): Promise<void> {
    await this.pool.query(`UPDATE ${this.table} SET held_until = NULL WHERE command_id = $1 AND held_until = $2`, [commandId, hold]);
  }

  /** Keeps a success that left no event. */
  async remember(commandId: string, result: RememberedResult): Promise<void> {
    await this.pool.query(`UPDATE ${this.table} SET result = $2, held_until = NULL WHERE command_id = $1`, [
      commandId,
      JSON.stringify(result),
    ]);
  }

  /** Deletes reservations older than this many days, at least 30; returns how many. */
  async forget(days: number): Promise<number> {
    if (days < leastDaysKept) throw new RangeError(`reservations are kept at least ${leastDaysKept} days`);
    const { rowCount } = await this.pool.query(`DELETE FROM ${this.table} WHERE created_at < now() - make_interval(days => $1)`, [days]);
    return rowCount ?? 0;
  }

  private async findAll(ids: readonly string[]): Promise<(Row | undefined)[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT command_id, body_fingerprint, reserved, result, coalesce(held_until > now(), false) AS held
         FROM ${this.table} WHERE command_id = ANY($1)`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.command_id, row]));
    return ids.map((id) => found.get(id));
  }

  private async claimAgain<Reserved>(commandId: string, fingerprint: string, row: Row): Promise<Claim<Reserved>> {
    if (row.body_fingerprint !== fingerprint) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    const reserved = JSON.parse(row.reserved) as Reserved;
    if (row.result !== null) return { kind: 'done', reserved, result: JSON.parse(row.result) as RememberedResult };
    if (row.held) return { kind: 'held', reserved };
    const { rows } = await this.pool.query<{ hold: string }>(
      `UPDATE ${this.table} SET held_until = now() + make_interval(secs => ${heldSeconds})
       WHERE command_id = $1 AND result IS NULL AND coalesce(held_until <= now(), true) RETURNING held_until::text AS hold`,
      [commandId],
    );
    // No row: it was taken over, or its body was refused, a moment ago. Whoever waits looks again.
    return rows[0] === undefined ? { kind: 'held', reserved } : { kind: 'ours', reserved, hold: rows[0].hold };
  }

  /**
   * For each its hold, or undefined when there was a row already. Of a command that stands twice in the group only the first wrote it.
   * In the order of the ids, so that two processes that meet in several rows wait for each other and never in a circle.
   */
  private async writeAll(rows: readonly NewRow[]): Promise<(string | undefined)[]> {
    const { rows: written } = await this.pool.query<{ command_id: string; hold: string }>(
      `INSERT INTO ${this.table} (command_id, operation, body_fingerprint, reserved, held_until)
       SELECT command_id, operation, fingerprint, reserved, now() + make_interval(secs => ${heldSeconds})
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS r(command_id, operation, fingerprint, reserved) ORDER BY command_id
       ON CONFLICT DO NOTHING RETURNING command_id, held_until::text AS hold`,
      [
        rows.map(({ commandId }) => commandId),
        rows.map(({ operation }) => operation),
        rows.map(({ fingerprint }) => fingerprint),
        rows.map(({ reserved }) => JSON.stringify(reserved)),
      ],
    );
    const holds = new Map(written.map(({ command_id, hold }) => [command_id, hold]));
    return rows.map(({ commandId }) => {
      const hold = holds.get(commandId);
      holds.delete(commandId);
      return hold;
    });
  }
}
