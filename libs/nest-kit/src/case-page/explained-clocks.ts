import {
  type Bilingual,
  type CaseEvent,
  type Clock,
  type ClockBooks,
  clockLabels,
  clockRuns,
  type ClockStep,
  explainClock,
  stepText,
  strictestFirst,
} from '@suqiu/case';

/** A clock, and how its due time comes about: each step as data and as a sentence. */
export interface ExplainedClock {
  readonly clock: Clock;
  readonly name: Bilingual;
  readonly steps: readonly (ClockStep & { readonly sentence: Bilingual })[];
}

export interface ExplainedClocks {
  readonly caseNumber: string;
  /** The strictest running one first. */
  readonly clocks: readonly ExplainedClock[];
}

/** All clocks of a case at an instant (ms since 1970) with their derivations. Pure. */
export const explainedClocks = (events: readonly CaseEvent[], books: ClockBooks, now: number): ExplainedClock[] =>
  clockRuns(events, books)
    .map((run) => explainClock(run, books, now))
    .sort((a, b) => strictestFirst(a.clock, b.clock))
    .map(({ clock, steps }) => ({
      clock,
      name: clockLabels[clock.kind],
      steps: steps.map((step) => ({ ...step, sentence: stepText(step) })),
    }));
