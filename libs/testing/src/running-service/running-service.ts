import { randomBytes, randomUUID } from 'node:crypto';
import { decode, type LedgerEvent, type Owner, ownerOf } from '@suqiu/case';
import { type EventStore, migrateLedger, type NewEvent, postgresEventStore } from '@suqiu/event-store';
import { LedgerTransport, waitUntilAtHead } from '@suqiu/messaging';
import { createHttpApp, DemoIdentities, JsonLogger, Metrics, migrateService, ServiceContext, TokenVerifier } from '@suqiu/nest-kit';
import { masterKeysFromEnvironment, migrateVault } from '@suqiu/vault';
import supertest, { type Response } from 'supertest';
import { chained } from '../builders';
import { freshDatabase, type TestDatabase } from '../postgres';
import type { Headers, ServiceUnderTest } from './index';

const logger = new JsonLogger({ level: 'fatal' });
const owners: readonly Owner[] = ['intake', 'dispatch', 'department', 'feedback'];

/** One service over HTTP in this process, on a database of its own; the ledger's other writers are played by the spec. */
export class RunningService {
  private constructor(
    readonly db: TestDatabase,
    readonly context: ServiceContext,
    private readonly app: Awaited<ReturnType<typeof createHttpApp>>,
    private readonly identities: DemoIdentities,
    private readonly stores: ReadonlyMap<Owner, EventStore>,
    private readonly root: string,
  ) {}

  static async start({ definition, module, users, clock = { now: () => new Date() } }: ServiceUnderTest): Promise<RunningService> {
    const { service } = definition;
    const db = await freshDatabase();
    await migrateLedger(db.adminUrl);
    await migrateVault(db.adminUrl);
    await migrateService(db.url(service), definition);
    const context = await ServiceContext.open(definition, {
      url: db.url(service),
      masterKeys: masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `spec:${randomBytes(32).toString('base64')}` }),
      clock,
      metrics: new Metrics(),
      logger,
    });
    const identities = new DemoIdentities({ users, secret: randomBytes(32), environment: {} });
    const app = await createHttpApp(module.with(context), {
      tokens: new TokenVerifier(identities.issuer),
      applied: (asked) => (asked === service ? context.runtime.applied : undefined),
      docs: { title: service, version: '0', description: 'spec' },
      logger,
    });
    app.connectMicroservice({ strategy: new LedgerTransport(context.runtime) });
    await app.startAllMicroservices();
    const stores = new Map(owners.map((owner) => [owner, postgresEventStore({ url: db.url(owner) })]));
    return new RunningService(db, context, app, identities, stores, `/api/${service}/v1`);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.context.close();
    await Promise.all([...this.stores.values()].map((store) => store.close()));
    await this.db.drop();
  }

  /** Appends events as their owners would have, one after the other. All of one stream. */
  async told(events: readonly LedgerEvent[]): Promise<void> {
    for (const event of events) {
      const last = (await this.context.store.readStream(event.stream)).at(-1);
      await this.stores.get(ownerOf(event.type))!.append(event.stream, last?.version ?? 'none', [chained(event, last)]);
    }
  }

  /** The same for many streams: whole histories, appended side by side. */
  async toldMany(histories: readonly (readonly LedgerEvent[])[]): Promise<void> {
    for (let from = 0; from < histories.length; from += 500) await this.toldTogether(histories.slice(from, from + 500));
  }

  private async toldTogether(histories: readonly (readonly LedgerEvent[])[]): Promise<void> {
    const heads = new Map<string, NewEvent>();
    for (let at = 0; histories.some((history) => history.length > at); at += 1) {
      const events = histories.flatMap((history) => history[at] ?? []);
      for (const [owner, store] of this.stores) {
        const appends = events
          .filter(({ type }) => ownerOf(type) === owner)
          .map((event) => {
            const head = heads.get(event.stream);
            return { stream: event.stream, expected: head?.version ?? ('none' as const), events: [chained(event, head)] };
          });
        for (const outcome of await store.appendMany(appends)) if (!outcome.ok) throw outcome.error;
        for (const { stream, events: appended } of appends) heads.set(stream, appended[0]!);
      }
    }
  }

  /** Resolves when projections and reactors have nothing left to do. */
  async settled(): Promise<void> {
    await waitUntilAtHead(this.context.store, [this.context.runtime]);
  }

  async history(stream: string): Promise<LedgerEvent[]> {
    return (await this.context.store.readStream(stream)).map(decode);
  }

  /** Asks as one of the users for a path below `/api/<service>/v1/`. */
  async get(userId: string, path: string, query: Readonly<Record<string, string>> = {}, headers: Headers = {}): Promise<Response> {
    return supertest(this.app.getHttpServer())
      .get(`${this.root}/${path}`)
      .set({ ...(await this.authorized(userId)), ...headers })
      .query(query);
  }

  /** A command under a key of its own unless headers say otherwise; as one of the users, or as nobody. */
  async post(userId: string | undefined, path: string, body?: object, headers: Headers = {}): Promise<Response> {
    return supertest(this.app.getHttpServer())
      .post(`${this.root}/${path}`)
      .set({ ...(userId !== undefined && (await this.authorized(userId))), 'idempotency-key': randomUUID(), ...headers })
      .send(body);
  }

  private async authorized(userId: string): Promise<Headers> {
    return { authorization: `Bearer ${(await this.identities.token(userId)).accessToken}` };
  }
}
