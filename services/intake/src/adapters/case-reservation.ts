import { shanghaiDay } from '@suqiu/case';
import { GroupedCalls } from '@suqiu/event-store';
import { workSchema } from '@suqiu/messaging';
import { AppError } from '@suqiu/nest-kit';
import type { Pool } from 'pg';
import { v4, v7 } from 'uuid';
import { caseNumber } from '../domain';

/** Ids and number a registration uses, however often it is sent: kept in its reservation. */
export interface ReservedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly district: string;
  readonly requesterSubject: string;
}

/** One number of a district and day of Shanghai is wanted. */
interface WantedNumber {
  readonly district: string;
  readonly day: string;
}

const serials = `${workSchema('intake')}.number_serials`;
const numbersTogether = 200;
const tooMany = (): AppError => new AppError('DATABASE_UNAVAILABLE');

/** Gives case numbers: never one twice. A registration that then fails leaves a gap. */
export class CaseReservations {
  private readonly giving = new GroupedCalls((wanted: readonly WantedNumber[]) => this.serialsOf(wanted), numbersTogether, tooMany);

  constructor(private readonly work: Pick<Pool, 'query'>) {}

  /** `at`: ISO 8601; the number names its day in Shanghai. */
  async reserve({ district, at }: { readonly district: string; readonly at: string }): Promise<ReservedCase> {
    const day = shanghaiDay(at);
    const serial = await this.giving.send({ district, day });
    return { caseId: v7(), caseNumber: caseNumber(district, day, serial), district, requesterSubject: v4() };
  }

  /**
   * One serial for each, in one statement and one short lock per district and day, so that registrations that come together do not wait for
   * each other's commits. Rows are taken in order: two processes wait for each other and never in a circle.
   */
  private async serialsOf(wanted: readonly WantedNumber[]): Promise<number[]> {
    const { rows } = await this.work.query<WantedNumber & { first: number }>(
      `WITH counted AS (
         SELECT district, day, count(*)::int AS count FROM unnest($1::text[], $2::date[]) AS w(district, day) GROUP BY district, day),
       given AS (
         INSERT INTO ${serials} (district, day, last) SELECT district, day, count FROM counted ORDER BY district, day
         ON CONFLICT (district, day) DO UPDATE SET last = number_serials.last + excluded.last RETURNING district, day, last)
       SELECT district, day::text AS day, last - count + 1 AS first FROM given JOIN counted USING (district, day)`,
      [wanted.map(({ district }) => district), wanted.map(({ day }) => day)],
    );
    const next = new Map(rows.map((row) => [keyOf(row), row.first]));
    return wanted.map((one) => {
      const serial = next.get(keyOf(one))!;
      next.set(keyOf(one), serial + 1);
      return serial;
    });
  }
}

const keyOf = ({ district, day }: WantedNumber): string => `${district} ${day}`;
