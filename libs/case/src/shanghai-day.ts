const offsetMs = 8 * 60 * 60 * 1000;

/** Calendar day in Asia/Shanghai (YYYY-MM-DD) of an instant (ISO 8601). China has kept UTC+8 without summer time since 1991. */
export const shanghaiDay = (instant: string): string => new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);

/** Day and minute in Asia/Shanghai (YYYY-MM-DD HH:mm) of an instant (ISO 8601), as people are told it. */
export const shanghaiMinute = (instant: string): string =>
  new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 16).replace('T', ' ');
