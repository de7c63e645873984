import { decode, type LedgerEvent, UnknownEvent, LedgerCorrupt } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';

/** The event in today's shape; undefined for what this release does not know or cannot read. An auditor is shown that raw. */
export function decoded(stored: StoredEvent): LedgerEvent | undefined {
  try {
    return decode(stored);
  } catch (error) {
    if (error instanceof UnknownEvent || error instanceof LedgerCorrupt) return undefined;
    throw error;
  }
}
