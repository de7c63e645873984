import type { EventStore, LoginRole, Position } from '@suqiu/event-store';
import type { DataSource } from 'typeorm';
import { AppliedVersions } from '../projections/applied-versions';
import { type Projection, ProjectionConsumer } from '../projections/projection-consumer';
import { type Reactor, ReactorConsumer } from '../reactors/reactor-consumer';
import type { Decode, ReadEvent } from '../read-event';
import { type Rebuild, type Rebuilt, rebuildReadModel } from '../rebuild/rebuild';
import { followSource } from '../source/follow-source.adapter';
import type { Source } from '../source/source.port';
import { adoptLog } from '../work/position-row';
import { type ParkedStream, ParkedStreams } from '../work/parked-streams';
import { Bell, type Patience } from './bell';
import { condition } from './consumer-health';
import { ConsumerLoop, type ConsumerState, type ConsumerStatus, type RuntimeLog } from './consumer-loop';
import type { ReachedPoint } from './crash-points';
import type { ConsumerKind, ConsumerSetting } from './subscriber';

export interface RuntimeOptions<E extends ReadEvent> {
  /** Also the name of the read model's schema; `<service>_work` holds positions and parked streams. */
  readonly service: LoginRole;
  readonly store: EventStore;
  readonly decode: Decode<E>;
  /** Initialized, see `readModelDataSource`. The runtime does not close it. */
  readonly dataSource: DataSource;
  readonly log: RuntimeLog;
  /** One per process, shared by its services. Default: one of its own over `store`. */
  readonly source?: Source;
  /** Events per batch at most. Default 1,000. */
  readonly batchSize?: number;
  /** How often an event is tried before its stream is parked. Default 3. */
  readonly maxAttempts?: number;
  readonly reached?: ReachedPoint;
}

/** How far one consumer of a service is, for metrics and health. */
export interface ConsumerPosition {
  readonly consumer: string;
  readonly kind: ConsumerKind;
  readonly state: ConsumerState;
  readonly partition: number;
  readonly position: Position;
  /** Events after its position; with `lagAtLeast` there may be more. */
  readonly lag: number;
  readonly lagAtLeast: boolean;
  /** Undefined when it has applied nothing since it started. */
  readonly secondsSinceApply?: number;
}

/** A reactor's batch is a transaction that is open while it works, so it is kept short. */
const reactorBatchSize = 100;

/** All projections and reactors of one service in this process. */
export class ConsumerRuntime<E extends ReadEvent> {
  readonly service: LoginRole;
  readonly applied: AppliedVersions;
  private readonly source: Source;
  private readonly setting: ConsumerSetting<E>;
  private readonly projections = new Map<string, Projection<E>>();
  private readonly consumers = new Map<string, ProjectionConsumer<E> | ReactorConsumer<E>>();
  private readonly loops = new Map<string, ConsumerLoop>();
  private readonly changed = new Bell();

  constructor(private readonly options: RuntimeOptions<E>) {
    const { service, store, decode, dataSource, maxAttempts = 3, reached = () => undefined } = options;
    this.service = service;
    this.source = options.source ?? followSource(store);
    this.applied = new AppliedVersions(dataSource, (projection) => this.loops.get(projection)?.status().state === 'running');
    const parked = new ParkedStreams(service);
    this.setting = { service, sourceName: this.source.name, store, dataSource, decode, parked, maxAttempts, reached };
  }

  addProjection(projection: Projection<E>): void {
    const onApplied = this.applied.note.bind(this.applied);
    this.add(projection.name, new ProjectionConsumer(this.setting, projection, 'live', onApplied));
    this.projections.set(projection.name, projection);
  }

  addReactor(reactor: Reactor<E>): void {
    this.add(reactor.name, new ReactorConsumer(this.setting, reactor));
  }

  /** Starts all consumers; they wait by themselves for what is not there yet. */
  start(): void {
    for (const loop of this.loops.values()) loop.start();
  }

  /** Ends all consumers after the batch each has in hand. */
  async stop(): Promise<void> {
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
  }

  status(): ConsumerStatus[] {
    return [...this.loops.values()].map((loop) => loop.status());
  }

