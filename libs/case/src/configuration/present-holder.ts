import type { Role } from '../envelope';
import { isPresent } from './absence';
import { type Organisation, postsHeldBy, postsOf, upwards } from './organisation';
import { heldOn, holdingOn, type Post, roleOn } from './post';
import { existsOn } from './registered-unit';

/** Work of a unit; with `holderId` it was handed over to that account. */
export interface Held {
  readonly unitId: string;
  readonly holderId?: string;
}

export type HeldAs = 'holder' | 'deputy' | 'leader';

/** Why it is this person. Told, never stored. */
export type HolderGround =
  | 'handedOver'
  | 'handlerPost'
  | 'holderAbsent'
  | 'postVacant'
  | 'noHandlerPresent'
  | 'leaderAbsent'
  | 'nobodyOfUnitPresent'
  | 'nobodyPresent';

interface Somebody {
  readonly holderId: string;
  readonly as: HeldAs;
  readonly because: Exclude<HolderGround, 'nobodyPresent'>;
}

/** @zh 在岗承办人 — or that there is none: then everybody on the way up, deputies too, is absent or their posts are vacant. */
export type PresentHolder = Somebody | { readonly holderId?: undefined; readonly as?: undefined; readonly because: 'nobodyPresent' };

/**
 * Who answers for open work on a day (YYYY-MM-DD, Asia/Shanghai), by posts, deputies and absences alone: no event says so. Whom it was handed
 * over to, while he has a handling post of the unit or below; else the unit's handler posts in the order of their ids: of each its holder, or its
 * deputy (AB角) while the holder is absent or the post is vacant. If none is present, the leader of the unit, or the leader's deputy; then those of
 * the units above it, the nearest first. A unit has no posts on a day it does not exist.
 */
export function presentHolder(organisation: Organisation, held: Held, day: string): PresentHolder {
  for (const unitId of upwards(organisation, held.unitId, day)) {
    const own = unitId === held.unitId;
    const found =
      (own ? handler(organisation, held, day) : undefined) ??
      leader(organisation, unitId, day, own ? 'noHandlerPresent' : 'nobodyOfUnitPresent');
    if (found) return found;
  }
  return { because: 'nobodyPresent' };
}

/** The posts of a unit, or of one below it, in which an account may handle its work on a day. */
export const handlingPostsOf = (organisation: Organisation, unitId: string, holderId: string, day: string): readonly Post[] =>
  postsHeldBy(organisation, holderId, day).filter(
    (post) =>
      (isHandler(roleOn(post, day)) || isLeader(roleOn(post, day))) &&
      stands(organisation, post.unitId, day) &&
      [...upwards(organisation, post.unitId, day)].includes(unitId),
  );

function handler(organisation: Organisation, { unitId, holderId }: Held, day: string): Somebody | undefined {
  const handed = holderId === undefined ? [] : handlingPostsOf(organisation, unitId, holderId, day);
  if (handed.length > 0) return firstOf(handed, (post) => onPost(organisation, post, day, 'handedOver'));
  return firstOf(posts(organisation, unitId, day, isHandler), (post) => onPost(organisation, post, day, 'handlerPost'));
}

function leader(organisation: Organisation, unitId: string, day: string, because: Somebody['because']): Somebody | undefined {
  const found = firstOf(posts(organisation, unitId, day, isLeader), (post) => onPost(organisation, post, day, because));
  return found && (found.as === 'deputy' ? { ...found, because: 'leaderAbsent' } : { ...found, as: 'leader' });
}

/** The holder if present, else the deputy if present. */
function onPost(organisation: Organisation, post: Post, day: string, because: Somebody['because']): Somebody | undefined {
  const holderId = holdingOn(post, day)?.holderId;
  if (holderId !== undefined && isPresent(organisation, holderId, day)) return { holderId, as: 'holder', because };
  const deputyId = heldOn(organisation.deputies.get(post.postId) ?? [], day)?.deputyId;
  if (deputyId === undefined || !isPresent(organisation, deputyId, day)) return undefined;
  return { holderId: deputyId, as: 'deputy', because: holderId === undefined ? 'postVacant' : 'holderAbsent' };
}

const posts = (organisation: Organisation, unitId: string, day: string, of: (role: Role) => boolean): readonly Post[] =>
  stands(organisation, unitId, day) ? postsOf(organisation, unitId).filter((post) => of(roleOn(post, day))) : [];

const stands = ({ units }: Organisation, unitId: string, day: string): boolean => {
  const unit = units.get(unitId);
  return unit !== undefined && existsOn(unit, day);
};

const isHandler = (role: Role): boolean => role === 'handler' || role === 'subdistrict';
const isLeader = (role: Role): boolean => role === 'unitLeader';

function firstOf<T, Found>(list: readonly T[], find: (one: T) => Found | undefined): Found | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
