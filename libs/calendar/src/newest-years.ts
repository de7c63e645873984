import type { CalendarYear } from './calendar-year';

/** Of each year the publication that came last in the list. */
export const newestYears = (publications: readonly CalendarYear[]): CalendarYear[] => [
  ...new Map(publications.map((published) => [published.year, published])).values(),
];
