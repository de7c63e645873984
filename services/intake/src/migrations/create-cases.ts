import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists of the intake desk. */
export class CreateCases1790000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases (
        stream text COLLATE "C" PRIMARY KEY,
        case_number text COLLATE "C" NOT NULL UNIQUE,
        district text COLLATE "C" NOT NULL,
        place_district text COLLATE "C",
        subdistrict text COLLATE "C",
        committee text COLLATE "C",
        channel text NOT NULL,
        kind text NOT NULL,
        requester_type text NOT NULL,
        anonymous boolean NOT NULL,
        urgency text NOT NULL,
        confidentiality text NOT NULL,
        professional_claimant boolean NOT NULL,
        status text NOT NULL,
        category text COLLATE "C",
        category_label jsonb,
        category_certain boolean NOT NULL,
        route_out_proposal text,
        duplicates integer NOT NULL,
        merged_into text,
        registered_at timestamptz(3) NOT NULL,
        last_changed_at timestamptz(3) NOT NULL,
        version integer NOT NULL
      );
      CREATE INDEX cases_newest ON cases (registered_at, stream);
      ${['district', 'status', 'category', 'channel', 'kind']
        .map((filter) => `CREATE INDEX cases_of_${filter} ON cases (${filter}, registered_at, stream);`)
        .join('\n')}
      COMMENT ON TABLE cases IS 'One row per case for the lists of the intake desk. No personal data.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
