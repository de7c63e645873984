import { type MemoryEventStore, memoryEventStore } from '@suqiu/event-store';
import type { DataSource } from 'typeorm';
import type { ConsumerRuntime } from '../runtime/consumer-runtime';
import type { ToyEvent } from './toy-ledger';
import { type ToyRuntime, type Urls, emptyReadModel, toyReadModel, toyRuntime } from './toy-read-model';

export interface ToyDatabase extends Urls {
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A database for the spec file, and for each of its tests an empty read model, an empty log, and the runtimes it starts, stopped at its end. */
export class ToyBench {
  db: ToyDatabase;
  dataSource: DataSource;
  store: MemoryEventStore;
  private readonly running: ConsumerRuntime<ToyEvent>[] = [];

  constructor(freshDatabase: () => Promise<ToyDatabase>) {
    beforeAll(async () => {
      this.db = await freshDatabase();
      this.dataSource = await toyReadModel(this.db);
    });
    beforeEach(async () => {
      await emptyReadModel(this.dataSource);
      this.newStore();
    });
    afterEach(() => this.stopAll());
    afterAll(async () => {
      await this.dataSource.destroy();
      await this.db.drop();
    });
  }

  newStore(): void {
    this.store = memoryEventStore();
  }

  runtime(options: Partial<ToyRuntime> = {}): ConsumerRuntime<ToyEvent> {
    const runtime = toyRuntime({ store: this.store, dataSource: this.dataSource, ...options });
    this.running.push(runtime);
    return runtime;
  }

  started(options: Partial<ToyRuntime> = {}): ConsumerRuntime<ToyEvent> {
    const runtime = this.runtime(options);
    runtime.start();
    return runtime;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.running.splice(0).map((runtime) => runtime.stop()));
  }
}

/** A gate that something waits at until the spec opens it, and that tells when somebody has come. */
export class Gate {
  open: () => void;
  private came: () => void;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));
  readonly visited = new Promise<void>((resolve) => (this.came = resolve));

  pass(): Promise<void> {
    this.came();
    return this.opened;
  }
}
