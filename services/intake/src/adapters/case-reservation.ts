import { shanghaiDay } from '@suqiu/case';
import { workSchema } from '@suqiu/messaging';
import type { Queryable } from '@suqiu/nest-kit';
import { v4, v7 } from 'uuid';
import { caseNumber } from '../domain';

/** Ids and number a registration uses, however often it is sent: kept in its reservation. */
export interface ReservedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly district: string;
  readonly requesterSubject: string;
}

const serials = `${workSchema('intake')}.number_serials`;

/**
 * One statement and one short lock: whoever comes at the same time for the same district and day waits for this one's commit only, so a number
 * is never given twice. A registration that then fails leaves a gap.
 */
export async function reserveCase(
  database: Queryable,
  { district, at }: { readonly district: string; readonly at: string },
): Promise<ReservedCase> {
  const day = shanghaiDay(at);
  const { rows } = await database.query<{ last: number }>(
    `INSERT INTO ${serials} (district, day, last) VALUES ($1, $2, 1)
     ON CONFLICT (district, day) DO UPDATE SET last = number_serials.last + 1 RETURNING last`,
    [district, day],
  );
  return { caseId: v7(), caseNumber: caseNumber(district, day, rows[0]!.last), district, requesterSubject: v4() };
}
