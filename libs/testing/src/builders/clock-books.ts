import { type CalendarYear, chinaPublications, type LocalClosure, newestYears, WorkingCalendar } from '@suqiu/calendar';
import type { ClockBooks, ClockPins, ClockPolicy, ClockRule, HoursBlock } from '@suqiu/case';

/** A policy for every case, unless `about` says otherwise. */
export const aClockPolicy = (clocks: readonly ClockRule[], about: Partial<ClockPolicy> = {}): ClockPolicy => ({
  policy: 'city-1515',
  label: { zh: '一五一五', en: 'One, five, fifteen' },
  appliesTo: {},
  clocks,
  ...about,
});

export const aClockRule = (about: Partial<ClockRule> = {}): ClockRule => ({
  clock: 'resolve',
  scope: 'assignment',
  limits: [{ limit: { n: 5, unit: 'workingDay' } }],
  pausable: true,
  ...about,
});

/** 09:00–12:00 and 13:00–17:00 from Monday to Friday, with the break that people eat in. */
export const officeBlocks: readonly HoursBlock[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1020 },
];

export interface BooksOverrides {
  /** By version of the calendar; default: one calendar for all, of the published years. */
  readonly calendars?: Readonly<Record<number, { readonly years?: readonly CalendarYear[]; readonly closures?: readonly LocalClosure[] }>>;
  readonly assumed?: boolean;
}

/** Books with the same policies under every version. */
export function clockBooks(policies: readonly ClockPolicy[], { calendars = {}, assumed = false }: BooksOverrides = {}): ClockBooks {
  const published = policies.map((policy) => ({ version: 1, policy, effectiveFrom: '2020-01-01', source: 'S1', assumed }));
  const made = new Map<number, WorkingCalendar>();
  return {
    policies: () => published,
    calendar: ({ calendarVersion }: ClockPins) => {
      const known = made.get(calendarVersion);
      if (known) return known;
      const { years = newestYears(chinaPublications), closures = [] } = calendars[calendarVersion] ?? {};
      const calendar = new WorkingCalendar(years, closures);
      made.set(calendarVersion, calendar);
      return calendar;
    },
    hours: () => officeBlocks,
  };
}
