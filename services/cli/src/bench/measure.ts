/** What a benchmark prints: rates per second, times in ms, each ratio against a floor measured in the same run on the same machine. */
export interface BenchResult {
  readonly name: string;
  readonly perSecond: number;
  readonly floors: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p95?: number;
  readonly p99: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * Lets `callers` call `once` again and again, each after its own last answer, for `seconds`. `units` is how many units of work one call does;
 * `perSecond` counts units, the times are of calls in ms. Calls of the first tenth warm up and are not counted.
 */
export async function measureRate(callers: number, seconds: number, units: number, once: (caller: number) => Promise<void>): Promise<Rate> {
  const times: number[] = [];
  const started = performance.now();
  const from = started + seconds * 100;
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let at = performance.now(); at < until; at = performance.now()) {
        await once(caller);
        if (at >= from) times.push(performance.now() - at);
      }
    }),
  );
  const counted = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  const quantile = (q: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0, 2);
  return { perSecond: Math.round((times.length * units) / counted), p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

export const round = (value: number, digits: number): number => Number(value.toFixed(digits));
export const ratio = (value: number, floor: number): number => round(value / floor, 2);
