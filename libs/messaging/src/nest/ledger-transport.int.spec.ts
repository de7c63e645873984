import { Controller, Injectable, Module } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type MemoryEventStore, memoryEventStore } from '@suqiu/event-store';
import { type TestDatabase, freshDatabase } from '@suqiu/testing';
import type { DataSource, EntityManager } from 'typeorm';
import { decodeOnce } from '../read-event';
import { type Reaction, reactionId } from '../reactors/reactor-consumer';
import { ConsumerRuntime, waitUntilAtHead } from '../runtime/consumer-runtime';
import { followSource } from '../source/follow-source.adapter';
import { type ToyEvent, append, decodeToy } from '../testing/toy-ledger';
import { silentLog, sums, toyReadModel } from '../testing/toy-read-model';
import { ProjectionHandler, ReactorHandler } from './handlers';
import { LedgerTransport } from './ledger-transport';

jest.setTimeout(60_000);

@Injectable()
class Notebook {
  readonly told: string[] = [];
  failing = false;
}

@Controller()
class DispatchHandlers {
  constructor(private readonly notebook: Notebook) {}

  @ProjectionHandler({ projection: 'dispatch.sums', streams: (stream) => stream.startsWith('tally-') })
  async apply(events: readonly ToyEvent[], manager: EntityManager): Promise<void> {
    if (this.notebook.failing) throw new RangeError('handler refuses');
    await sums.apply(events, manager);
  }
}

@Controller()
class IntakeHandlers {
  constructor(private readonly notebook: Notebook) {}

  @ProjectionHandler({ projection: 'intake.sums' })
  apply(events: readonly ToyEvent[], manager: EntityManager): Promise<void> {
    return sums.apply(events, manager);
  }

  @ReactorHandler({ reactor: 'intake.when-tally-named-tell', on: ['dispatch.TallyNamed'] })
  tell({ eventId, data }: ToyEvent, { commandId }: Reaction): void {
    if (commandId === reactionId(eventId, 'intake.when-tally-named-tell')) this.notebook.told.push(data.name ?? '');
  }
}

@Module({ controllers: [DispatchHandlers, IntakeHandlers], providers: [Notebook] })
class TwoServices {}

let db: TestDatabase;
let store: MemoryEventStore;
let app: NestFastifyApplication;
let dataSources: { dispatch: DataSource; intake: DataSource };
let runtimes: { dispatch: ConsumerRuntime<ToyEvent>; intake: ConsumerRuntime<ToyEvent> };

beforeAll(async () => {
  db = await freshDatabase();
  dataSources = { dispatch: await toyReadModel(db, 'dispatch'), intake: await toyReadModel(db, 'intake') };
  store = memoryEventStore();
  const [source, decode] = [followSource(store), decodeOnce(decodeToy)];
  const runtimeOf = (service: 'dispatch' | 'intake') =>
    new ConsumerRuntime<ToyEvent>({ service, store, source, decode, dataSource: dataSources[service], log: silentLog });
  runtimes = { dispatch: runtimeOf('dispatch'), intake: runtimeOf('intake') };
  const module = await Test.createTestingModule({ imports: [TwoServices] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.connectMicroservice({ strategy: new LedgerTransport(runtimes.dispatch) });
  app.connectMicroservice({ strategy: new LedgerTransport(runtimes.intake) });
  await app.startAllMicroservices();
  await app.init();
});
afterAll(async () => {
  await app.close();
  await Promise.all(Object.values(dataSources).map((dataSource) => dataSource.destroy()));
  await db.drop();
});

const sumOf = async (service: 'dispatch' | 'intake', stream: string): Promise<number | undefined> => {
  const [row] = await dataSources[service].query<{ sum: number }[]>('SELECT sum FROM sums WHERE stream = $1', [stream]);
  return row?.sum;
};

describe('two services in one application', () => {
  it('each get their own handlers and nothing else, over one reader of the log', async () => {
    expect(runtimes.dispatch.status().map(({ consumer }) => consumer)).toEqual(['dispatch.sums']);
    expect(runtimes.intake.status().map(({ consumer }) => consumer)).toEqual(['intake.sums', 'intake.when-tally-named-tell']);
    await append(store, 'tally-1', 1, 'first', 2);
    await append(store, 'other-1', 5);
    await waitUntilAtHead(store, Object.values(runtimes));
    expect([await sumOf('dispatch', 'tally-1'), await sumOf('intake', 'tally-1')]).toEqual([3, 3]);
    expect([await sumOf('dispatch', 'other-1'), await sumOf('intake', 'other-1')]).toEqual([undefined, 5]);
    expect(app.get(Notebook).told).toEqual(['first']);
  });

  it('see a handler’s own error, not the one Nest makes of it', async () => {
    app.get(Notebook).failing = true;
    await append(store, 'tally-2', 1);
    await waitUntilAtHead(store, Object.values(runtimes));
    expect(await runtimes.dispatch.parked()).toMatchObject([{ consumer: 'dispatch.sums', detail: expect.stringContaining('RangeError') }]);
    expect(await runtimes.intake.parked()).toEqual([]);
    app.get(Notebook).failing = false;
    expect(await runtimes.dispatch.unpark('dispatch.sums', 'tally-2')).toBe(true);
    expect(await sumOf('dispatch', 'tally-2')).toBe(1);
  });

  it('stop with the application', async () => {
    const other = await Test.createTestingModule({ imports: [TwoServices] }).compile();
    const application = other.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    const runtime = new ConsumerRuntime<ToyEvent>({
      service: 'intake',
      store,
      decode: decodeToy,
      dataSource: dataSources.intake,
      log: silentLog,
    });
    application.connectMicroservice({ strategy: new LedgerTransport(runtime) });
    await application.startAllMicroservices();
    await runtime.until(() => runtime.status().every(({ state }) => state !== 'starting'));
    await application.close();
    expect(runtime.status().map(({ state }) => state)).toEqual(['stopped', 'stopped']);
  });
});

describe('a handler that would be lost', () => {
  const connect = async (controller: new () => object): Promise<void> => {
    const module = await Test.createTestingModule({ controllers: [controller] }).compile();
    const application = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    const runtime = new ConsumerRuntime<ToyEvent>({
      service: 'dispatch',
      store,
      decode: decodeToy,
      dataSource: dataSources.dispatch,
      log: silentLog,
    });
    application.connectMicroservice({ strategy: new LedgerTransport(runtime) });
  };

  it('because two have one name is refused at start', async () => {
    @Controller()
    class Twice {
      @ProjectionHandler({ projection: 'dispatch.sums' })
      one(): void {}
      @ProjectionHandler({ projection: 'dispatch.sums' })
      two(): void {}
    }
    await expect(connect(Twice)).rejects.toThrow('two handlers for dispatch.sums');
  });

  it('because it is marked for no transport is refused at start', async () => {
    @Controller()
    class Unmarked {
      @MessagePattern('dispatch.sums')
      one(): void {}
    }
    await expect(connect(Unmarked)).rejects.toThrow('mark it with @ProjectionHandler');
  });
});

describe('decoding once', () => {
  it('gives the same event to everybody', async () => {
    const own = memoryEventStore();
    await append(own, 'tally-9', 1);
    const [stored] = await own.readAll('', 1);
    const counted = jest.fn(decodeToy);
    const decode = decodeOnce(counted);
    if (stored === undefined) throw new Error('nothing stored');
    expect(decode(stored)).toBe(decode(stored));
    expect(counted).toHaveBeenCalledTimes(1);
  });
});
