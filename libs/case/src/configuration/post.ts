import type { Role } from '../envelope';
import type { EventData } from '../events';

/** Days on which something holds (YYYY-MM-DD, Asia/Shanghai). */
export interface DaysHeld {
  readonly effectiveFrom: string;
  /** First day it no longer holds; absent: for good. */
  readonly endsOn?: string;
}

/** Who has a post, on which days. */
export interface PostHolding extends DaysHeld {
  readonly role: Role;
  /** Id of an account, never a name. */
  readonly holderId: string;
}

/** @zh B角 — who stands in for the holder of a post, whoever that is, on which days. */
export interface PostDeputy extends DaysHeld {
  /** Id of an account, never a name. */
  readonly deputyId: string;
}

/** @zh 岗位 — of one unit. */
export interface Post {
  readonly postId: string;
  readonly unitId: string;
  /** By their days, which never overlap; between them the post is vacant. */
  readonly holdings: readonly PostHolding[];
}

/** The same filling with an end vacates the post, and one that lies ahead leaves the present holder until then: see `overwritten`. */
export function filled(before: Post | undefined, data: EventData['dispatch.PostFilled']): Post {
  const { postId, unitId, source: _source, assumed: _assumed, ...holding } = data;
  return { postId, unitId, holdings: overwritten(before?.holdings ?? [], holding) };
}

/** Likewise the deputies of a post, by their days. */
export function named(before: readonly PostDeputy[], data: EventData['dispatch.DeputyNamed']): readonly PostDeputy[] {
  const { postId: _post, source: _source, assumed: _assumed, ...deputy } = data;
  return overwritten(before, deputy);
}

/** What is said of days speaks for these alone: what held before ends where it begins, and what was to begin within it does not. */
function overwritten<T extends DaysHeld>(before: readonly T[], said: T): T[] {
  const { effectiveFrom, endsOn } = said;
  const earlier = before.filter((one) => one.effectiveFrom < effectiveFrom).map((one) => endedBy(one, effectiveFrom));
  const later = before.filter((one) => endsOn !== undefined && one.effectiveFrom >= endsOn);
  return [...earlier, said, ...later];
}

const endedBy = <T extends DaysHeld>(one: T, day: string): T =>
  one.endsOn === undefined || one.endsOn > day ? { ...one, endsOn: day } : one;

/** Which of them holds on a day; undefined if none does. */
export const heldOn = <T extends DaysHeld>(all: readonly T[], day: string): T | undefined =>
  all.find(({ effectiveFrom, endsOn }) => effectiveFrom <= day && (endsOn === undefined || day < endsOn));

/** Who has the post on a day; undefined while it is vacant. */
export const holdingOn = ({ holdings }: Post, day: string): PostHolding | undefined => heldOn(holdings, day);

/** The role of a post on a day: while it is vacant, the one it had last, or is to have first. */
export const roleOn = ({ holdings }: Post, day: string): Role =>
  (heldOn(holdings, day) ?? holdings.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? holdings[0]!).role;
