import type { Bilingual, LedgerEvent } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import { factsOf, type StoredFacts } from '../ledger/stored-facts';
import { type Names, sentenceOf, sentenceOfUnknown } from '../sentences';

/** One event told, with all that proves it. */
export interface HistoryEntry extends StoredFacts {
  readonly sentence: Bilingual;
  /** False: of a later release, or unreadable; the sentence only says so and the facts are shown as stored. */
  readonly known: boolean;
}

/** A stored event and what it was decoded to; undefined where nobody knows it. */
export const historyEntry = (stored: StoredEvent, event: LedgerEvent | undefined, names: Names): HistoryEntry => ({
  ...factsOf(stored),
  known: event !== undefined,
  sentence: event ? sentenceOf(event, names) : sentenceOfUnknown(stored),
});
