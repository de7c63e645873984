import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dispatcher's cases. Each view of the queue has an index of its own, in the order it is shown, over the few rows that stand in it. */
export class CreateCases1790000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases (
        stream text COLLATE "C" PRIMARY KEY,
        case_number text COLLATE "C" NOT NULL UNIQUE,
        version integer NOT NULL,
        status text NOT NULL,
        district text COLLATE "C" NOT NULL,
        subdistrict text COLLATE "C",
        committee text COLLATE "C",
        channel text NOT NULL,
        kind text NOT NULL,
        urgency text NOT NULL,
        urgency_rank smallint NOT NULL,
        confidentiality text NOT NULL,
        requester_type text NOT NULL,
        category text COLLATE "C",
        category_label jsonb,
        category_certain boolean NOT NULL,
        possible_duplicates integer NOT NULL,
        lead_units text[] NOT NULL,
        returns_asked integer NOT NULL,
        round integer NOT NULL,
        registered_at timestamptz NOT NULL,
        last_changed_at timestamptz NOT NULL,
        deferred_because jsonb NOT NULL,
        pending_returns jsonb NOT NULL,
        to_dispatch boolean NOT NULL,
        deferred boolean NOT NULL,
        returns boolean NOT NULL,
        to_close boolean NOT NULL
      ) WITH (fillfactor = 90);
      ${['to_dispatch', 'deferred', 'returns', 'to_close']
        .map((view) => `CREATE INDEX cases_${view} ON cases (urgency_rank DESC, registered_at, case_number) WHERE ${view};`)
        .join('\n')}
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}
