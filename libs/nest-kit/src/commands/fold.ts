import { type CaseEvent, type CaseState, evolve, type LedgerEvent } from '@suqiu/case';

/** How a stream becomes the state its decisions rest on. */
export interface Fold<State, Event extends LedgerEvent = LedgerEvent> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
}

/** The events themselves, for what follows from the whole history, or is dearer to fold one by one than at once. */
export const historyFold = <Event extends LedgerEvent>(): Fold<readonly Event[], Event> => ({
  initial: [],
  evolve: (before, event) => before.concat([event]),
});

export const caseFold: Fold<CaseState, CaseEvent> = { initial: { status: 'none', version: 0 }, evolve };
