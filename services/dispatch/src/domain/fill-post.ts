import { type Draft, type EventData, type Organisation, type Post, Refusal, type Role } from '@suqiu/case';
import { checkStands, registered } from './configure-units';
import { checkDaysHeld } from './days-held';
import { checkAdministrator, type Who } from './who';

/** Who holds a post of a unit on which days. The holder is named by his account's id, never by his name. */
export type PostFilling = EventData['dispatch.PostFilled'];

/** @zh 岗位任职 */
export type FillPost = PostFilling & {
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
};

/** Roles that are held in a unit; requesters, assessors and the system hold no post. */
const rolesOfPosts: readonly Role[] = [
  'operator',
  'followUpOfficer',
  'dispatcher',
  'handler',
  'unitLeader',
  'subdistrict',
  'steward',
  'supervisor',
  'auditor',
  'administrator',
];

/**
 * By its days: see `checkDaysHeld`. With an end it vacates the post. Quiet if the post stands so. Refuses UNIT_UNKNOWN, UNIT_ENDED, EFFECTIVE_DATE_INVALID, POST_ROLE_INVALID, POST_OF_OTHER_UNIT.
 */
export function fillPost(organisation: Organisation, { day, ...filling }: FillPost, who: Who): Draft[] {
  const { postId, unitId, role, effectiveFrom } = filling;
  checkAdministrator(who, registered(organisation, unitId).district);
  const before = organisation.posts.get(postId);
  if (before && before.unitId !== unitId) throw new Refusal('POST_OF_OTHER_UNIT', { unit: before.unitId });
  if (before && stands(before, filling)) return [];
  checkDaysHeld(before?.holdings ?? [], filling, day);
  checkStands(organisation, unitId, effectiveFrom);
  if (!rolesOfPosts.includes(role)) throw new Refusal('POST_ROLE_INVALID');
  return [{ type: 'dispatch.PostFilled', data: filling }];
}

const stands = ({ holdings }: Post, { role, holderId, effectiveFrom, endsOn }: PostFilling): boolean =>
  holdings.some((h) => h.role === role && h.holderId === holderId && h.effectiveFrom === effectiveFrom && h.endsOn === endsOn);
