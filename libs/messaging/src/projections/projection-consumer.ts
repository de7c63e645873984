import { type Position, nextSchema } from '@suqiu/event-store';
import type { QueryRunner } from 'typeorm';
import type { ReadEvent } from '../read-event';
import { assertOnSchema } from '../read-model';
import { pause } from '../runtime/bell';
import { isFatal, isPassing } from '../runtime/failures';
import type { ConsumerSetting, Handled, Subscriber } from '../runtime/subscriber';
import type { SourceBatch } from '../source/source.port';
import type { ConsumerKey, Lane } from '../work/lane';
import { PositionRows } from '../work/position-rows';
import { type AppliedTo, type ApplyEvents, GuardedApply } from './guarded-apply';
import { inTransaction } from '../runtime/in-transaction';

/** One set of tables and the events they are made from. */
export interface Projection<E extends ReadEvent> {
  /** `<service>.<name>`. Stored: never changes. */
  readonly name: string;
  /** Whose streams it reads. Default: all. */
  readonly streams?: (stream: string) => boolean;
  readonly apply: ApplyEvents<E>;
}

const retryPauseMs = 100;

/** Feeds one projection in one lane: each batch is one transaction of position, guard and rows (event-sourcing.md D19–D21). */
export class ProjectionConsumer<E extends ReadEvent> implements Subscriber {
  readonly kind = 'projection';
  readonly name: string;
  private readonly key: ConsumerKey;
  private readonly positions: PositionRows;

  constructor(
    private readonly setting: ConsumerSetting<E>,
    private readonly projection: Projection<E>,
    lane: Lane,
    private readonly onApplied: (projection: string, applied: AppliedTo) => void,
  ) {
    this.name = projection.name;
    this.key = { lane, consumer: projection.name };
    this.positions = new PositionRows(setting, this.key);
  }

  async open(partition: number): Promise<Position> {
    const { service, dataSource } = this.setting;
    await assertOnSchema(dataSource, this.key.lane === 'live' ? service : nextSchema(service));
    return this.positions.open(partition);
  }

  get unsettled(): boolean {
    return this.positions.unsettled;
  }

  settle(): Promise<Handled> {
    return this.positions.settle();
  }

  async handle(batch: SourceBatch): Promise<Handled> {
    const { streams } = this.projection;
    const events = streams ? batch.events.filter(({ stream }) => streams(stream)) : batch.events;
    if (events.length === 0) return this.positions.pass(batch.partition, batch.upTo);
    for (let attempt = 1; attempt < this.setting.maxAttempts; attempt += 1) {
      try {
        return await this.commit(batch, (apply) => apply.together(events));
      } catch (error) {
        if (isPassing(error) || isFatal(error)) throw error;
        await pause(attempt * retryPauseMs);
      }
    }
    return this.commit(batch, (apply) => apply.apart(events, this.setting.maxAttempts));
  }

  /**
   * Reads a parked stream again from the store and applies it in order. False when it failed again: it stays parked, with the new reason.
   * Undefined when it was not parked.
   */
  async unpark(stream: string): Promise<boolean | undefined> {
    const applied = await inTransaction(this.setting.dataSource, async (runner) => {
      await this.positions.lock(runner.manager);
      const parking = await this.setting.parked.release(runner.manager, this.key, stream);
      if (parking === undefined) return undefined;
      const events = await this.setting.store.readStream(stream);
      const reached = await this.guarded(runner).apart(events, parking.attempts + 1);
      await this.setting.parked.keepSince(runner.manager, this.key, parking);
      this.setting.reached('unpark: applied, not committed');
      return reached;
    });
    if (applied === undefined) return undefined;
    this.onApplied(this.name, applied);
    const stillParked = await this.setting.parked.among(this.setting.dataSource, this.key, [stream]);
    return !stillParked.has(stream);
  }

  private async commit(batch: SourceBatch, work: (apply: GuardedApply<E>) => Promise<AppliedTo>): Promise<Handled> {
    const row = this.positions.of(batch.partition);
    const applied = await inTransaction(this.setting.dataSource, async (runner) => {
      // First, so that a rebuild that holds this row can swap the tables before any of them is touched here.
      if (!(await row.move(runner.manager, batch.upTo))) return 'fenced';
      this.setting.reached('apply: position moved');
      const reached = await work(this.guarded(runner));
      this.setting.reached('apply: handled, not committed');
      return reached;
    });
    if (applied === 'fenced') return 'fenced';
    row.confirm(batch.upTo);
    this.onApplied(this.name, applied);
    this.setting.reached('apply: committed, not acknowledged');
    return 'handled';
  }

  private guarded(runner: QueryRunner): GuardedApply<E> {
    return new GuardedApply(this.setting, this.key, this.projection.apply, runner);
  }
}
