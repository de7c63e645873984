import { calendarFaults } from '@suqiu/calendar';
import { type CalendarPublications, cityCode, type Draft, type EventData, Refusal, publishedYear } from '@suqiu/case';
import { checkNotice } from './notice';
import { checkAdministrator, type Who } from './who';

/** @zh 年度节假日安排发布 — the whole year, as its newest notice has it. */
export type PublishCalendarYear = EventData['dispatch.CalendarYearPublished'] & {
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
};

/**
 * It counts from its version on: what was decided on an earlier version keeps that. Quiet if the year stands so.
 * Refuses EFFECTIVE_DATE_INVALID for a notice that lies ahead or is older than the one in force, CALENDAR_YEAR_APART {year, first, last}, and what
 * is wrong with a day {day}: DAY_INVALID, DAY_IN_OTHER_YEAR, DAY_TWICE, HOLIDAY_ON_WEEKEND, MAKE_UP_ON_WEEKDAY.
 */
export function publishCalendarYear(calendar: CalendarPublications, { day, ...publication }: PublishCalendarYear, who: Who): Draft[] {
  checkAdministrator(who, cityCode);
  const before = publishedYear(calendar, publication.year);
  if (before && sameYear(before, publication)) return [];
  checkNotice(publication, before, day);
  const [wrong] = calendarFaults(publication);
  if (wrong) throw new Refusal(wrong.fault, { day: wrong.day });
  refuseGap(calendar, publication.year);
  return [{ type: 'dispatch.CalendarYearPublished', data: publication }];
}

function refuseGap({ published }: CalendarPublications, year: number): void {
  if (published.length === 0) return;
  const years = published.map((publication) => publication.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (year < first - 1 || year > last + 1) throw new Refusal('CALENDAR_YEAR_APART', { year, first, last });
}

type Year = EventData['dispatch.CalendarYearPublished'];
const sameYear = (a: Year, b: Year): boolean => bytes(a) === bytes(b);

const bytes = ({ notice, url, publishedOn, holidays, makeUpWorkdays }: Year): string =>
  JSON.stringify([notice, url, publishedOn, [...holidays].sort(), [...makeUpWorkdays].sort()]);
