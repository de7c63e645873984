import { type ClockPins, type EventData, type LedgerEvent, localCalendarStream } from '@suqiu/case';
import { Chance } from '@suqiu/simulation';
import { anEvent, aDistrict } from '../builders';
import { madeUpHours } from './made-up-hours';
import { madeUpPolicies, policyNames } from './made-up-policies';

/** The streams that clocks are reckoned with, made up: no rule of any city, but all that rules may be made of. */
export interface MadeUpConfiguration {
  readonly policies: ReturnType<typeof madeUpPolicies>;
  readonly calendar: readonly LedgerEvent<'dispatch.CalendarYearPublished'>[];
  readonly closures: Readonly<Record<string, readonly LedgerEvent<'dispatch.LocalClosurePublished'>[]>>;
  readonly organisation: ReturnType<typeof madeUpHours>;
}

export const otherDistrict = '310120';
export const units = ['bureau', 'street', 'desk', 'nobody-knows'] as const;

const provenance = { source: 'made up', assumed: true, effectiveFrom: '2025-01-01' };

/** The same for the same words. Calendars are the same for all, policies and hours differ. */
export function madeUpConfiguration(seed: number): MadeUpConfiguration {
  return {
    policies: madeUpPolicies(Chance.of('policies', seed)),
    calendar,
    closures: { [aDistrict]: closuresOf(aDistrict, closures), [otherDistrict]: closuresOf(otherDistrict, closures.slice(1)) },
    organisation: madeUpHours(Chance.of('hours', seed)),
  };
}

/** Any versions there are, older and newer ones beside each other. Now and then those of a case from before there were clocks. */
export function somePins(chance: Chance, { policies, calendar: years, closures, organisation }: MadeUpConfiguration): ClockPins {
  const calendarDistrict = chance.pick(Object.keys(closures));
  return {
    clockPolicyVersion: chance.percent(4) ? 0 : chance.between(policyNames.length, policies.length),
    calendarVersion: chance.between(1, years.length),
    localCalendarVersion: chance.between(0, closures[calendarDistrict]!.length),
    calendarDistrict,
    hoursVersion: chance.between(0, organisation.length),
  };
}

const year = (version: number, data: Pick<EventData['dispatch.CalendarYearPublished'], 'year' | 'holidays' | 'makeUpWorkdays'>) =>
  anEvent(
    'dispatch.CalendarYearPublished',
    { notice: `notice ${version}`, publishedOn: '2025-11-04', ...data, ...provenance },
    { version },
  );

const holidays2026 = ['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-06'];
const later2026 = ['2026-05-01', '2026-05-04', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];

/** 2026, then otherwise, then 2027 as well, then that otherwise. */
const calendar = [
  year(1, {
    year: 2026,
    holidays: [...holidays2026, ...later2026],
    makeUpWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-27', '2026-10-10'],
  }),
  year(2, {
    year: 2026,
    holidays: [...holidays2026, ...later2026, '2026-06-19', '2026-12-31'],
    makeUpWorkdays: ['2026-02-14', '2026-02-28', '2026-05-10', '2026-06-21', '2026-10-10', '2026-12-26'],
  }),
  year(3, { year: 2027, holidays: ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'], makeUpWorkdays: ['2027-01-03'] }),
  year(4, { year: 2027, holidays: ['2027-01-01', '2027-02-08', '2027-02-09'], makeUpWorkdays: ['2027-02-06', '2027-02-20'] }),
];

/** Closures of working days, of a make-up workday and of days beyond the published years; one longer than thought, one withdrawn. */
const closures: readonly (readonly [closure: string, days: readonly string[]])[] = [
  ['typhoon', ['2026-07-15', '2026-07-16', '2026-07-18']],
  ['fair', ['2026-02-14', '2026-03-11', '2026-09-27', '2026-11-05', '2026-11-06']],
  ['new-year', ['2026-12-30', '2026-12-31', '2027-01-04', '2027-01-05']],
  ['typhoon', ['2026-07-15', '2026-07-16', '2026-07-17', '2026-07-20']],
  ['fair', []],
];

const closuresOf = (district: string, told: typeof closures) =>
  told.map(([closure, days], at) => {
    const data = { closure, notice: closure, publishedOn: '2026-01-05', days, reason: { zh: '停办', en: 'Closed' }, ...provenance };
    return anEvent('dispatch.LocalClosurePublished', data, { version: at + 1, stream: localCalendarStream(district) });
  });
