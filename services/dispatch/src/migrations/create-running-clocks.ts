import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks that run. The timers look by the next firing; lists by district or unit in the order clocks run out. */
export class CreateRunningClocks1790000001020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE running_clocks (
        stream text COLLATE "C" NOT NULL,
        clock_id text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL,
        district text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        policy text NOT NULL,
        assignment_id text COLLATE "C",
        unit_id text COLLATE "C",
        revision integer NOT NULL,
        paused boolean NOT NULL,
        provisional boolean NOT NULL,
        due_at timestamptz,
        next_firing_at timestamptz,
        PRIMARY KEY (stream, clock_id)
      ) WITH (fillfactor = 90);
      CREATE INDEX running_clocks_firing ON running_clocks (next_firing_at, stream) WHERE next_firing_at IS NOT NULL;
      CREATE INDEX running_clocks_district ON running_clocks (district, due_at, case_number);
      CREATE INDEX running_clocks_unit ON running_clocks (unit_id, due_at, case_number);
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}