  /** How far each consumer is. Rejects when the store cannot be asked. */
  async positions(): Promise<ConsumerPosition[]> {
    const rows = this.status().flatMap((status) =>
      [...status.positions].map(([partition, position]) => ({ ...status, partition, position })),
    );
    return Promise.all(
      rows.map(async ({ consumer, kind, state, partition, position, lastAppliedAt }) => {
        const { events: lag, atLeast: lagAtLeast } = await this.source.behind(position, partition);
        const secondsSinceApply = lastAppliedAt === undefined ? {} : { secondsSinceApply: (Date.now() - lastAppliedAt) / 1_000 };
        return { consumer, kind, state, partition, position, lag, lagAtLeast, ...secondsSinceApply };
      }),
    );
  }

  /** The streams that wait for a person, oldest first. */
  parked(): Promise<ParkedStream[]> {
    return this.setting.parked.list(this.setting.dataSource);
  }

  /**
   * Reads a parked stream again from the store and applies it, or reacts to it, in order. True: it is up to date and no longer parked. False: it
   * failed again and stays parked with the new reason. Undefined: it was not parked, or there is no such consumer.
   */
  unpark(consumer: string, stream: string): Promise<boolean | undefined> {
    return this.consumers.get(consumer)?.unpark(stream) ?? Promise.resolve(undefined);
  }

  /** Builds the read model of all projections beside the live one and switches; see `rebuildReadModel`. */
  rebuild(options: Rebuild): Promise<Rebuilt> {
    return rebuildReadModel({ ...this.setting, log: this.options.log }, [...this.projections.values()], options);
  }

  /**
   * After a restore of the log, before anything is appended to it and before `start`: the reactors go on from its head. Projections may show
   * events that the restore took away and are dead until `rebuild`.
   */
  async adoptRestoredLog(): Promise<void> {
    const { service, store, dataSource } = this.setting;
    const reactors = this.status().flatMap(({ kind, consumer }) => (kind === 'reactor' ? [consumer] : []));
    await adoptLog(dataSource, service, reactors, { head: await store.head(), incarnation: await store.incarnation() });
  }

  /**
   * Resolves once every consumer, or the one named, has come to a position of the log. Rejects when one that has not is dead or stopped, and as
   * `until` does.
   */
  reached(position: Position, { consumer, ...patience }: Patience & { readonly consumer?: string } = {}): Promise<void> {
    const asked = (status: ConsumerStatus): boolean => consumer === undefined || status.consumer === consumer;
    return this.until(() => this.status().every((status) => !asked(status) || hasCome(status, position)), patience);
  }

  /** Resolves once a condition holds; it is asked at every change of a position or a state. Rejects after the timeout (30 s) or on abort. */
  async until(holds: () => boolean, { timeoutMs = 30_000, signal }: Patience = {}): Promise<void> {
    const end = performance.now() + timeoutMs;
    while (!holds()) {
      signal?.throwIfAborted();
      const remainingMs = end - performance.now();
      if (remainingMs <= 0) throw new Error(`not in time: ${this.status().map(summary).join(', ')}`);
      await this.changed.wait({ timeoutMs: remainingMs, ...(signal && { signal }) });
    }
  }

  private add(name: string, consumer: ProjectionConsumer<E> | ReactorConsumer<E>): void {
    if (!name.startsWith(`${this.service}.`)) throw new Error(`${name} does not belong to ${this.service}: its name must begin with that`);
    if (this.consumers.has(name)) throw new Error(`there are two handlers for ${name}`);
    this.consumers.set(name, consumer);
    const asked = this.options.batchSize ?? 1_000;
    const batchSize = consumer.kind === 'reactor' ? Math.min(asked, reactorBatchSize) : asked;
    this.loops.set(name, new ConsumerLoop(this.source, consumer, batchSize, this.options.log, this.changed));
  }
}

/**
 * Resolves when all consumers of some services are at the head of the log and nothing was appended meanwhile, by reactors for instance.
 * For simulations and specs: on a busy log that moment may never come. Rejects as `reached` does.
 */
export const waitUntilAtHead = async (
  store: EventStore,
  runtimes: readonly Pick<ConsumerRuntime<ReadEvent>, 'reached'>[],
  patience: Patience = {},
): Promise<Position> => {
  for (;;) {
    const head = await store.head();
    for (const runtime of runtimes) await runtime.reached(head, patience);
    if ((await store.head()) === head) return head;
  }
};

const hasCome = (status: ConsumerStatus, position: Position): boolean => {
  const positions = [...status.positions.values()];
  if (positions.length > 0 && positions.every((at) => at >= position)) return true;
  if (status.state === 'dead' || status.state === 'stopped') throw new Error(summary(status));
  return false;
};

const summary = (status: ConsumerStatus): string => `${condition(status)} at ${[...status.positions.values()].join(', ') || 'no position'}`;
