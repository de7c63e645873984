import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables of schema `<service>_work`: what must outlive a rebuild. Run them with
 * `migrate({ url, schema: 'dispatch_work', migrations: [...workMigrations, …] })`.
 */
class CreatePositionsAndParked1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE positions (
        lane text NOT NULL CHECK (lane IN ('live', 'next')),
        consumer text NOT NULL,
        source text NOT NULL,
        partition integer NOT NULL,
        position text COLLATE "C" NOT NULL,
        incarnation text NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (lane, consumer, source, partition)
      ) WITH (fillfactor = 20);
      COMMENT ON TABLE positions IS 'How far each projection and reactor has come; the fence against a second one. lane next: a rebuild under way.';
      CREATE TABLE parked (
        lane text NOT NULL CHECK (lane IN ('live', 'next')),
        consumer text NOT NULL,
        stream text COLLATE "C" NOT NULL,
        from_version integer NOT NULL,
        code text NOT NULL,
        detail text NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL,
        PRIMARY KEY (lane, consumer, stream)
      );
      COMMENT ON TABLE parked IS 'Streams that could not be applied, with all that follows from from_version on. No personal data.';
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}

export const workMigrations: readonly (new () => MigrationInterface)[] = [CreatePositionsAndParked1790000000001];
