import { performance } from 'node:perf_hooks';
import type { Clock } from '../clock';
import { onConnection } from './provision';

/** How often the database is asked again, in ms. */
const askEvery = 60_000;

/** A clock to be stopped at the end. */
export interface DatabaseClock extends Clock {
  stop(): void;
}

/**
 * The database's time, which all processes share (architecture §8), at the price of one question a minute. Between questions it runs on the
 * machine's steady timer, so that setting the machine's clock changes nothing. Rejects when the database cannot be asked at first; later it
 * goes on with what it knows.
 */
export async function databaseClock(url: string): Promise<DatabaseClock> {
  let offset = await askOffset(url);
  const timer = setInterval(() => {
    askOffset(url).then(
      (asked) => (offset = asked),
      // The database is away: commands will say so; the clock runs on.
      () => undefined,
    );
  }, askEvery);
  timer.unref();
  return { now: () => new Date(performance.now() + offset), stop: () => clearInterval(timer) };
}

/** Milliseconds between the steady timer and the database's time; half of the answer's way is taken off. */
const askOffset = (url: string): Promise<number> =>
  onConnection(url, async (client) => {
    const asked = performance.now();
    const { rows } = await client.query<{ now: string }>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now');
    return Number(rows[0]?.now) - (asked + performance.now()) / 2;
  });
