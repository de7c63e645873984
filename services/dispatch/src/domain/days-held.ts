import { type DaysHeld, isDay, Refusal } from '@suqiu/case';

/**
 * What has been is not told anew: what is said of days begins no earlier than what began last by `today`, and ends after it begins. Refuses
 * EFFECTIVE_DATE_INVALID, also for what is no day.
 */
export function checkDaysHeld(before: readonly DaysHeld[], { effectiveFrom, endsOn }: DaysHeld, today: string): void {
  const overtaken = before.some((other) => other.effectiveFrom > effectiveFrom && other.effectiveFrom <= today);
  const ends = endsOn === undefined || (isDay(endsOn) && endsOn > effectiveFrom);
  if (!isDay(effectiveFrom) || !ends || overtaken) throw new Refusal('EFFECTIVE_DATE_INVALID');
}
