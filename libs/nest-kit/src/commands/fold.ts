import { type CaseEvent, type CaseState, evolve, type LedgerEvent } from '@suqiu/case';

/** How a stream becomes the state its decisions rest on. */
export interface Fold<State, Event extends LedgerEvent = LedgerEvent> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
}

export const caseFold: Fold<CaseState, CaseEvent> = { initial: { status: 'none', version: 0 }, evolve };
