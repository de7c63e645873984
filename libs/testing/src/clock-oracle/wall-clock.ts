export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;
const ahead = 8 * 3_600_000;

/** The oracle reckons in ms of a clock on a wall in Shanghai, which is eight hours ahead of UTC all year. */
export const onTheWall = (instant: string): number => Date.parse(instant) + ahead;

/** ISO 8601 UTC. */
export const instantOf = (wall: number): string => new Date(wall - ahead).toISOString();

/** Days since 1970-01-01. */
export const dayAt = (wall: number): number => Math.floor(wall / msPerDay);

/** YYYY-MM-DD */
export const written = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: number): number => new Date(day * msPerDay).getUTCDay();

/** 23:59:59.999 of the day. */
export const lastMsOf = (day: number): number => (day + 1) * msPerDay - 1;
