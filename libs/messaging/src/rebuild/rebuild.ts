import { type Migrate, type Position, migrate, nextSchema } from '@suqiu/event-store';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../runtime/in-transaction';
import { type Projection, ProjectionConsumer } from '../projections/projection-consumer';
import { onSchema } from '../read-model';
import type { ReadEvent } from '../read-event';
import type { RuntimeLog } from '../runtime/consumer-loop';
import { describeFailure, isFatal, isPassing } from '../runtime/failures';
import type { ConsumerSetting } from '../runtime/subscriber';
import { lockPositions } from '../work/position-row';
import { Replay, type ReplayProgress } from './replay';
import { clearNext, makeLivePositions, swap } from './swap';

export interface Rebuild {
  /** URL of the service's own role, to which the tables belong. */
  readonly url: string;
  /** All migrations of the read model, `foldsMigrations` first: the same that made the live one. They may make nothing but tables and their indexes. */
  readonly migrations: Migrate['migrations'];
  /** Called after every page. */
  readonly onProgress?: (progress: ReplayProgress) => void;
  /** Cancels: the promise rejects with its reason, the live read model was not touched. Too late once the switch has begun. */
  readonly signal?: AbortSignal;
}

export interface Rebuilt {
  readonly events: number;
  /** The new read model holds everything up to here. */
  readonly position: Position;
}

/** Another process, or another call here, is rebuilding the same read model. */
export class RebuildRunning extends Error {
  readonly code = 'REBUILD_RUNNING';
  constructor(service: string) {
    super(`the read model of ${service} is already being rebuilt`);
    this.name = 'RebuildRunning';
  }
}

/** How often the switch gives way to a long query on the live tables before it gives up. */
const switchAttempts = 20;

/**
 * Builds the read model of a service anew beside the live one and switches in one transaction (event-sourcing.md D22). All projections of the
 * service are rebuilt together, from the beginning of the log. The live consumer goes on before, during and after; readers see the old tables or
 * the new ones. After a crash at any step the live one is whole; the next rebuild removes what is left and starts again.
 * Rejects with RebuildRunning, with the signal's reason, or with what the database, the store or a migration threw.
 */
export const rebuildReadModel = async <E extends ReadEvent>(
  setting: ConsumerSetting<E> & { readonly log: RuntimeLog },
  projections: readonly Projection<E>[],
  { url, migrations, onProgress = () => undefined, signal }: Rebuild,
): Promise<Rebuilt> => {
  const { service, store, log, reached } = setting;
  const owner = await ownerSource(url);
  const guard = owner.createQueryRunner();
  try {
    const [lock] = (await guard.query(`SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken`, [`rebuild ${service}`])) as {
      taken: boolean;
    }[];
    if (lock?.taken !== true) throw new RebuildRunning(service);
    await clearNext(guard.manager, service);
    try {
      await migrate({ url, schema: nextSchema(service), migrations });
      reached('rebuild: next prepared');
      return await onNext(setting, async (next) => {
        const consumers = projections.map((projection) => new ProjectionConsumer(next, projection, 'next', () => undefined));
        const replay = new Replay(store, consumers, log, reached, onProgress);
        await replay.begin();
        await replay.upTo(await store.head(), signal);
        await switchOver(setting, owner, replay, signal);
        return { events: replay.events, position: replay.position };
      });
    } catch (error) {
      if (!isFatal(error))
        await clearNext(guard.manager, service).catch((left: unknown) =>
          log.warn(describeFailure(left), 'an unfinished rebuild was left; the next one removes it'),
        );
      throw error;
    }
  } finally {
    await guard.release();
    await owner.destroy();
  }
};

const switchOver = async <E extends ReadEvent>(
  { service, store, sourceName, reached }: ConsumerSetting<E>,
  owner: DataSource,
  replay: Replay,
  signal?: AbortSignal,
): Promise<void> => {
  await makeLivePositions(owner.manager, service, sourceName);
  for (let attempt = 1; ; attempt += 1) {
    await replay.upTo(await store.head(), signal);
    signal?.throwIfAborted();
    try {
      await inTransaction(owner, async ({ manager }) => {
        await lockLive(manager, service);
        reached('rebuild: live one locked');
        await replay.upTo(await store.head());
        await swap(manager, service);
        reached('rebuild: swapped, not committed');
      });
      reached('rebuild: committed');
      return;
    } catch (error) {
      if (!isPassing(error) || attempt === switchAttempts) throw error;
    }
  }
};

/** Waiting for a lock makes everybody behind wait too, so it is given up soon and tried again. */
const lockLive = async (manager: EntityManager, service: string): Promise<void> => {
  await manager.query(`SET LOCAL lock_timeout = '2s'`);
  await lockPositions(manager, service, 'live');
};

const onNext = async <E extends ReadEvent, T>(setting: ConsumerSetting<E>, work: (next: ConsumerSetting<E>) => Promise<T>): Promise<T> => {
  const dataSource = await onSchema(setting.dataSource, nextSchema(setting.service));
  try {
    return await work({ ...setting, dataSource, sourceName: 'log' });
  } finally {
    await dataSource.destroy();
  }
};

/** Not the read model's own connections: the switch waits for the disk. */
const ownerSource = (url: string): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, poolSize: 3, logging: false, installExtensions: false }).initialize();
