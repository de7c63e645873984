import { isInstant } from '@suqiu/case';

/**
 * An instant as it stands in a file, with its zone; one without a zone is read in `timeZone`. Undefined for what is no instant: a day or a time
 * that does not exist, also in that zone (the hour that is left out when summer time begins), or no zone at all. An hour that comes twice is
 * the first of the two.
 */
export function instantOf(text: string, timeZone: string | undefined): string | undefined {
  if (isInstant(text)) return text;
  return timeZone !== undefined && isInstant(`${text}Z`) ? inZone(Date.parse(`${text}Z`), timeZone)?.toISOString() : undefined;
}

/** The instant whose wall time in a zone, read as UTC, is this one; the earlier of two. */
function inZone(wall: number, timeZone: string): Date | undefined {
  const candidates = [wall - oneDay, wall + oneDay].map((near) => wall - (wallTime(near, timeZone) - near)).sort((a, b) => a - b);
  const found = candidates.find((instant) => wallTime(instant, timeZone) === wall);
  return found === undefined ? undefined : new Date(found);
}

const oneDay = 86_400_000;

/** What clocks in a zone show at an instant, read as UTC; both in ms. */
function wallTime(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) + (((instant % 1_000) + 1_000) % 1_000);
}
