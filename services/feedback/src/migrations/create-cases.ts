import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read model of feedback: one row per case, with what its follow-up is about. */
export class CreateCases1790000400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases (
        stream text COLLATE "C" PRIMARY KEY,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL UNIQUE,
        status text NOT NULL,
        view text,
        district text COLLATE "C" NOT NULL,
        subdistrict text,
        kind text NOT NULL,
        channel text NOT NULL,
        category text,
        category_label jsonb,
        urgency text NOT NULL,
        anonymous boolean NOT NULL,
        lead_unit_ids text[] NOT NULL,
        outcomes text[] NOT NULL,
        round integer NOT NULL,
        attempts integer NOT NULL,
        reached boolean NOT NULL,
        resolved boolean,
        satisfied text,
        closure_approved_at timestamptz(3),
        last_changed_at timestamptz(3) NOT NULL
      );
      CREATE INDEX cases_in_view ON cases (view, district, closure_approved_at, stream) WHERE view IS NOT NULL;
      CREATE INDEX cases_closed ON cases (last_changed_at DESC, stream) WHERE view = 'closed';
      CREATE INDEX cases_closed_of_district ON cases (district, last_changed_at DESC, stream) WHERE view = 'closed';
      COMMENT ON TABLE cases IS 'Cases as the follow-up desk sees them. No personal data.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
