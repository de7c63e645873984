import type { Role } from '../envelope';
import type { EventData } from '../events';

/** Who has a post, on which days (YYYY-MM-DD, Asia/Shanghai). */
export interface PostHolding {
  readonly role: Role;
  /** Id of an account, never a name. */
  readonly holderId: string;
  readonly effectiveFrom: string;
  /** First day the holder no longer has it; absent: for good. */
  readonly endsOn?: string;
}

/** @zh 岗位 — of one unit. */
export interface Post {
  readonly postId: string;
  readonly unitId: string;
  /** By their days, which never overlap; between them the post is vacant. */
  readonly holdings: readonly PostHolding[];
}

/**
 * A filling speaks for its own days: who had the post before ends where it begins, and who was to begin within it does not. So the same filling
 * with an end vacates the post, and one that lies ahead leaves the present holder until then.
 */
export function filled(before: Post | undefined, data: EventData['dispatch.PostFilled']): Post {
  const { postId, unitId, source: _source, assumed: _assumed, ...holding } = data;
  const { effectiveFrom, endsOn } = holding;
  const earlier = (before?.holdings ?? []).filter((h) => h.effectiveFrom < effectiveFrom).map((h) => endedBy(h, effectiveFrom));
  const later = (before?.holdings ?? []).filter((h) => endsOn !== undefined && h.effectiveFrom >= endsOn);
  return { postId, unitId, holdings: [...earlier, holding, ...later] };
}

const endedBy = (holding: PostHolding, day: string): PostHolding =>
  holding.endsOn === undefined || holding.endsOn > day ? { ...holding, endsOn: day } : holding;

/** Who has the post on a day; undefined while it is vacant. */
export const holdingOn = ({ holdings }: Post, day: string): PostHolding | undefined =>
  holdings.find(({ effectiveFrom, endsOn }) => effectiveFrom <= day && (endsOn === undefined || day < endsOn));
