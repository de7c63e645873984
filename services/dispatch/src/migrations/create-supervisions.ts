import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open supervisions, oldest first: of the city, of a district, and of the units that are asked. */
export class CreateSupervisions1790000001030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supervisions (
        stream text COLLATE "C" NOT NULL,
        supervision_id text COLLATE "C" NOT NULL UNIQUE,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL,
        source text NOT NULL,
        reason_code text NOT NULL,
        district text COLLATE "C" NOT NULL,
        subdistrict text COLLATE "C",
        committee text COLLATE "C",
        asked_units text[] NOT NULL,
        asked jsonb NOT NULL,
        related_cases jsonb NOT NULL,
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (stream, supervision_id)
      );
      CREATE INDEX supervisions_opened ON supervisions (opened_at, supervision_id);
      CREATE INDEX supervisions_district ON supervisions (district, opened_at, supervision_id);
      CREATE INDEX supervisions_asked ON supervisions USING gin (asked_units);
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}
