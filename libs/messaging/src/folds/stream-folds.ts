import type { EntityManager, QueryRunner } from 'typeorm';
import type { Sql } from '../work/lane';

export interface Fold {
  readonly version: number;
  readonly state?: string;
}

/** Versions and states of the streams of one batch, as they stand in the read model and as the handler leaves them. */
export class StreamFolds {
  private readonly changed = new Map<string, { version: number; state: string | null }>();

  constructor(
    private readonly projection: string,
    private readonly stored: ReadonlyMap<string, Fold>,
  ) {}

  static async load(sql: Sql, projection: string, streams: readonly string[]): Promise<Map<string, Fold>> {
    const rows = await sql.query<{ stream: string; version: number; state: string | null }[]>(
      'SELECT stream, version, state FROM folds WHERE projection = $1 AND stream = ANY($2)',
      [projection, streams],
    );
    return new Map(rows.map(({ stream, version, state }) => [stream, state === null ? { version } : { version, state }]));
  }

  /** The folds of the transaction that this manager belongs to. Throws outside a projection's handler. */
  static of(manager: EntityManager): StreamFolds {
    const folds = manager.queryRunner && open.get(manager.queryRunner);
    if (folds === undefined) throw new Error('folds exist only while a projection handles events: use the manager it was given');
    return folds;
  }

  /** From here on `of` finds these folds. */
  openFor(runner: QueryRunner): this {
    open.set(runner, this);
    return this;
  }

  /** The state kept with the last event applied; undefined when no event of the stream has been applied yet. */
  stateOf(stream: string): string | undefined {
    return this.stored.get(stream)?.state;
  }

  versionOf(stream: string): number {
    return this.changed.get(stream)?.version ?? this.stored.get(stream)?.version ?? 0;
  }

  /** Keeps a state with the version that is being applied. */
  keep(stream: string, state: string): void {
    this.changed.set(stream, { version: this.versionOf(stream), state });
  }

  advance(stream: string, version: number): void {
    this.changed.set(stream, { version, state: this.changed.get(stream)?.state ?? this.stateOf(stream) ?? null });
  }

  /** Writes what changed in one statement. */
  async save(sql: Sql): Promise<void> {
    if (this.changed.size === 0) return;
    const rows = [...this.changed.values()];
    await sql.query(
      `INSERT INTO folds (projection, stream, version, state)
       SELECT $1, stream, version, state FROM unnest($2::text[], $3::int[], $4::text[]) AS f(stream, version, state)
       ON CONFLICT (projection, stream) DO UPDATE SET version = excluded.version, state = excluded.state`,
      [this.projection, [...this.changed.keys()], rows.map(({ version }) => version), rows.map(({ state }) => state)],
    );
  }
}

const open = new WeakMap<QueryRunner, StreamFolds>();
