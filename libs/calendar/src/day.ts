/** A day of the civil calendar, `2026-09-30`. */
export type Day = string;

/** A day as the number of days since 1970-01-01: days are counted, compared and looked up as numbers. */
export type DayNumber = number;

const msPerDay = 86_400_000;
/** China has kept UTC+8 without summer time since 1991-09-15, and no calendar here reaches further back. */
const shanghaiOffsetMs = 8 * 3_600_000;

/** Throws RangeError for a text that is no day, 2026-02-30 included. */
export function dayNumber(day: Day): DayNumber {
  const number = Date.parse(`${day}T00:00:00.000Z`) / msPerDay;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isInteger(number) || dayText(number) !== day) throw new RangeError(`${day} is no day`);
  return number;
}

export const dayText = (number: DayNumber): Day => new Date(number * msPerDay).toISOString().slice(0, 10);

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export const weekday = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7;

export const isWeekend = (number: DayNumber): boolean => weekday(number) % 6 === 0;

/** The day in Shanghai at an instant in ms since 1970. */
export const dayOfInstant = (instantMs: number): DayNumber => Math.floor((instantMs + shanghaiOffsetMs) / msPerDay);

/** The last millisecond of a day in Shanghai, in ms since 1970: a limit in days ends with its last day. */
export const endOfDay = (number: DayNumber): number => (number + 1) * msPerDay - shanghaiOffsetMs - 1;

/** The first millisecond of a day in Shanghai. */
export const startOfDay = (number: DayNumber): number => number * msPerDay - shanghaiOffsetMs;
