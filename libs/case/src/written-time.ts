/** Whether a text is a day of the calendar, written YYYY-MM-DD, from the year 1000 on. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const written = /^(.{10})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Whether a text is an instant with its zone, written YYYY-MM-DDTHH:mm[:ss[.fff]](Z|±HH:mm), on a day that exists. ISO 8601 knows weeks, days
 * of the year and more; JavaScript and PostgreSQL each read only some of them, so nothing else may come in.
 */
export const isInstant = (text: string): boolean => isDay(written.exec(text)?.[1] ?? '');
