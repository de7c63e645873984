import { type Day, dayNumber, isWeekend } from './day';

/** What one notice makes of one year. A later notice about the same year replaces it as a whole. */
export interface CalendarYear {
  readonly year: number;
  /** Number of the notice, 国办发明电〔2025〕7号. */
  readonly notice: string;
  /** Where it can be read. */
  readonly url?: string;
  /** The day the notice was published. */
  readonly publishedOn: Day;
  /** Weekdays off. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays worked to make up for them (调休上班). */
  readonly makeUpWorkdays: readonly Day[];
}

/** A district or city closes on working days (typhoon, city notice): an overlay over the calendar of the country. */
export interface LocalClosure {
  readonly notice: string;
  readonly publishedOn: Day;
  readonly days: readonly Day[];
}

export type CalendarFault = 'DAY_INVALID' | 'DAY_IN_OTHER_YEAR' | 'DAY_TWICE' | 'HOLIDAY_ON_WEEKEND' | 'MAKE_UP_ON_WEEKDAY';

/** What is wrong with a year that somebody wants to publish, with the day; [] when it is sound. */
export function calendarFaults({ year, holidays, makeUpWorkdays }: CalendarYear): { readonly day: Day; readonly fault: CalendarFault }[] {
  const seen = new Set<Day>();
  const faultOf = (day: Day, atWeekend: boolean): CalendarFault | undefined => {
    let number: number;
    try {
      number = dayNumber(day);
    } catch {
      return 'DAY_INVALID';
    }
    if (!day.startsWith(`${year}-`)) return 'DAY_IN_OTHER_YEAR';
    if (seen.has(day)) return 'DAY_TWICE';
    seen.add(day);
    if (isWeekend(number) === atWeekend) return undefined;
    return atWeekend ? 'MAKE_UP_ON_WEEKDAY' : 'HOLIDAY_ON_WEEKEND';
  };
  const asked = [...holidays.map((day) => [day, false] as const), ...makeUpWorkdays.map((day) => [day, true] as const)];
  return asked.flatMap(([day, atWeekend]) => {
    const fault = faultOf(day, atWeekend);
    return fault === undefined ? [] : [{ day, fault }];
  });
}
