import type { Position } from '@suqiu/event-store';
import type { Source, SourceBatch } from '../source/source.port';
import { type Bell, pause } from './bell';
import { type Failure, describeFailure, isFatal } from './failures';
import type { ConsumerKind, Subscriber } from './subscriber';

/**
 * starting: has not handled or waited for anything yet · running · paused: something it needs is away, it tries again ·
 * standby: another process has the same consumer · stopped: as asked · dead: it gave up and a person must act.
 */
export type ConsumerState = 'starting' | 'running' | 'paused' | 'standby' | 'stopped' | 'dead';

export interface ConsumerStatus {
  readonly consumer: string;
  readonly kind: ConsumerKind;
  readonly state: ConsumerState;
  /** When it entered this state, in milliseconds since 1970. A pause lasts, over all tries, until something was handled or nothing is left to. */
  readonly since: number;
  /** Why it is paused or dead. */
  readonly failure?: Failure;
  /** Per partition, how far it has come. */
  readonly positions: ReadonlyMap<number, Position>;
  /** When it last finished a batch, in milliseconds since 1970; undefined before the first one. */
  readonly lastAppliedAt?: number;
}

/** Where consumers tell what people should see; the shape of pino. */
export interface RuntimeLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

const settleAfterMs = 500;
/**
 * Under load the next batch is gathered for so long, in ms since the last one began: a batch costs about the same with ten events as with a
 * hundred. One event alone, or a consumer that is behind (its batches are full), never waits.
 */
const gatherMs = 25;
const loadFrom = 8;
const standbyMs = 1_000;
const firstBackoffMs = 100;
const longestBackoffMs = 5_000;

/** Keeps one consumer fed: opens its source, hands over batches, waits and opens again when something it needs is away. */
export class ConsumerLoop {
  private readonly abort = new AbortController();
  private readonly positions = new Map<number, Position>();
  private state: ConsumerState = 'starting';
  private since = Date.now();
  private failure: Failure | undefined;
  private lastAppliedAt: number | undefined;
  private backoffMs = firstBackoffMs;
  private running: Promise<void> | undefined;

  constructor(
    private readonly source: Source,
    private readonly subscriber: Subscriber,
    private readonly batchSize: number,
    private readonly log: RuntimeLog,
    /** Rung at every change of position or state. */
    private readonly changed: Bell,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the batch in hand. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  status(): ConsumerStatus {
    return {
      consumer: this.subscriber.name,
      kind: this.subscriber.kind,
      state: this.state,
      since: this.since,
      ...(this.failure && { failure: this.failure }),
      positions: new Map(this.positions),
      ...(this.lastAppliedAt !== undefined && { lastAppliedAt: this.lastAppliedAt }),
    };
  }

  private async run(): Promise<void> {
    while (!this.abort.signal.aborted) {
      try {
        await this.feed();
      } catch (error) {
        if (isFatal(error)) return this.die(error);
        await this.waitFor(error);
      }
    }
    this.enter('stopped');
  }

  private async feed(): Promise<void> {
    const leaving = new AbortController();
    const signal = AbortSignal.any([this.abort.signal, leaving.signal]);
    const batches = this.source.open((partition) => this.open(partition), { signal, limit: this.batchSize })[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await this.nextOf(batches);
        if (next === 'fenced') return await this.standBy();
        if (next.done === true) return;
        const began = performance.now();
        if ((await this.subscriber.handle(next.value)) === 'fenced') return await this.standBy();
        this.reach(next.value.partition, next.value.upTo);
        const { length } = next.value.events;
        if (length >= loadFrom && length < this.batchSize) await pause(gatherMs - (performance.now() - began), signal);
      }
    } finally {
      leaving.abort();
      await batches.return?.();
      if (this.abort.signal.aborted && this.subscriber.unsettled) await this.subscriber.settle();
    }
  }

  /** The next batch; while there is none, positions that were only noted get written. */
  private async nextOf(batches: AsyncIterator<SourceBatch>): Promise<IteratorResult<SourceBatch> | 'fenced'> {
    const next = batches.next();
    while (this.subscriber.unsettled) {
      const idle = new AbortController();
      const first = await Promise.race([next, pause(settleAfterMs, idle.signal).then(() => 'idle' as const)]).finally(() => idle.abort());
      if (first !== 'idle') return first;
      // Should settling fail, nobody awaits `next` any more and its failure, of the same cause, must not count as unhandled.
      next.catch(() => undefined);
      if ((await this.subscriber.settle()) === 'fenced') return 'fenced';
    }
    return next;
  }

  private async open(partition: number): Promise<Position> {
    const position = await this.subscriber.open(partition);
    this.positions.set(partition, position);
    // Opening proves little after a pause: what it failed on may lie in the first batch.
    const proven = this.state !== 'paused' || (await this.source.behind(position, partition)).events === 0;
    if (proven) this.enter('running');
    else this.changed.ring();
    return position;
  }

  private reach(partition: number, position: Position): void {
    this.positions.set(partition, position);
    this.lastAppliedAt = Date.now();
    this.enter('running');
  }

  private async standBy(): Promise<void> {
    this.enter('standby');
    this.log.warn({ consumer: this.subscriber.name }, 'another process moved the position of this consumer; standing by');
    await pause(standbyMs, this.abort.signal);
  }

  private async waitFor(error: unknown): Promise<void> {
    if (this.abort.signal.aborted) return;
    this.enter('paused', describeFailure(error));
    this.log.warn({ consumer: this.subscriber.name, ...this.failure, retryInMs: this.backoffMs }, 'consumer paused; it will try again');
    await pause(this.backoffMs, this.abort.signal);
    this.backoffMs = Math.min(this.backoffMs * 2, longestBackoffMs);
  }

  private die(error: unknown): void {
    this.enter('dead', describeFailure(error));
    this.log.error({ consumer: this.subscriber.name, ...this.failure }, 'consumer stopped for good; it needs a person');
  }

  private enter(state: ConsumerState, failure?: Failure): void {
    if (state !== this.state) this.since = Date.now();
    if (state === 'running') this.backoffMs = firstBackoffMs;
    this.state = state;
    this.failure = failure;
    this.changed.ring();
  }
}
