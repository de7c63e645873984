import type { LedgerEvent } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import { chained, type StreamHead } from '@suqiu/testing';

/** A log as the store keeps it: the events given, in this order, each chained to the one before it in its stream. */
export function storedLog(events: readonly LedgerEvent[]): StoredEvent[] {
  const heads = new Map<string, StreamHead>();
  return events.map((event, at) => {
    const { stream } = event;
    const next = chained(event, heads.get(stream));
    heads.set(stream, next);
    return { ...next, stream, ...place(at) };
  });
}

const place = (at: number) => ({
  position: String(at + 1).padStart(16, '0'),
  recordedAt: new Date(Date.UTC(2026, 2, 2) + at).toISOString(),
});

export async function* inPages(events: readonly StoredEvent[]): AsyncGenerator<StoredEvent> {
  for (const event of events) yield await Promise.resolve(event);
}
