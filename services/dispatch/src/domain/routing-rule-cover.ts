import { caseKinds, channels, confidentialities, requesterTypes, type RoutingConditions, urgencies } from '@suqiu/case';
import { isSelfOrAncestor } from './catalogue-entry';

/** Whether every case that `inner` holds for is one that `outer` holds for: after `outer`, `inner` is never asked. */
export function covers(outer: RoutingConditions, inner: RoutingConditions): boolean {
  const [flags, innerFlags] = [outer.flags ?? {}, inner.flags ?? {}];
  return (
    within(inner.areas, outer.areas, (one, other) => one.startsWith(other)) &&
    within(inner.categories, outer.categories, (one, other) => isSelfOrAncestor(other, one)) &&
    amongValues(inner.kinds, outer.kinds, caseKinds) &&
    amongValues(inner.channels, outer.channels, channels) &&
    amongValues(inner.requesterTypes, outer.requesterTypes, requesterTypes) &&
    amongValues(inner.urgencies, outer.urgencies, urgencies) &&
    (inner.repeatCountAtLeast ?? 0) >= (outer.repeatCountAtLeast ?? 0) &&
    termsWithin(inner.terms ?? {}, outer.terms ?? {}) &&
    sameOrFree(innerFlags.professionalClaimant, flags.professionalClaimant) &&
    sameOrFree(innerFlags.anonymous, flags.anonymous) &&
    amongValues(innerFlags.confidentialities, flags.confidentialities, confidentialities)
  );
}

/** Whether two rules hold for the same cases. */
export const sameConditions = (a: RoutingConditions, b: RoutingConditions): boolean => covers(a, b) && covers(b, a);

const within = (
  inner: readonly string[] | undefined,
  outer: readonly string[] | undefined,
  lies: (one: string, other: string) => boolean,
): boolean => outer === undefined || (inner !== undefined && inner.every((one) => outer.some((other) => lies(one, other))));

/** A list of all values there are asks for nothing. */
const amongValues = <Value extends string>(
  inner: readonly Value[] | undefined,
  outer: readonly Value[] | undefined,
  all: readonly Value[],
): boolean => outer === undefined || (inner ?? all).every((one) => outer.includes(one));

const sameOrFree = (inner: boolean | undefined, outer: boolean | undefined): boolean => outer === undefined || inner === outer;

type Terms = NonNullable<RoutingConditions['terms']>;

function termsWithin(inner: Terms, outer: Terms): boolean {
  const { all = [], any, none = [] } = outer;
  const sure = inner.all ?? [];
  // One of several is sure to be there when one that must be is among them, or when all that may be are.
  const oneOfAny =
    any === undefined ||
    any.some((term) => sure.includes(term)) ||
    (inner.any !== undefined && inner.any.every((term) => any.includes(term)));
  return all.every((term) => sure.includes(term)) && oneOfAny && none.every((term) => inner.none?.includes(term) === true);
}
