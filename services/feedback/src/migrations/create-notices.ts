import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of notices, in `feedback_work`: it outlives rebuilds, which send nothing. */
export class CreateNotices1790000005030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notices (
        notice_id uuid PRIMARY KEY,
        revision integer NOT NULL DEFAULT 1,
        stream text COLLATE "C" NOT NULL,
        case_number text COLLATE "C" NOT NULL,
        district text COLLATE "C" NOT NULL,
        template text NOT NULL,
        policy_version integer NOT NULL,
        channel text NOT NULL,
        recipient_kind text NOT NULL,
        unit_id text COLLATE "C",
        facts jsonb NOT NULL,
        always boolean NOT NULL,
        at_any_hour boolean NOT NULL,
        caused_by uuid NOT NULL,
        made_at timestamptz(3) NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
        reason_code text,
        attempt integer NOT NULL DEFAULT 0,
        due_at timestamptz(3) NOT NULL,
        leased_until timestamptz(3),
        ended_at timestamptz(3)
      );
      CREATE INDEX notices_due ON notices (due_at, notice_id) WHERE state = 'waiting';
      CREATE INDEX notices_of_unit ON notices (unit_id, ended_at DESC, notice_id) WHERE channel = 'inApp' AND state = 'sent';
      CREATE INDEX notices_failed ON notices (ended_at DESC, notice_id) WHERE state = 'failed';
      CREATE INDEX notices_failed_of_district ON notices (district, ended_at DESC, notice_id) WHERE state = 'failed';
      COMMENT ON TABLE notices IS 'Notices to requesters and units: what waits, what units were told, what failed. Clear facts, no address, no name.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
