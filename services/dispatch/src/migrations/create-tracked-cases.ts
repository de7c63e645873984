import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases that are tracked apart, one row for each list a case stands in. Each list has indexes of its own, in the order it is shown: by the next
 * review, and where none is set by how long it stands there.
 */
export class CreateTrackedCases1790000001031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracked_cases (
        stream text COLLATE "C" NOT NULL,
        list text NOT NULL,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL,
        status text NOT NULL,
        district text COLLATE "C" NOT NULL,
        subdistrict text COLLATE "C",
        committee text COLLATE "C",
        reason_code text NOT NULL,
        since timestamptz NOT NULL,
        next_review_on text COLLATE "C",
        to_level text,
        details jsonb NOT NULL,
        PRIMARY KEY (stream, list)
      );
      ${['hard', 'shelved', 'escalated']
        .map(
          (list) => `
      CREATE INDEX tracked_cases_${list} ON tracked_cases (next_review_on, since, stream) WHERE list = '${list}';
      CREATE INDEX tracked_cases_${list}_district ON tracked_cases (district, next_review_on, since, stream) WHERE list = '${list}';`,
        )
        .join('')}
      CREATE INDEX tracked_cases_escalated_level ON tracked_cases (to_level, next_review_on, since, stream) WHERE list = 'escalated';
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}
