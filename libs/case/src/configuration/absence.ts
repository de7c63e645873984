import type { EventData } from '../events';
import type { Organisation } from './organisation';

/** @zh 不在岗 — the days a person is away: from the first, up to and without `until`. */
export type Absence = Pick<EventData['dispatch.AbsenceRecorded'], 'from' | 'until' | 'reasonCode'>;

/** The absences of one person with what was recorded last, by their first days; one that ends where it begins is withdrawn. */
export function recorded(
  before: readonly Absence[],
  { from, until, reasonCode }: EventData['dispatch.AbsenceRecorded'],
): readonly Absence[] {
  const others = before.filter((one) => one.from !== from);
  if (until <= from) return others;
  return [...others, { from, until, reasonCode }].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Absences of an account that last beyond the eve of a day, by their first days. */
export const absencesSince = ({ absences }: Organisation, holderId: string, day: string): readonly Absence[] =>
  (absences.get(holderId) ?? []).filter(({ until }) => day < until);

/** Whether nothing is recorded that keeps the account away on a day. */
export const isPresent = (organisation: Organisation, holderId: string, day: string): boolean =>
  !absencesSince(organisation, holderId, day).some(({ from }) => from <= day);
