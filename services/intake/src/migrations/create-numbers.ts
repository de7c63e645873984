import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must outlive every rebuild: which numbers were given, and which outside numbers are taken. */
export class CreateNumbers1790000001101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE number_serials (
        district text COLLATE "C" NOT NULL,
        day date NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (district, day)
      ) WITH (fillfactor = 20);
      COMMENT ON TABLE number_serials IS 'Last serial of case numbers given per district and day.';
      CREATE TABLE external_numbers (
        system text COLLATE "C" NOT NULL,
        number text COLLATE "C" NOT NULL,
        case_id uuid NOT NULL,
        case_number text NOT NULL,
        PRIMARY KEY (system, number)
      );
      COMMENT ON TABLE external_numbers IS 'Which case has which number of which other system.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
