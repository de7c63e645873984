import type { Position, StoredEvent } from '@suqiu/event-store';
import type { QueryRunner } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { byStream } from '../by-stream';
import { inTransaction } from '../runtime/in-transaction';
import type { ReadEvent } from '../read-event';
import { pause } from '../runtime/bell';
import { describeFailure, isFatal, isPassing } from '../runtime/failures';
import type { ConsumerSetting, Handled, Subscriber } from '../runtime/subscriber';
import type { SourceBatch } from '../source/source.port';
import type { ConsumerKey } from '../work/lane';
import { PositionRows } from '../work/position-rows';

export interface Reaction {
  readonly reactor: string;
  /** UUIDv5 of (causing event, reactor): the same however often the event comes, so the command's effect happens once (architecture §3). */
  readonly commandId: string;
}

/** Does what follows from one event, by sending commands under the given id. May be called again for the same event. */
export type React<E extends ReadEvent> = (event: E, reaction: Reaction) => Promise<void>;

/** What happens by itself after certain events. Never called by a rebuild. */
export interface Reactor<E extends ReadEvent> {
  /** `<service>.when-<event>-<action>`. Stored, and part of command ids: never changes. */
  readonly name: string;
  readonly on: readonly string[];
  readonly react: React<E>;
}

/** The command id of a reaction: the same event and reactor give the same UUIDv5 for ever, so what a reaction sends happens once. */
export const reactionId = (eventId: string, reactor: string): string => uuidv5(reactor, eventId);

const retryPauseMs = 100;
/** Streams of one batch that are worked on at once, so that their appends can share a group commit. */
const streamsAtOnce = 16;

/**
 * Calls one reactor: in order per stream, at least once, with its position locked meanwhile so that a second process waits instead of
 * doing the same. A stream that fails is parked for this reactor alone.
 */
export class ReactorConsumer<E extends ReadEvent> implements Subscriber {
  readonly kind = 'reactor';
  readonly name: string;
  private readonly key: ConsumerKey;
  private readonly positions: PositionRows;
  private readonly on: ReadonlySet<string>;

  constructor(
    private readonly setting: ConsumerSetting<E>,
    private readonly reactor: Reactor<E>,
  ) {
    this.name = reactor.name;
    this.key = { lane: 'live', consumer: reactor.name };
    this.positions = new PositionRows(setting, this.key);
    this.on = new Set(reactor.on);
  }

  open(partition: number): Promise<Position> {
    return this.positions.open(partition);
  }

  get unsettled(): boolean {
    return this.positions.unsettled;
  }

  settle(): Promise<Handled> {
    return this.positions.settle();
  }

  async handle({ partition, upTo, events }: SourceBatch): Promise<Handled> {
    const due = events.filter(({ type }) => this.on.has(type));
    if (due.length === 0) return this.positions.pass(partition, upTo);
    const row = this.positions.of(partition);
    const handled = await inTransaction(this.setting.dataSource, async (runner): Promise<Handled> => {
      if (!(await row.move(runner.manager, upTo))) return 'fenced';
      await this.reactToAll(runner, due);
      this.setting.reached('react: handled, position not moved');
      return 'handled';
    });
    if (handled === 'handled') row.confirm(upTo);
    return handled;
  }

  /** Reacts to a parked stream again, from where it failed. False when it failed again; undefined when it was not parked. */
  async unpark(stream: string): Promise<boolean | undefined> {
    return inTransaction(this.setting.dataSource, async (runner) => {
      await this.positions.lock(runner.manager);
      const parking = await this.setting.parked.release(runner.manager, this.key, stream);
      if (parking === undefined) return undefined;
      const events = await this.setting.store.readStream(stream, parking.fromVersion);
      const failed = await this.reactInOrder(events.filter(({ type }) => this.on.has(type)));
      if (failed === undefined) return true;
      await this.setting.parked.park(runner.manager, this.key, { ...failed, attempts: failed.attempts + parking.attempts });
      await this.setting.parked.keepSince(runner.manager, this.key, parking);
      return false;
    });
  }

  private async reactToAll(runner: QueryRunner, due: readonly StoredEvent[]): Promise<void> {
    const streams = byStream(due);
    const parked = await this.setting.parked.among(runner.manager, this.key, [...streams.keys()]);
    const waiting = [...streams].filter(([stream]) => !parked.has(stream)).map(([, ofStream]) => ofStream);
    const outcomes: PromiseSettledResult<Failed | undefined>[] = [];
    while (waiting.length > 0) {
      const now = waiting.splice(0, streamsAtOnce);
      outcomes.push(...(await Promise.allSettled(now.map((ofStream) => this.reactInOrder(ofStream)))));
      if (outcomes.some(({ status }) => status === 'rejected')) break;
    }
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason as Error;
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected' || outcome.value === undefined) continue;
      await this.setting.parked.park(runner.manager, this.key, outcome.value);
      this.setting.reached('react: parked, position not moved');
    }
  }

  private async reactInOrder(events: readonly StoredEvent[]): Promise<Failed | undefined> {
    for (const stored of events) {
      const failed = await this.reactTo(stored);
      if (failed !== undefined) return failed;
    }
    return undefined;
  }

  private async reactTo(stored: StoredEvent): Promise<Failed | undefined> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        const reaction = { reactor: this.name, commandId: reactionId(stored.eventId, this.name) };
        await this.reactor.react(this.setting.decode(stored), reaction);
        return undefined;
      } catch (error) {
        if (isPassing(error) || isFatal(error)) throw error;
        if (attempts >= this.setting.maxAttempts)
          return { stream: stored.stream, fromVersion: stored.version, failure: describeFailure(error), attempts };
        await pause(attempts * retryPauseMs);
      }
    }
  }
}

interface Failed {
  readonly stream: string;
  readonly fromVersion: number;
  readonly failure: { readonly code: string; readonly detail: string };
  readonly attempts: number;
}
