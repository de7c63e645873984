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

/**
 * ms since 1970 of an instant as the ledger writes it (2026-03-02T01:00:00.000Z). Clocks read each event's, and Date.parse takes ten times as long;
 * any other way to write an instant is left to it. NaN for what is none.
 */
export function instantMs(text: string): number {
  if (text.length !== 24 || text.charCodeAt(23) !== 90) return Date.parse(text);
  const [year, month, day] = [number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)];
  const time = number(text, 11, 13) * 3_600_000 + number(text, 14, 16) * 60_000 + number(text, 17, 19) * 1_000 + number(text, 20, 23);
  // Years begin in March, so that the leap day is the last (Howard Hinnant, days_from_civil).
  const civil = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = civil * 365 + Math.floor(civil / 4) - Math.floor(civil / 100) + Math.floor(civil / 400) + ofYear - 719_468;
  return days * msPerDay + time;
}

function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
