import { chinaPublications } from '@suqiu/calendar';
import {
  type CaseEvent,
  type ClockBooks,
  clockRuns,
  decode,
  dueOf,
  emptyOrganisation,
  explainClock,
  LedgerBooks,
  noLocalClosures,
  type StoredText,
} from '@suqiu/case';
import { clockPolicies1 } from '@suqiu/dispatch';
import { type BenchResult, ratio, round } from './measure';
import { caseOfTwentyEvents, pinsOfBench } from './clock-history';

const secondsEach = 5;

/**
 * Due times of decoded cases of 20 events, under the first policies; with explanations beside it. On one core; the floor is JSON.parse of the
 * same events' texts. Rates are cases per second of processor time, so that what else runs on the machine does not count.
 */
export function benchClocks(): BenchResult {
  const stored = Array.from({ length: 200 }, (_, seed) => caseOfTwentyEvents(seed));
  const decoded = stored.map((events) => events.map(decode) as CaseEvent[]);
  const books = firstBooks();
  const now = Date.parse('2026-06-01T02:00:00Z');
  const parse = measure(stored, (events) => events.forEach(({ text }: StoredText) => JSON.parse(text)));
  const due = measure(decoded, (events) => clockRuns(events, books).forEach((run) => dueOf(run, books)));
  const explained = measure(decoded, (events) => clockRuns(events, books).forEach((run) => explainClock(run, books, now)));
  return {
    name: 'clocks',
    perSecond: Math.round(due.perSecond),
    floors: { jsonParse: Math.round(parse.perSecond), explained: Math.round(explained.perSecond) },
    ratios: { jsonParse: ratio(due.perSecond, parse.perSecond), explained: ratio(explained.perSecond, parse.perSecond) },
    p50: due.p50,
    p95: due.p95,
    p99: due.p99,
  };
}

function firstBooks(): ClockBooks {
  const books = new LedgerBooks();
  books.add(pinsOfBench, {
    policies: {
      version: clockPolicies1.length,
      published: clockPolicies1.map(({ policy, provenance }, at) => ({ version: at + 1, policy, ...provenance })),
    },
    national: {
      version: chinaPublications.length,
      published: chinaPublications.map((year, at) => ({
        version: at + 1,
        ...year,
        source: year.notice,
        assumed: false,
        effectiveFrom: year.publishedOn,
      })),
    },
    local: noLocalClosures,
    organisation: emptyOrganisation,
  });
  return books;
}

/** Rate of one thread, and quantiles of one case in ms. */
function measure<Case>(cases: readonly Case[], work: (one: Case) => void): { perSecond: number; p50: number; p95: number; p99: number } {
  for (const one of cases) work(one);
  const times: number[] = [];
  const began = process.cpuUsage();
  const until = performance.now() + secondsEach * 1_000;
  for (let at = performance.now(); at < until;) {
    work(cases[times.length % cases.length]!);
    const after = performance.now();
    times.push(after - at);
    at = after;
  }
  const { user, system } = process.cpuUsage(began);
  const perSecond = times.length / ((user + system) / 1_000_000);
  times.sort((a, b) => a - b);
  const quantile = (q: number): number => round(times[Math.floor(times.length * q)] ?? 0, 4);
  return { perSecond, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}
