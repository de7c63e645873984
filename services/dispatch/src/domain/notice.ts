import { isDay, type Provenance, Refusal } from '@suqiu/case';

/**
 * A notice cannot be published before it was, nor replace a newer one. From when it is said to hold may lie ahead: a year begins after its notice.
 * Refuses EFFECTIVE_DATE_INVALID. Days are YYYY-MM-DD, Asia/Shanghai.
 */
export function checkNotice(
  { publishedOn, effectiveFrom }: { readonly publishedOn: string } & Pick<Provenance, 'effectiveFrom'>,
  before: { readonly publishedOn: string } | undefined,
  today: string,
): void {
  const inTurn = publishedOn <= today && (before === undefined || publishedOn >= before.publishedOn);
  if (!isDay(publishedOn) || !isDay(effectiveFrom) || !inTurn) throw new Refusal('EFFECTIVE_DATE_INVALID');
}
