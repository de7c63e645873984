import { type EventStore, type LoginRole, migrate, workSchema } from '@suqiu/event-store';
import { Column, type DataSource, Entity, type EntityManager, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { FoldedRows } from '../folds/folded-rows';
import { foldsMigrations } from '../folds/folds-migration';
import type { Projection } from '../projections/projection-consumer';
import { readModelDataSource } from '../read-model';
import { ConsumerRuntime, type RuntimeOptions } from '../runtime/consumer-runtime';
import { workMigrations } from '../work/work-migrations';
import { type Tally, type ToyEvent, ToyRules, decodeToy, emptyTally } from './toy-ledger';

@Entity('tallies')
export class TallyRow {
  @PrimaryColumn('text') stream: string;
  @Column('text') name: string;
  @Column('integer') total: number;
  @Column('integer', { array: true }) numbers: readonly number[];
  @Column('jsonb', { name: 'last_event' }) lastEvent: { readonly version: number; readonly type: string };
}

@Entity('numbers')
export class NumberRow {
  @PrimaryColumn('text') stream: string;
  @PrimaryColumn('integer') nth: number;
  @Column('integer') number: number;
}

/** Written without FoldedRows: what a handler does that wants no state. Adding is not idempotent, so a repetition would show. */
@Entity('sums')
export class SumRow {
  @PrimaryColumn('text') stream: string;
  @Column('integer') events: number;
  @Column('integer') sum: number;
}

class CreateTallies1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tallies (stream text PRIMARY KEY, name text NOT NULL, total integer NOT NULL CHECK (total < 1000000), numbers integer[] NOT NULL, last_event jsonb NOT NULL);
      CREATE INDEX tallies_by_name ON tallies (name);
      CREATE TABLE numbers (stream text, nth integer, number integer NOT NULL, PRIMARY KEY (stream, nth));
      CREATE TABLE sums (stream text PRIMARY KEY, events integer NOT NULL, sum integer NOT NULL);
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

export const toyMigrations = [...foldsMigrations, CreateTallies1790000000100];
export const toyTables = ['tallies', 'numbers', 'sums', 'folds'] as const;

export const foldedTallies = (rules: ToyRules) =>
  new FoldedRows<Tally, ToyEvent, { tallies: typeof TallyRow; numbers: typeof NumberRow }>({
    tables: { tallies: TallyRow, numbers: NumberRow },
    initial: () => emptyTally,
    evolve: rules.evolve,
    rows: ({ name, total, numbers }, { stream, version, type }) => ({
      tallies: [{ stream, name, total, numbers, lastEvent: { version, type } }] as const,
      numbers: numbers.map((number, nth) => ({ stream, nth, number })),
    }),
  });

export const tallies = (rules: ToyRules): Projection<ToyEvent> => {
  const folded = foldedTallies(rules);
  return { name: 'dispatch.tallies', streams: isTally, apply: (events, manager) => folded.apply(events, manager) };
};

export const sums: Projection<ToyEvent> = {
  name: 'dispatch.sums',
  streams: (stream) => stream.startsWith('tally-'),
  apply: async (events, manager: EntityManager) => {
    for (const { stream, data } of events)
      await manager.query(
        `INSERT INTO sums (stream, events, sum) VALUES ($1, 1, $2)
         ON CONFLICT (stream) DO UPDATE SET events = sums.events + 1, sum = sums.sum + excluded.sum`,
        [stream, data.number ?? 0],
      );
  },
};

const isTally = (stream: string): boolean => stream.startsWith('tally-');

export interface Urls {
  url(role: LoginRole): string;
}

/** Schemas `dispatch` and `dispatch_work` in a fresh database, and a connection of the service's role. */
export const toyReadModel = async (db: Urls, service: LoginRole = 'dispatch'): Promise<DataSource> => {
  await migrate({ url: db.url(service), schema: service, migrations: toyMigrations });
  await migrate({ url: db.url(service), schema: workSchema(service), migrations: workMigrations });
  return readModelDataSource({ url: db.url(service), schema: service, entities: [TallyRow, NumberRow, SumRow], poolSize: 6 }).initialize();
};

/** All that a consumer has written, for comparing one run with another. Parked rows without their time. */
export const contents = async (dataSource: DataSource): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const table of toyTables) found[table] = await dataSource.query(`SELECT * FROM ${table} ORDER BY 1, 2`);
  found['parked'] = await dataSource.query(`SELECT lane, consumer, stream, from_version, code FROM dispatch_work.parked ORDER BY 1, 2, 3`);
  return found;
};

/** Back to before the first event. */
export const emptyReadModel = async (dataSource: DataSource): Promise<void> => {
  await dataSource.query(
    [...toyTables, 'dispatch_work.positions', 'dispatch_work.parked'].map((table) => `DELETE FROM ${table}`).join(';'),
  );
};

export const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface ToyRuntime extends Partial<RuntimeOptions<ToyEvent>> {
  readonly store: EventStore;
  readonly dataSource: DataSource;
  readonly rules?: ToyRules;
  readonly projections?: readonly Projection<ToyEvent>[];
}

/** A runtime with both projections, not yet started. */
export const toyRuntime = ({
  rules = new ToyRules(),
  projections = [tallies(rules), sums],
  ...options
}: ToyRuntime): ConsumerRuntime<ToyEvent> => {
  const runtime = new ConsumerRuntime<ToyEvent>({ service: 'dispatch', decode: decodeToy, log: silentLog, ...options });
  for (const projection of projections) runtime.addProjection(projection);
  return runtime;
};
