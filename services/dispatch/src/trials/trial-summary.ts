import type { OtherWay } from '../domain';

/** Cases that are listed; the others are counted. */
export const listedAtMost = 1_000;

/** What a trial tells: numbers of cases and ids of units, nothing of what was told in them. */
export interface TrialResult {
  /** Cases that were dispatched and that the draft is about. */
  readonly cases: number;
  /** Those that would have gone elsewhere at one of their dispatches. */
  readonly elsewhere: number;
  /** The first thousand of them, by their first dispatch that differs. */
  readonly differences: readonly ({ readonly caseNumber: string } & OtherWay)[];
  /** What each unit would have led less and more, most moved first. */
  readonly units: readonly { readonly unitId: string; readonly fewer: number; readonly more: number }[];
}

/** Grows case by case, and holds no more than units and the listed cases. */
export class TrialSummary {
  private cases = 0;
  private elsewhere = 0;
  private readonly differences: ({ readonly caseNumber: string } & OtherWay)[] = [];
  private readonly units = new Map<string, { fewer: number; more: number }>();

  /** One dispatched case; without `other` it would have gone where it went. */
  add(caseNumber: string, other: OtherWay | undefined): void {
    this.cases += 1;
    if (!other) return;
    this.elsewhere += 1;
    if (this.differences.length < listedAtMost) this.differences.push({ caseNumber, ...other });
    for (const unitId of other.before) this.of(unitId).fewer += 1;
    if (other.after !== undefined) this.of(other.after).more += 1;
  }

  result(): TrialResult {
    const { cases, elsewhere, differences } = this;
    const units = [...this.units].map(([unitId, counts]) => ({ unitId, ...counts }));
    units.sort((a, b) => b.fewer + b.more - (a.fewer + a.more) || (a.unitId < b.unitId ? -1 : 1));
    return { cases, elsewhere, differences, units };
  }

  private of(unitId: string): { fewer: number; more: number } {
    const counts = this.units.get(unitId) ?? { fewer: 0, more: 0 };
    this.units.set(unitId, counts);
    return counts;
  }
}
