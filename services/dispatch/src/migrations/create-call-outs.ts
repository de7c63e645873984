import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Call-outs, newest first. Open ones are few, and the others grow for ever, so the lists of each have indexes of their own: of who called, of who
 * was called, of a district, and of the city.
 */
export class CreateCallOuts1790000001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call_outs (
        stream text COLLATE "C" NOT NULL,
        call_out_id text COLLATE "C" NOT NULL UNIQUE,
        version integer NOT NULL,
        case_number text COLLATE "C" NOT NULL,
        type text NOT NULL,
        state text NOT NULL,
        district text COLLATE "C" NOT NULL,
        subdistrict text COLLATE "C",
        committee text COLLATE "C",
        caller_unit text COLLATE "C" NOT NULL,
        called_units text[] NOT NULL,
        departments jsonb NOT NULL,
        called_out_at timestamptz NOT NULL,
        closing jsonb,
        evaluation_due text[] NOT NULL,
        PRIMARY KEY (stream, call_out_id)
      );
      ${[
        ['open', `state = 'open'`],
        ['over', `state <> 'open'`],
      ]
        .map(
          ([name, where]) => `
      CREATE INDEX call_outs_${name} ON call_outs (called_out_at DESC, call_out_id) WHERE ${where};
      CREATE INDEX call_outs_${name}_district ON call_outs (district, called_out_at DESC, call_out_id) WHERE ${where};
      CREATE INDEX call_outs_${name}_caller ON call_outs (caller_unit, called_out_at DESC, call_out_id) WHERE ${where};
      CREATE INDEX call_outs_${name}_called ON call_outs USING gin (called_units) WHERE ${where};`,
        )
        .join('')}
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}
