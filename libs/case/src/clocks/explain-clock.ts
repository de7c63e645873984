import { dayOfInstant, dayText, type DayKind, endOfDay } from '@suqiu/calendar';
import type { CaseEventType, Limit } from '../events';
import type { PauseReason, Tier } from '../vocabulary';
import { type Clock, clockAt } from './clock-answer';
import type { ClockBooks } from './clock-books';
import type { ClockRun } from './clock-run';
import { dueOf, pausedAt, wholeLimit } from './due-time';

/** An event of the case by its place in the stream, with when it was recorded (ISO 8601 UTC). */
export interface ByEvent {
  readonly version: number;
  readonly type: CaseEventType;
  readonly at: string;
}

/** Why a run of days counts or not. */
export type DayReason = DayKind | 'startDay' | 'paused';

/** One step of a derivation; read in order they lead from the event that started the clock to its due instant. */
export type ClockStep =
  | { readonly step: 'start'; readonly by: ByEvent; readonly rehandling: boolean }
  | {
      readonly step: 'limit';
      readonly by: ByEvent;
      readonly limit: Limit | undefined;
      readonly tier: Tier;
      readonly policy: string;
      readonly policyVersion: number;
      readonly source: string;
      readonly assumed: boolean;
    }
  | { readonly step: 'pause'; readonly from: ByEvent; readonly to: ByEvent | undefined; readonly reasonCode: PauseReason }
  | { readonly step: 'extension'; readonly by: ByEvent; readonly nth: number; readonly n: number }
  | { readonly step: 'revision'; readonly by: ByEvent }
  | {
      readonly step: 'days';
      /** YYYY-MM-DD, both included. */
      readonly from: string;
      readonly to: string;
      readonly days: number;
      readonly counts: boolean;
      readonly why: DayReason;
      /** Number of the notice that says so. */
      readonly notice: string | undefined;
    }
  | { readonly step: 'sum'; readonly total: Limit; readonly dueAt: string | undefined }
  | { readonly step: 'calendar'; readonly calendarVersion: number; readonly localCalendarVersion: number; readonly provisional: boolean }
  | { readonly step: 'stop'; readonly by: ByEvent; readonly how: 'met' | 'ended' };

export interface ClockExplanation {
  readonly clock: Clock;
  readonly steps: readonly ClockStep[];
}

/** A clock with every step of its derivation, at an instant in ms since 1970. The days listed are those that were counted through, whatever comes of them. */
export function explainClock(run: ClockRun, books: ClockBooks, now: number): ClockExplanation {
  const clock = clockAt(run, books, now);
  const total = wholeLimit(run);
  const { policy, version: policyVersion, source, assumed } = run.policy;
  const due = dueOf(run, books);
  return {
    clock,
    steps: [
      { step: 'start', by: byEvent(run.started), rehandling: run.rehandling },
      ...run.limits.map(({ mark, limit, tier }): ClockStep => ({
        step: 'limit',
        by: byEvent(mark),
        limit,
        tier,
        policy: policy.policy,
        policyVersion,
        source,
        assumed,
      })),
      ...run.pauses.map(({ from, to, reasonCode }): ClockStep => ({
        step: 'pause',
        from: byEvent(from),
        to: to && byEvent(to),
        reasonCode,
      })),
      ...run.extensions.map(({ mark, nth, n }): ClockStep => ({ step: 'extension', by: byEvent(mark), nth, n })),
      ...run.revised.map((mark): ClockStep => ({ step: 'revision', by: byEvent(mark) })),
      ...(due && total && inDays(total) ? daysOf(run, books, total, dayOfInstant(due.at)) : []),
      ...(total ? [{ step: 'sum' as const, total, dueAt: clock.dueAt }] : []),
      {
        step: 'calendar',
        calendarVersion: run.pins.calendarVersion,
        localCalendarVersion: run.pins.localCalendarVersion,
        provisional: clock.provisional,
      },
      ...(run.stopped ? [{ step: 'stop' as const, by: byEvent(run.stopped.by), how: run.stopped.how }] : []),
    ],
  };
}

const inDays = ({ unit }: Limit): boolean => unit === 'workingDay' || unit === 'calendarDay';

const byEvent = ({ version, type, recordedAt }: ClockRun['started']): ByEvent => ({ version, type, at: recordedAt });

type DaysStep = Extract<ClockStep, { step: 'days' }>;

/** Runs of equal days are one step. */
function daysOf(run: ClockRun, books: ClockBooks, { unit }: Limit, last: number): DaysStep[] {
  const calendar = books.calendar(run.pins);
  const start = dayOfInstant(run.started.at);
  const steps: DaysStep[] = [];
  let since = start;
  let before = reasonOf(start);
  for (let day = start + 1; day <= last + 1; day += 1) {
    const next = day > last ? undefined : reasonOf(day);
    if (next !== undefined && next.why === before.why && next.notice === before.notice) continue;
    const counts = before.why !== 'startDay' && before.why !== 'paused' && (unit === 'calendarDay' || calendar.counts(since));
    steps.push({ step: 'days', from: dayText(since), to: dayText(day - 1), days: day - since, counts, ...before });
    if (next === undefined) break;
    since = day;
    before = next;
  }
  return steps;

  function reasonOf(day: number): Pick<DaysStep, 'why' | 'notice'> {
    if (day === start) return { why: 'startDay', notice: undefined };
    if (pausedAt(run, endOfDay(day))) return { why: 'paused', notice: undefined };
    return { why: calendar.kindOf(day), notice: calendar.noticeOf(day) };
  }
}
