import { escapeIdentifier, type Pool } from 'pg';
import type { Queryable } from './command';
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
  | { readonly kind: 'ours'; readonly reserved: Reserved }
  | { readonly kind: 'done'; readonly reserved: Reserved; readonly result: RememberedResult }
  /** Another attempt holds it, or succeeded a moment ago: the stream tells which. */
  | { readonly kind: 'held'; readonly reserved: Reserved };

interface Row {
  readonly body_fingerprint: string | null;
  readonly reserved: string;
  readonly result: string | null;
  readonly held: boolean;
}

/** Longer than any attempt may take; after a crash the key can be used again this much later. */
const heldSeconds = 30;
const leastDaysKept = 30;

/**
 * Reservations of one service (architecture §3), one row per command:
 * - The row is committed before anything is decided and binds the key to one body until that body is refused.
 * - One attempt at a time holds it, so a repeat waits for the first instead of racing it. Were the hold to run out too early, the ledger
 *   (event ids, expected version) would still let the command happen once.
 * - A success is not written back: the command's events in the stream are its result. Only "nothing to do" is.
 */
export class Reservations {
  private readonly table: string;

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
    reserve?: (database: Queryable) => Promise<Reserved>,
  ): Promise<Claim<Reserved>> {
    // Most commands reserve nothing and are sent once: one statement is all they cost here.
    if (!reserve && (await this.write(commandId, operation, fingerprint, null))) return { kind: 'ours', reserved: null as Reserved };
    const before = await this.find(commandId);
    if (before) return this.claimAgain(commandId, fingerprint, before);
    const reserved = reserve ? await reserve(this.pool) : (null as Reserved);
    // A row after all: the same command was sent twice at once, and what was reserved for this one is a gap in the numbers.
    const written = await this.write(commandId, operation, fingerprint, reserved);
    return written ? { kind: 'ours', reserved } : this.claim(commandId, operation, fingerprint, reserve);
  }

  /** The body was refused: nothing happened, and the key may be used with another body. */
  async releaseRefused(commandId: string): Promise<void> {
    await this.pool.query(`UPDATE ${this.table} SET body_fingerprint = NULL, held_until = NULL WHERE command_id = $1`, [commandId]);
  }

  /** The attempt ended without an answer: the same body may try again at once, another may not. */
  async releaseUndecided(commandId: string): Promise<void> {
    await this.pool.query(`UPDATE ${this.table} SET held_until = NULL WHERE command_id = $1`, [commandId]);
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

  private async find(commandId: string): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>(
      `SELECT body_fingerprint, reserved, result, coalesce(held_until > now(), false) AS held FROM ${this.table} WHERE command_id = $1`,
      [commandId],
    );
    return rows[0];
  }

  private async claimAgain<Reserved>(commandId: string, fingerprint: string, row: Row): Promise<Claim<Reserved>> {
    if (row.body_fingerprint !== null && row.body_fingerprint !== fingerprint) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    const reserved = JSON.parse(row.reserved) as Reserved;
    if (row.result !== null) return { kind: 'done', reserved, result: JSON.parse(row.result) as RememberedResult };
    if (row.held) return { kind: 'held', reserved };
    const { rowCount } = await this.pool.query(
      `UPDATE ${this.table} SET body_fingerprint = $2, held_until = now() + make_interval(secs => ${heldSeconds})
       WHERE command_id = $1 AND result IS NULL AND coalesce(held_until <= now(), true) AND coalesce(body_fingerprint = $2, true)`,
      [commandId, fingerprint],
    );
    return { kind: rowCount === 1 ? 'ours' : 'held', reserved };
  }

  /** False when there is a row already. */
  private async write(commandId: string, operation: string, fingerprint: string, reserved: unknown): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO ${this.table} (command_id, operation, body_fingerprint, reserved, held_until)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => ${heldSeconds})) ON CONFLICT DO NOTHING`,
      [commandId, operation, fingerprint, JSON.stringify(reserved)],
    );
    return rowCount === 1;
  }
}
