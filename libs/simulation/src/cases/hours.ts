import type { Chance } from '../chance/chance';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Asia/Shanghai has had no other offset since 1991. */
const shanghai = 8 * hour;

/** How many calls each hour of the day brings, from midnight on. */
const callsByHour = [1, 0.6, 0.4, 0.3, 0.3, 0.6, 1.5, 4, 7, 9, 9, 8, 6, 7, 8, 8, 7, 6, 5, 5, 4, 3, 2, 1.3];
const callsPerDay = callsByHour.reduce((sum, calls) => sum + calls, 0);

/** Moves an instant within its day to where people call, keeping the order of instants. */
export function whenPeopleCall(instant: Date): Date {
  const local = instant.getTime() + shanghai;
  const midnight = Math.floor(local / day) * day;
  let calls = ((local - midnight) / day) * callsPerDay;
  const at = callsByHour.findIndex((ofHour) => {
    if (calls < ofHour) return true;
    calls -= ofHour;
    return false;
  });
  return new Date(Math.floor(midnight + (at + calls / callsByHour[at]!) * hour - shanghai));
}

/**
 * The first instant of an office at or after one: Monday to Friday, 8:30 to 17:30 in Shanghai, and somewhat later where it had to wait for the
 * doors to open. Public holidays are left out: synthetic staff may work on them.
 */
export function officeHour(instant: Date, chance: Chance): Date {
  const local = new Date(instant.getTime() + shanghai);
  const midnight = Math.floor(local.getTime() / day) * day;
  const sinceMidnight = local.getTime() - midnight;
  const weekday = local.getUTCDay();
  const late = sinceMidnight > 17.5 * hour;
  const workingDay = weekday >= 1 && weekday <= 5;
  if (workingDay && !late && sinceMidnight >= 8.5 * hour) return instant;
  const days = workingDay && !late ? 0 : weekday === 5 || weekday === 6 ? 8 - weekday : 1;
  return new Date(midnight + days * day + 8.5 * hour + chance.between(0, 120) * minute - shanghai);
}
