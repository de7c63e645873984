import { type Draft, type EventData, type Organisation, type Post, Refusal } from '@suqiu/case';
import { checkStands, registered } from './configure-units';
import { checkDaysHeld } from './days-held';
import { checkAdministrator, type Who } from './who';

/** Who stands in for the holder of a post on which days, named by his account's id. */
export type DeputyNaming = EventData['dispatch.DeputyNamed'];

/** @zh 指定B角 */
export type NameDeputy = DeputyNaming & {
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
};

/**
 * The deputy is of the post, whoever holds it. With an end it releases the deputy. Quiet if it stands so. Refuses POST_UNKNOWN, DEPUTY_IS_HOLDER
 * for who has the post himself on one of these days, UNIT_ENDED, EFFECTIVE_DATE_INVALID.
 */
export function nameDeputy(organisation: Organisation, { day, ...naming }: NameDeputy, who: Who): Draft[] {
  const { postId, effectiveFrom } = naming;
  const post = organisation.posts.get(postId);
  if (!post) throw new Refusal('POST_UNKNOWN', { post: postId });
  checkAdministrator(who, registered(organisation, post.unitId).district);
  const before = organisation.deputies.get(postId) ?? [];
  if (before.some((one) => one.deputyId === naming.deputyId && one.effectiveFrom === effectiveFrom && one.endsOn === naming.endsOn))
    return [];
  checkDaysHeld(before, naming, day);
  checkStands(organisation, post.unitId, effectiveFrom);
  if (hasPost(post, naming)) throw new Refusal('DEPUTY_IS_HOLDER', { post: postId });
  return [{ type: 'dispatch.DeputyNamed', data: naming }];
}

const hasPost = ({ holdings }: Post, { deputyId, effectiveFrom, endsOn }: DeputyNaming): boolean =>
  holdings.some(
    (one) =>
      one.holderId === deputyId &&
      (endsOn === undefined || one.effectiveFrom < endsOn) &&
      (one.endsOn === undefined || effectiveFrom < one.endsOn),
  );
