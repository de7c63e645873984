import { type Draft, type EventData, isDay, type LocalClosures, Refusal } from '@suqiu/case';
import { checkDistrict } from './district';
import { checkNotice } from './notice';
import { checkAdministrator, type Who } from './who';

/** @zh 局部停办发布 — a closure as it is to stand; without days it is withdrawn. */
export type PublishLocalClosure = EventData['dispatch.LocalClosurePublished'] & {
  /** Six-digit division code: whose calendar it is. */
  readonly district: string;
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
};

/**
 * Quiet if the closure stands so. Weekends among its days do no harm: only days worked otherwise are closed.
 * Refuses DISTRICT_UNKNOWN, EFFECTIVE_DATE_INVALID for a notice that lies ahead or is older than the one in force, DAY_INVALID and DAY_TWICE {day},
 * LOCAL_CLOSURE_UNKNOWN {closure} for one that is withdrawn and was never there.
 */
export function publishLocalClosure(closures: LocalClosures, { district, day, ...closure }: PublishLocalClosure, who: Who): Draft[] {
  checkAdministrator(who, district);
  checkDistrict(who.organisation, district);
  const before = closures.closures.get(closure.closure);
  if (before && sameClosure(before, closure)) return [];
  if (!before && closure.days.length === 0) throw new Refusal('LOCAL_CLOSURE_UNKNOWN', { closure: closure.closure });
  checkNotice(closure, before, day);
  checkDays(closure.days);
  return [{ type: 'dispatch.LocalClosurePublished', data: closure }];
}

function checkDays(days: readonly string[]): void {
  days.forEach((day, at) => {
    if (!isDay(day)) throw new Refusal('DAY_INVALID', { day });
    if (days.indexOf(day) !== at) throw new Refusal('DAY_TWICE', { day });
  });
}

type Closure = EventData['dispatch.LocalClosurePublished'];
const sameClosure = (a: Closure, b: Closure): boolean => bytes(a) === bytes(b);

const bytes = ({ notice, url, publishedOn, days, reason }: Closure): string =>
  JSON.stringify([notice, url, publishedOn, [...days].sort(), reason.zh, reason.en]);
