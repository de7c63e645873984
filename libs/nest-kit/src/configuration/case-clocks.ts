import { type CaseEvent, type CaseState, caseStream, type ClockBooks, type ClockRun, clockRuns, decode } from '@suqiu/case';
import type { EventStore } from '@suqiu/event-store';
import type { ClockReader } from './clock-reader';

/** The clocks of one case, with what they are reckoned by. */
export interface CaseClocks {
  readonly runs: readonly ClockRun[];
  readonly books: ClockBooks;
}

/**
 * The clocks of a case as it stood in this state, for a decision that needs more than the state holds: its events are read again, up to that
 * version. A case without clocks costs nothing.
 */
export async function caseClocks(
  { store, clocks }: { readonly store: EventStore; readonly clocks: ClockReader },
  state: CaseState,
): Promise<CaseClocks> {
  const events = state.status === 'none' || state.clockPins === undefined ? [] : await store.readStream(caseStream(state.caseId));
  const decided = events.filter(({ version }) => version <= state.version).map((event) => decode(event) as CaseEvent);
  const books = await clocks.booksFor(decided);
  return { runs: clockRuns(decided, books), books };
}
