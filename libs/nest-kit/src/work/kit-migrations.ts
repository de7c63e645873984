import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateReservations1790000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reservations (
        command_id uuid PRIMARY KEY,
        operation text NOT NULL,
        body_fingerprint text NOT NULL,
        reserved text NOT NULL,
        result text,
        held_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX reservations_created_at ON reservations (created_at);
      COMMENT ON TABLE reservations IS 'One row per command sent: the ids it uses and the keyed fingerprint of its body. No personal data. Kept at least 30 days.';
    `);
  }
  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

class CreatePageSets1790000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE page_sets (
        as_of text PRIMARY KEY,
        filter_hash text NOT NULL,
        ids text[] NOT NULL,
        truncated boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX page_sets_created_at ON page_sets (created_at);
      COMMENT ON TABLE page_sets IS 'Ordered ids of lists that are open, for 30 minutes. Unlogged: a crash only means that lists are opened again.';
    `);
  }
  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

class CreateJobs1790000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE jobs (
        job_id uuid PRIMARY KEY,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
        input text NOT NULL,
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        result text,
        error_code text,
        cancel_asked boolean NOT NULL DEFAULT false,
        attempt integer NOT NULL DEFAULT 0,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX jobs_open ON jobs (created_at) WHERE state IN ('waiting', 'running');
      CREATE INDEX jobs_newest ON jobs (created_at DESC, job_id);
      COMMENT ON TABLE jobs IS 'Long work, with progress and result. No personal data. Forgotten 90 days after its end.';
    `);
  }
  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

class CreateReadModel1790000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read_model (version integer PRIMARY KEY);
      COMMENT ON TABLE read_model IS 'Which fold of the log the read model holds; see renewReadModel. One row at most.';
    `);
  }
  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

/**
 * Tables of schema `<service>_work` that this library uses, beside those of the consumer runtime:
 * `migrate({ url, schema: workSchema('intake'), migrations: [...workMigrations, ...kitMigrations] })`.
 */
export const kitMigrations: readonly (new () => MigrationInterface)[] = [
  CreateReservations1790000000101,
  CreatePageSets1790000000102,
  CreateJobs1790000000103,
  CreateReadModel1790000000104,
];
