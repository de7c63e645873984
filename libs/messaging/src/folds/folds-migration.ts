import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * First migration of every read model: `migrations: [...foldsMigrations, CreateCases…]`. One row per (projection, stream): the version applied,
 * which guards against repetitions and gaps, and the folded state for projections that keep one. It lives and moves with the read model.
 */
class CreateFolds1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE folds (
        projection text COLLATE "C" NOT NULL,
        stream text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        state text,
        PRIMARY KEY (projection, stream)
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
      COMMENT ON TABLE folds IS 'What of each stream is in this read model.';
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}

export const foldsMigrations: readonly (new () => MigrationInterface)[] = [CreateFolds1790000000001];
