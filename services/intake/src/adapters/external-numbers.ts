import type { ExternalRef } from '@suqiu/case';
import { workSchema } from '@suqiu/messaging';
import { AppError } from '@suqiu/nest-kit';
import type { Pool } from 'pg';

const table = `${workSchema('intake')}.external_numbers`;

/**
 * Binds outside numbers to a case, durably and before anything is appended: one number of one system is one case. Binding again what is bound
 * to the same case changes nothing. Throws AppError EXTERNAL_NUMBER_TAKEN with the number of the case that has it; then none is bound.
 */
export async function bindExternalNumbers(
  pool: Pool,
  refs: readonly ExternalRef[],
  bound: { readonly caseId: string; readonly caseNumber: string },
): Promise<void> {
  if (refs.length === 0) return;
  const values = [refs.map(({ system }) => system), refs.map(({ number }) => number)];
  const { rows: taken } = await pool.query<{ case_number: string }>(
    `SELECT case_number FROM ${table} t JOIN unnest($1::text[], $2::text[]) AS asked(system, number) USING (system, number)
     WHERE case_id <> $3 LIMIT 1`,
    [...values, bound.caseId],
  );
  if (taken[0]) throw new AppError('EXTERNAL_NUMBER_TAKEN', { number: taken[0].case_number });
  const { rows } = await pool.query<{ case_id: string; case_number: string }>(
    `INSERT INTO ${table} (system, number, case_id, case_number)
     SELECT DISTINCT system, number, $3::uuid, $4 FROM unnest($1::text[], $2::text[]) AS asked(system, number) ORDER BY system, number
     ON CONFLICT (system, number) DO UPDATE SET case_id = external_numbers.case_id RETURNING case_id, case_number`,
    [...values, bound.caseId, bound.caseNumber],
  );
  const other = rows.find(({ case_id }) => case_id !== bound.caseId);
  if (other) throw new AppError('EXTERNAL_NUMBER_TAKEN', { number: other.case_number });
}
