import { type Organisation, presentHolder } from '@suqiu/case';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { AssignmentRow } from '../../projections/assignment.row';

/** An account that work of a unit was handed over to. */
export interface HandedOver {
  readonly unitId: string;
  readonly holderId: string;
}

/** What one person answers for on a day: all work of these units that was not handed over, and what was, by whom it went to. */
export interface HeldToday {
  readonly units: readonly string[];
  readonly handedOver: readonly HandedOver[];
}

/** Asked once per unit, and once per pair that occurs, however many assignments there are. Pure. */
export function heldToday(organisation: Organisation, accountId: string, day: string, { units, handedOver }: HeldToday): HeldToday {
  return {
    units: units.filter((unitId) => presentHolder(organisation, { unitId }, day).holderId === accountId),
    handedOver: handedOver.filter((pair) => presentHolder(organisation, pair, day).holderId === accountId),
  };
}

/** Narrows a query of assignments `a` to these. */
export const whereHeld = (query: SelectQueryBuilder<AssignmentRow>, { units, handedOver }: HeldToday): SelectQueryBuilder<AssignmentRow> =>
  query.andWhere({ unitId: In([...new Set([...units, ...handedOver.map(({ unitId }) => unitId)])]) }).andWhere(
    new Brackets((either) =>
      either
        .where('a.holder_id IS NULL AND a.unit_id = ANY(:heldUnits)', { heldUnits: units })
        .orWhere('(a.unit_id, a.holder_id) IN (SELECT * FROM unnest(:pairUnits::text[], :pairHolders::text[]))', {
          pairUnits: handedOver.map(({ unitId }) => unitId),
          pairHolders: handedOver.map(({ holderId }) => holderId),
        }),
    ),
  );
