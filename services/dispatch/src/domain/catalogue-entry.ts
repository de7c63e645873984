import type { Catalogue, CaseKind } from '@suqiu/case';

/** An entry as published, with the days it holds on. */
export type PublishedEntry = Catalogue['entries'] extends ReadonlyMap<string, infer Entry> ? Entry : never;

/** Whether an entry holds on a day (YYYY-MM-DD). */
export const inForce = (entry: PublishedEntry, day: string): boolean =>
  entry.effectiveFrom <= day && (entry.endsOn === undefined || day < entry.endsOn);

/** Whether a category is another or stands above it: codes are paths, as `urban.street-occupation`. */
export const isSelfOrAncestor = (category: string, of: string): boolean => category === of || of.startsWith(`${category}.`);

/** Most specific first: the deeper category, then the smaller area, then entries made for certain kinds. 0: equally specific. */
export function bySpecificity(a: PublishedEntry, b: PublishedEntry): number {
  return (
    depth(b.category) - depth(a.category) ||
    (b.area?.length ?? 0) - (a.area?.length ?? 0) ||
    Number(b.kinds !== undefined) - Number(a.kinds !== undefined)
  );
}

const depth = (category: string): number => category.split('.').length;

/** Whether two entries send a case to the same units in the same way. */
export const sendAlike = (a: PublishedEntry, b: PublishedEntry): boolean => consequence(a) === consequence(b);

const consequence = ({ lead, support, copyTo, automaticFor }: PublishedEntry): string =>
  JSON.stringify([lead, support, copyTo, [...automaticFor].sort()]);

/** Whether two entries would hold for one and the same case with equal specificity, on some day. */
export function overlap(a: PublishedEntry, b: PublishedEntry): boolean {
  return a.category === b.category && a.area === b.area && shareKind(a.kinds, b.kinds) && shareDay(a, b);
}

function shareKind(a: readonly CaseKind[] | undefined, b: readonly CaseKind[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a.some((kind) => b.includes(kind));
}

const shareDay = (a: PublishedEntry, b: PublishedEntry): boolean =>
  (a.endsOn === undefined || b.effectiveFrom < a.endsOn) && (b.endsOn === undefined || a.effectiveFrom < b.endsOn);
