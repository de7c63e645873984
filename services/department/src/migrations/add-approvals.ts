import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for the leader of the unit: few rows, in the order of the other tabs. */
export class AddApprovals1790000300010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignments ADD COLUMN approvals text[] NOT NULL DEFAULT '{}';
      CREATE INDEX assignments_to_approve ON assignments (unit_id, urgency_rank DESC, dispatched_at, assignment_id) WHERE approvals <> '{}';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
