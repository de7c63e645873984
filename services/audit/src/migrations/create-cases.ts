import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read model of audit: one row per case of every district. */
export class CreateCases1790000500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases (
        stream text COLLATE "C" PRIMARY KEY,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL UNIQUE,
        status text NOT NULL,
        district text COLLATE "C" NOT NULL,
        subdistrict text,
        kind text NOT NULL,
        channel text NOT NULL,
        category text,
        category_label jsonb,
        urgency text NOT NULL,
        unit_ids text[] NOT NULL,
        round integer NOT NULL,
        returns_asked integer NOT NULL,
        returns_approved integer NOT NULL,
        satisfied text,
        registered_at timestamptz(3) NOT NULL,
        last_changed_at timestamptz(3) NOT NULL
      );
      CREATE INDEX cases_registered ON cases (registered_at DESC, stream);
      ${['district', 'status', 'kind', 'channel', 'urgency', 'category']
        .map((filter) => `CREATE INDEX cases_of_${filter} ON cases (${filter}, registered_at DESC, stream);`)
        .join('\n')}
      CREATE INDEX cases_of_unit ON cases USING gin (unit_ids);
      COMMENT ON TABLE cases IS 'Cases as an auditor lists them. No personal data.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
