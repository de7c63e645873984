import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read model of department: one row per assignment, and the way from a case's number to its stream. */
export class CreateAssignments1790000300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases (
        stream text COLLATE "C" PRIMARY KEY,
        case_number text COLLATE "C" NOT NULL UNIQUE
      );
      CREATE TABLE assignments (
        assignment_id text COLLATE "C" PRIMARY KEY,
        stream text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL,
        unit_id text COLLATE "C" NOT NULL,
        role text NOT NULL,
        status text NOT NULL,
        view text,
        next_step text,
        dispatched_at timestamptz(3) NOT NULL,
        acknowledged_at timestamptz(3),
        first_contact text,
        findings_recorded boolean NOT NULL,
        return_reason text,
        outcome text,
        district text NOT NULL,
        subdistrict text,
        kind text NOT NULL,
        channel text NOT NULL,
        category text,
        category_label jsonb,
        urgency text NOT NULL,
        urgency_rank smallint NOT NULL,
        confidentiality text NOT NULL,
        round integer NOT NULL,
        returns_asked integer NOT NULL,
        last_changed_at timestamptz(3) NOT NULL
      );
      CREATE INDEX assignments_stream ON assignments (stream);
      CREATE INDEX assignments_in_view ON assignments (unit_id, view, urgency_rank DESC, dispatched_at, assignment_id) WHERE view IS NOT NULL;
      CREATE INDEX assignments_resolved ON assignments (unit_id, last_changed_at DESC, assignment_id) WHERE view = 'resolved';
      COMMENT ON TABLE assignments IS 'One unit''s share of a case, with the clear facts of both. No personal data.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
