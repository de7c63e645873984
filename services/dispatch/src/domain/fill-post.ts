import { type Draft, type EventData, type LedgerEvent, type Organisation, Refusal, type Role } from '@suqiu/case';
import { checkStands, registered } from './configure-units';
import { isDay } from './day';
import { checkAdministrator, type Who } from './who';

/** @zh 岗位任职 — who holds a post of a unit from a day on. The holder is named by his account's id, never by his name. */
export type FillPost = EventData['dispatch.PostFilled'];

/** The fold of the posts on stream `organisation`: the last holder of each, by post id. */
export type Posts = ReadonlyMap<string, FillPost>;

export const noPosts: Posts = new Map();

export function foldPosts(from: Posts, events: readonly LedgerEvent[]): Posts {
  const filled = events.filter((event) => event.type === 'dispatch.PostFilled');
  return filled.length === 0 ? from : new Map([...from, ...filled.map((event) => [event.data.postId, event.data] as const)]);
}

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

/** Quiet if the post stands so. Refuses UNIT_UNKNOWN, UNIT_ENDED, EFFECTIVE_DATE_INVALID, POST_ROLE_INVALID, POST_OF_OTHER_UNIT. */
export function fillPost(state: { readonly organisation: Organisation; readonly posts: Posts }, command: FillPost, who: Who): Draft[] {
  const { postId, unitId, role, holderId, effectiveFrom } = command;
  checkAdministrator(who, registered(state.organisation, unitId).district);
  const before = state.posts.get(postId);
  if (before && before.unitId !== unitId) throw new Refusal('POST_OF_OTHER_UNIT', { unit: before.unitId });
  if (before && before.role === role && before.holderId === holderId && before.effectiveFrom === effectiveFrom) return [];
  if (!isDay(effectiveFrom) || (before && effectiveFrom < before.effectiveFrom)) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkStands(state.organisation, unitId, effectiveFrom);
  if (!rolesOfPosts.includes(role)) throw new Refusal('POST_ROLE_INVALID');
  return [{ type: 'dispatch.PostFilled', data: { postId, unitId, role, holderId, effectiveFrom } }];
}
