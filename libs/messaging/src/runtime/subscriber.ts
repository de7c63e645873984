import type { EventStore, LoginRole, Position } from '@suqiu/event-store';
import type { DataSource } from 'typeorm';
import type { Decode, ReadEvent } from '../read-event';
import type { SourceBatch } from '../source/source.port';
import type { ParkedStreams } from '../work/parked-streams';
import type { ReachedPoint } from './crash-points';

export type ConsumerKind = 'projection' | 'reactor';

/** `fenced`: somebody else has moved the position; nothing of the batch was done, open again from where it stands. */
export type Handled = 'handled' | 'fenced';

/** What a loop feeds: a projection or a reactor with its position. */
export interface Subscriber {
  readonly name: string;
  readonly kind: ConsumerKind;
  /** Position to go on from. Throws INCARNATION_CHANGED. */
  open(partition: number): Promise<Position>;
  /** Does all that a batch asks for, or throws and has done nothing that a repetition would do twice. */
  handle(batch: SourceBatch): Promise<Handled>;
  /** True when `settle` has something to write. */
  readonly unsettled: boolean;
  /** Writes positions that were only noted. */
  settle(): Promise<Handled>;
}

/** What all consumers of a service share. */
export interface ConsumerSetting<E extends ReadEvent> {
  readonly service: LoginRole;
  readonly sourceName: string;
  readonly store: EventStore;
  readonly dataSource: DataSource;
  readonly decode: Decode<E>;
  readonly parked: ParkedStreams;
  readonly maxAttempts: number;
  readonly reached: ReachedPoint;
}
