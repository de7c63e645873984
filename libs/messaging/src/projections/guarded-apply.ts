import type { StoredEvent } from '@suqiu/event-store';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Fold, StreamFolds } from '../folds/stream-folds';
import { byStream } from '../by-stream';
import type { ReadEvent } from '../read-event';
import { StreamGap, describeFailure, isFatal, isPassing } from '../runtime/failures';
import type { ConsumerSetting } from '../runtime/subscriber';
import type { ConsumerKey } from '../work/lane';
import { inSavepoint } from '../runtime/in-transaction';

/** Writes what events mean into the read model, on the connection of the given manager and nowhere else. Each event comes once, in order per stream. */
export type ApplyEvents<E extends ReadEvent> = (events: readonly E[], manager: EntityManager) => Promise<void>;

/** What a transaction did, per stream: the version it is at now. */
export type AppliedTo = Map<string, number>;

interface Admitted<E> {
  readonly events: readonly E[];
  readonly folds: ReadonlyMap<string, Fold>;
  readonly refused: ReadonlyMap<string, { readonly fromVersion: number; readonly error: unknown }>;
}

/**
 * The version guard, inside the transaction of the read model (event-sourcing.md D19): current + 1 applies, what is not above current is a
 * repetition, what is above current + 1 is a gap and filled from the store. Streams that are parked, or cannot be read, are left out.
 */
export class GuardedApply<E extends ReadEvent> {
  constructor(
    private readonly setting: ConsumerSetting<E>,
    private readonly key: ConsumerKey,
    private readonly applyEvents: ApplyEvents<E>,
    private readonly runner: QueryRunner,
  ) {}

  /** Applies everything in one call of the handler. Throws the handler's error: nothing may be committed then. */
  async together(stored: readonly StoredEvent[]): Promise<AppliedTo> {
    const { events, folds, refused } = await this.admit(stored);
    await this.hand(events, folds);
    for (const [stream, { fromVersion, error }] of refused) await this.park(stream, fromVersion, error, 1);
    return versionsOf(events);
  }

  /** Applies stream by stream, so that a stream that fails is parked and its siblings are applied. `attempts`: how often they were tried. */
  async apart(stored: readonly StoredEvent[], attempts: number): Promise<AppliedTo> {
    const { events, refused } = await this.admit(stored);
    const wanted = versionsOf(events);
    const applied: AppliedTo = new Map();
    for (const [stream, ofStream] of byStream(events)) {
      for (const [reached, version] of await this.alone(stream, ofStream, attempts)) applied.set(reached, version);
    }
    for (const [stream, { fromVersion, error }] of refused) {
      // Unless it was parked above, at an earlier event.
      if (applied.get(stream) === wanted.get(stream)) await this.park(stream, fromVersion, error, 1);
    }
    return applied;
  }

  /** One stream whole, or, when that fails, event by event up to the one that fails: from there it is parked. */
  private async alone(stream: string, events: readonly E[], attempts: number): Promise<AppliedTo> {
    if ((await this.inSavepoint(events)) === true) return versionsOf(events);
    const applied: AppliedTo = new Map();
    for (const event of events) {
      const outcome = await this.inSavepoint([event]);
      if (outcome !== true) {
        await this.park(stream, event.version, outcome.error, attempts);
        return applied;
      }
      applied.set(stream, event.version);
    }
    return applied;
  }

  private async inSavepoint(events: readonly E[]): Promise<true | { readonly error: unknown }> {
    const streams = [...new Set(events.map((event) => event.stream))];
    const outcome = await inSavepoint(this.runner, async () => {
      await this.hand(events, await StreamFolds.load(this.runner.manager, this.key.consumer, streams));
    });
    if (outcome !== true && (isPassing(outcome.error) || isFatal(outcome.error))) throw outcome.error;
    return outcome;
  }

  private async hand(events: readonly E[], stored: ReadonlyMap<string, Fold>): Promise<void> {
    if (events.length === 0) return;
    const folds = new StreamFolds(this.key.consumer, stored).openFor(this.runner);
    for (const [stream, version] of versionsOf(events)) folds.advance(stream, version);
    await this.applyEvents(events, this.runner.manager);
    await folds.save(this.runner.manager);
  }

  private async admit(stored: readonly StoredEvent[]): Promise<Admitted<E>> {
    const streams = [...new Set(stored.map(({ stream }) => stream))];
    const parked = await this.setting.parked.among(this.runner.manager, this.key, streams);
    const folds = await StreamFolds.load(this.runner.manager, this.key.consumer, streams);
    const refused = new Map<string, { fromVersion: number; error: unknown }>();
    const current = new Map<string, number>();
    const events: E[] = [];
    for (const event of stored) {
      const { stream, version } = event;
      const at = current.get(stream) ?? folds.get(stream)?.version ?? 0;
      if (version <= at || parked.has(stream) || refused.has(stream)) continue;
      try {
        for (const due of version === at + 1 ? [event] : await this.upTo(event, at + 1)) {
          events.push(this.setting.decode(due));
          current.set(stream, due.version);
        }
      } catch (error) {
        if (isPassing(error) || isFatal(error)) throw error;
        refused.set(stream, { fromVersion: (current.get(stream) ?? at) + 1, error });
      }
    }
    return { events, folds, refused };
  }

  /** The events from a version on up to the one received, from the store: it has them, since it is the truth and the source only delivers. */
  private async upTo(event: StoredEvent, fromVersion: number): Promise<readonly StoredEvent[]> {
    const missing = (await this.setting.store.readStream(event.stream, fromVersion)).filter(({ version }) => version < event.version);
    const gapAt = [...missing, event].findIndex(({ version }, index) => version !== fromVersion + index);
    if (gapAt !== -1) throw new StreamGap(event.stream, fromVersion + gapAt);
    return [...missing, event];
  }

  private async park(stream: string, fromVersion: number, error: unknown, attempts: number): Promise<void> {
    await this.setting.parked.park(this.runner.manager, this.key, { stream, fromVersion, failure: describeFailure(error), attempts });
    this.setting.reached('park: written, not committed');
  }
}

const versionsOf = (events: readonly ReadEvent[]): AppliedTo => new Map(events.map(({ stream, version }) => [stream, version]));
