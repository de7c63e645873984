import type { EventCount, Position, StoredEvent } from '@suqiu/event-store';

/** Events of one partition, in the order of the source. */
export interface SourceBatch {
  readonly partition: number;
  /** Where the position row stands once these events are handled. */
  readonly upTo: Position;
  readonly events: readonly StoredEvent[];
}

export interface OpenOptions {
  readonly signal: AbortSignal;
  /** Events per batch at most. */
  readonly limit: number;
}

/**
 * Where events come from. Promises: every event at least once, events of one stream in one partition and, but for repetitions, in the order
 * of their versions. Repetitions, old events after new ones and gaps are the consumers' business (version guard), so handlers never see them.
 */
export interface Source {
  /** Stored in position rows: never changes. */
  readonly name: string;
  /**
   * Batches for ever, until the signal aborts. `from` tells where a partition's row stands; it is asked once per partition.
   * A batch counts as handled when the next one is asked for. Throws what its store or broker throws; the consumer opens it again.
   */
  open(from: (partition: number) => Promise<Position>, options: OpenOptions): AsyncIterable<SourceBatch>;
  /** How many events lie after a position. Asked for each consumer at each look at the metrics, so it must be cheap. */
  behind(position: Position, partition: number): Promise<EventCount>;
}
