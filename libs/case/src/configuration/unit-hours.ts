import { dayNumber, weekday, type WorkingCalendar } from '@suqiu/calendar';
import type { DayHours, Provenance, WeekHours } from '../events';
import type { Organisation, SetHours } from './organisation';
import { nearestSettingOn } from './unit-setting';

const office: DayHours = [{ from: '09:00', to: '17:00' }];

/** Hours of whoever has set none. */
export const defaultHours: { readonly hours: WeekHours } & Pick<Provenance, 'source' | 'assumed'> = {
  hours: [[], office, office, office, office, office, []],
  source: '机关对外办公的通行时间，周一至周五（假定口径）',
  assumed: true,
};

/** The week of a unit on a day, and who set it; without `setBy` it is the default. */
export type UnitHours = Pick<SetHours, 'hours' | 'source' | 'assumed'> & { readonly setBy?: string };

/**
 * The hours a unit keeps on a day (YYYY-MM-DD, Asia/Shanghai): its own, else those of the nearest unit above it, as the hierarchy was on that
 * day, else the default. A unit that nobody knows has the default.
 */
export function unitHoursOn(organisation: Organisation, unitId: string, day: string): UnitHours {
  const found = nearestSettingOn(organisation, organisation.hours, unitId, day);
  if (found === undefined) return defaultHours;
  const { hours, source, assumed } = found.setting;
  return { hours, source, assumed, setBy: found.setBy };
}

const monday = 1;

/**
 * When a week of hours is open on a day: none on holidays and closures, a make-up workday has the hours of a Monday, every other day those of its
 * weekday. Throws CalendarNotPublished for a day before the calendar, RangeError for no day.
 */
export function openingHours(week: WeekHours, calendar: WorkingCalendar, day: string): DayHours {
  const number = dayNumber(day);
  const kind = calendar.kindOf(number);
  if (kind === 'holiday' || kind === 'closure') return [];
  return week[kind === 'makeUpWorkday' ? monday : weekday(number)] ?? [];
}
