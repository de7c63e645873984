import { type PlainConfiguration, type PlainDay, type PlainEvent, type PlainPins, type PlainWeek, upTo } from './plain';
import { weekdayOf, written } from './wall-clock';

/** What is known of one day. */
export interface DayFacts {
  readonly working: boolean;
  /** It lies beyond the last published year. */
  readonly guessed: boolean;
  /** By minute since midnight: is the unit at work? */
  readonly atWork: readonly boolean[];
}

const office = [{ from: '09:00', to: '17:00' }];
const usualWeek: PlainWeek = [[], office, office, office, office, office, []];

/** What is known of each day for a unit, or for nobody in particular, at the pinned versions. Looked up once for each day. */
export function daysFor(configuration: PlainConfiguration, pins: PlainPins, unitId: string | undefined): (day: number) => DayFacts {
  const years = new Map(upTo(configuration.calendar, pins.calendarVersion).map(({ data }) => [data.year!, data]));
  const lastYear = Math.max(...years.keys());
  const closures = new Map(
    upTo(configuration.closures[pins.calendarDistrict] ?? [], pins.localCalendarVersion).map(({ data }) => [
      data.closure!,
      data.days as readonly string[],
    ]),
  );
  const closed = new Set([...closures.values()].flat());
  const organisation = upTo(configuration.organisation, pins.hoursVersion);
  const lookedUp = new Map<number, DayFacts>();

  const lookUp = (day: number): DayFacts => {
    const text = written(day);
    const weekday = weekdayOf(day);
    const year = years.get(Number(text.slice(0, 4)));
    const guessed = Number(text.slice(0, 4)) > lastYear;
    if (!year && !guessed) throw new Error(`the oracle was asked about ${text}, of which no calendar was published`);
    const makeUp = year?.makeUpWorkdays!.includes(text) ?? false;
    const onWeekday = weekday >= 1 && weekday <= 5;
    const working = !closed.has(text) && (makeUp || (onWeekday && !year?.holidays!.includes(text)));
    const hours = working ? weekOf(organisation, unitId, text)[makeUp ? 1 : weekday]! : closedAllDay;
    return { working, guessed, atWork: minutesOf(hours) };
  };
  return (day) => {
    const facts = lookedUp.get(day) ?? lookUp(day);
    lookedUp.set(day, facts);
    return facts;
  };
}

const closedAllDay: PlainDay = [];
const known = new WeakMap<PlainDay, readonly boolean[]>();

/** Each minute of a day with such hours; written out once for each. */
function minutesOf(hours: PlainDay): readonly boolean[] {
  const minutes = known.get(hours) ?? Array.from({ length: 1440 }, (_, minute) => hours.some((block) => holds(block, minute)));
  known.set(hours, minutes);
  return minutes;
}

const holds = ({ from, to }: PlainDay[number], minute: number): boolean => minuteOf(from) <= minute && minute < minuteOf(to);
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The week of the unit itself, else of the nearest above it that has set one, else the usual one. */
function weekOf(organisation: readonly PlainEvent[], unitId: string | undefined, day: string): PlainWeek {
  for (let unit = unitId; unit !== undefined; unit = parentOf(organisation, unit, day)) {
    const begun = organisation.filter(
      ({ type, data }) => type === 'dispatch.UnitHoursSet' && data.unitId === unit && data.effectiveFrom! <= day,
    );
    const latest = begun
      .map(({ data }) => data.effectiveFrom!)
      .sort()
      .at(-1);
    const holds = begun.filter(({ data }) => data.effectiveFrom === latest).at(-1);
    if (holds) return holds.data.hours!;
  }
  return usualWeek;
}

/** As the unit was described on that day; what it was first described as holds of all days before too. */
function parentOf(organisation: readonly PlainEvent[], unitId: string, day: string): string | undefined {
  const told = organisation.filter(
    ({ type, data }) => (type === 'dispatch.UnitRegistered' || type === 'dispatch.UnitChanged') && data.unitId === unitId,
  );
  const begun = told.filter(({ data }) => data.effectiveFrom! <= day);
  return (begun.at(-1) ?? told[0])?.data.parentId;
}
