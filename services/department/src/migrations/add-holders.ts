import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an assignment was handed over to, found by unit: who holds what today is asked of each such pair. */
export class AddHolders1790000300011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignments ADD COLUMN holder_id text COLLATE "C";
      CREATE INDEX assignments_handed_over ON assignments (unit_id, holder_id) WHERE holder_id IS NOT NULL AND view IS NOT NULL;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
