import { dayOfInstant, startOfDay } from '@suqiu/calendar';
import type { CaseEvent } from '../evolve';
import type { Limit } from '../events';
import type { ClockKind, PauseReason } from '../vocabulary';
import type { ClockBooks } from './clock-books';
import { type ClockRun, isWindow, pausedNow } from './clock-run';
import { clockRuns } from './clock-runs';
import { type Due, dueOf } from './due-time';
import { type Margin, marginOf } from './margin';
import { warnAt } from './warning';

/**
 * none: no limit holds · running · soon: about to run out · overdue · paused · met: in time · late: too late · ended: no longer asked of anybody
 * (returned, given to others, the case ended; a window in which something could be asked for is over).
 */
export type ClockState = 'none' | 'running' | 'soon' | 'overdue' | 'paused' | 'met' | 'late' | 'ended';

/** @zh 时限 — one clock of a case at an instant, as pages show it (console.md §3.0). Instants are ISO 8601 UTC. */
export interface Clock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly policy: string;
  readonly policyVersion: number;
  /** 假定口径 */
  readonly assumed: boolean;
  readonly calendarVersion: number;
  readonly assignmentId?: string;
  readonly callOutId?: string;
  readonly supervisionId?: string;
  readonly unitId?: string;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt?: string;
  /** 暂定 */
  readonly provisional: boolean;
  /** What is left, or was; below zero: how far over. */
  readonly remaining?: Margin;
  /** When this answer changes though nothing happens; absent: never. */
  readonly nextChangeAt?: string;
  readonly pausedBy?: { readonly since: string; readonly version: number; readonly reasonCode: PauseReason };
  readonly extendedBy?: Limit;
  readonly revision: number;
}

/** All clocks of a case at an instant (ms since 1970), the strictest running one first. Pure: the same events, books and instant, the same answer. */
export const clocks = (events: readonly CaseEvent[], books: ClockBooks, now: number): Clock[] =>
  clockRuns(events, books)
    .map((run) => clockAt(run, books, now))
    .sort(strictestFirst);

/** One clock at an instant. */
export function clockAt(run: ClockRun, books: ClockBooks, now: number): Clock {
  const due = dueOf(run, books);
  const warnsAt = due && warnAt(run, due, books);
  const state = stateOf(run, due, warnsAt, now);
  const remaining = marginOf(run, due, books, run.stopped?.by.at ?? now);
  const nextChange = changeAfter(run, state, due, warnsAt, now);
  const pause = state === 'paused' ? run.pauses.at(-1) : undefined;
  const extended = run.extensions.reduce((sum, { n }) => sum + n, 0);
  return {
    id: run.clockId,
    kind: run.rule.clock,
    policy: run.policy.policy.policy,
    policyVersion: run.policy.version,
    assumed: run.policy.assumed,
    calendarVersion: run.pins.calendarVersion,
    ...(run.assignmentId !== undefined && { assignmentId: run.assignmentId }),
    ...(run.callOutId !== undefined && { callOutId: run.callOutId }),
    ...(run.supervisionId !== undefined && { supervisionId: run.supervisionId }),
    ...(run.unitId !== undefined && { unitId: run.unitId }),
    state,
    startedAt: iso(run.started.at),
    ...(due && { dueAt: iso(due.at) }),
    provisional: due?.provisional ?? false,
    ...(remaining && { remaining }),
    ...(nextChange !== undefined && { nextChangeAt: iso(nextChange) }),
    ...(pause && { pausedBy: { since: iso(pause.from.at), version: pause.from.version, reasonCode: pause.reasonCode } }),
    ...(extended > 0 && run.limit && { extendedBy: { n: extended, unit: run.limit.unit } }),
    revision: run.revision,
  };
}

function stateOf(run: ClockRun, due: Due | undefined, warnsAt: number | undefined, now: number): ClockState {
  if (run.stopped) {
    if (run.stopped.how === 'ended') return 'ended';
    if (due === undefined) return 'none';
    return run.stopped.by.at <= due.at ? 'met' : 'late';
  }
  if (run.limit === undefined) return 'none';
  if (due === undefined || pausedNow(run)) return 'paused';
  if (now > due.at) return isWindow(run) ? 'ended' : 'overdue';
  return warnsAt !== undefined && now >= warnsAt ? 'soon' : 'running';
}

/** Days change at midnight, what is shown in minutes with each minute. */
function changeAfter(run: ClockRun, state: ClockState, due: Due | undefined, warnsAt: number | undefined, now: number): number | undefined {
  if (due === undefined || (state !== 'running' && state !== 'soon' && state !== 'overdue')) return undefined;
  const inDays = run.limit?.unit === 'workingDay' || run.limit?.unit === 'calendarDay';
  const today = dayOfInstant(now);
  const counted = inDays && dayOfInstant(due.at) !== today ? startOfDay(today + 1) : now - (now % msPerMinute) + msPerMinute;
  return Math.min(...[counted, warnsAt, due.at + 1].filter((at): at is number => at !== undefined && at > now));
}

const msPerMinute = 60_000;
const order: readonly ClockState[] = ['overdue', 'soon', 'running', 'paused', 'none', 'late', 'met', 'ended'];
const groupOf = (state: ClockState): number => Math.max(2, order.indexOf(state));

/** Of those that run the earliest due instant is the strictest, overdue or not; what is paused or over comes after. */
export const strictestFirst = (a: Clock, b: Clock): number =>
  groupOf(a.state) - groupOf(b.state) || compare(a.dueAt ?? '', b.dueAt ?? '') || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const iso = (at: number): string => new Date(at).toISOString();
