import type { Position, StoredEvent } from '@suqiu/event-store';

/** What the runtime must know of a decoded event. Everything else in it belongs to the handlers. */
export interface ReadEvent {
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly position: Position;
}

/** Stored text → event in today's shape. Throws for what this release cannot read; the stream is then parked under the error's `code`. */
export type Decode<E extends ReadEvent> = (stored: StoredEvent) => E;

/**
 * The same decoding, done once per stored event however many consumers read it: the services of one process share the events of
 * one source, so a shared decode is parsed once for all of them. Handlers must treat events as immutable.
 */
export const decodeOnce = <E extends ReadEvent>(decode: Decode<E>): Decode<E> => {
  const known = new WeakMap<StoredEvent, E>();
  return (stored) => {
    const before = known.get(stored);
    if (before !== undefined) return before;
    const event = decode(stored);
    known.set(stored, event);
    return event;
  };
};
