import { noCarriers, type NoticeSettings } from '@suqiu/feedback';
import { type Clock, type EventStore, postgresEventStore, type PostgresReader, postgresReader } from '@suqiu/event-store';
import { condition, followSource, LedgerTransport, notConsuming, waitUntilAtHead } from '@suqiu/messaging';
import {
  createHttpApp,
  DemoIdentityModule,
  type JsonLogger,
  type KnownNumbers,
  Metrics,
  NotReady,
  ServiceContext,
  TokenVerifier,
} from '@suqiu/nest-kit';
import type { ErasureList, MasterKeys } from '@suqiu/vault';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from './database';
import type { Identity } from './identity';
import { servicesWith } from './services';
import { StandaloneModule } from './standalone.module';

export interface SystemOptions {
  readonly database: Database;
  readonly masterKeys: MasterKeys;
  readonly erasures: ErasureList;
  readonly clock: Clock;
  /** In a simulation events are recorded at the clock's time. */
  readonly simulated: boolean;
  readonly identity: Identity;
  readonly logger: JsonLogger;
  /** Default: in-app notices only. A simulation gives none to the outside: its people are made up, their numbers may be somebody's. */
  readonly notices?: NoticeSettings;
}

/** The five services in this process, consuming, and not yet listening on a port. */
export interface System {
  readonly app: NestFastifyApplication;
  readonly contexts: readonly ServiceContext[];
  /** Resolves when every projection and reactor has come to the head of the log and nothing follows. */
  atHead(): Promise<void>;
  /** In a simulation: fires what is due now. Resolves at the head, when nothing that is due is left. */
  fireTimers(): Promise<void>;
  /** When a timer is next due; undefined: none waits. */
  nextTimerAt(): Promise<Date | undefined>;
  /** Ends requests, consumers and jobs after what they have in hand, then all connections. */
  stop(): Promise<void>;
}

export async function startSystem(options: SystemOptions): Promise<System> {
  const { database, masterKeys, erasures, clock, logger } = options;
  const { issuer, demonstration } = options.identity;
  const services = servicesWith(options.simulated ? noCarriers : (options.notices ?? noCarriers));
  // One reader of the log for all five services.
  const reader = postgresReader(database.url('audit'));
  const log = postgresEventStore({ url: database.url('audit'), reader });
  const source = followSource(log);
  const knownNumbers: KnownNumbers = new Map();
  const contexts: ServiceContext[] = [];
  const lags = async () => (await Promise.all(contexts.map(({ runtime }) => runtime.positions()))).flat();
  const metrics = new Metrics({ lags, logger });
  for (const { definition } of services) {
    const url = database.url(definition.service);
    const shared = { masterKeys, erasures, clock, recordAtClock: options.simulated, metrics, logger, source, reader, knownNumbers };
    const parts = { url, ...shared };
    contexts.push(await ServiceContext.open(definition, parts));
  }
  const modules = services.map(({ module }, index) => module.with(contexts[index]!));
  const root = demonstration
    ? StandaloneModule.with([...modules, DemoIdentityModule.with(demonstration)], 'demonstration')
    : StandaloneModule.with(modules, 'issuer');
  const app = await createHttpApp(root, {
    tokens: new TokenVerifier(issuer),
    applied: (service) => contexts.find(({ definition }) => definition.service === service)?.runtime.applied,
    docs: {
      title: 'Suqiu 诉求',
      version: '1',
      description: `Case handling for government hotlines. Every command takes an Idempotency-Key; ${
        demonstration ? 'sign in at /api/identity/v1/demo-tokens' : 'tokens come from the configured OIDC issuer'
      }.`,
    },
    logger,
    metrics,
    indicators: [
      { name: 'ledger', check: async () => void (await log.head()) },
      { name: 'consumers', check: async () => assertConsuming(contexts) },
    ],
  });
  for (const { runtime } of contexts) app.connectMicroservice({ strategy: new LedgerTransport(runtime) });
  await app.startAllMicroservices();
  for (const context of contexts) await context.start();
  return {
    app,
    contexts,
    atHead: () => atHead(log, contexts),
    fireTimers: () => fireTimers(log, contexts),
    nextTimerAt: () => nextTimerAt(contexts),
    stop: () => stop(app, contexts, log, reader),
  };
}

/** Throws NotReady. */
const assertConsuming = (contexts: readonly ServiceContext[]): void => {
  const statuses = contexts.flatMap(({ runtime }) => runtime.status());
  const reasons = notConsuming(statuses, Date.now()).map(condition);
  if (reasons.length > 0) throw new NotReady(reasons);
};

const atHead = async (log: EventStore, contexts: readonly ServiceContext[]): Promise<void> =>
  void (await waitUntilAtHead(
    log,
    contexts.map(({ runtime }) => runtime),
  ));

const fireTimers = async (log: EventStore, contexts: readonly ServiceContext[]): Promise<void> => {
  for (;;) {
    await atHead(log, contexts);
    const fired = await Promise.all(contexts.map(async ({ timers }) => (await timers?.fire()) ?? 0));
    if (fired.every((n) => n === 0)) return;
  }
};

const nextTimerAt = async (contexts: readonly ServiceContext[]): Promise<Date | undefined> => {
  const instants = (await Promise.all(contexts.map(async ({ timers }) => timers?.nextAt()))).filter((at) => at !== undefined);
  return instants.sort((a, b) => a.getTime() - b.getTime())[0];
};

const stop = async (
  app: NestFastifyApplication,
  contexts: readonly ServiceContext[],
  log: EventStore,
  reader: PostgresReader,
): Promise<void> => {
  await app.close();
  for (const context of contexts) await context.close();
  await log.close();
  await reader.close();
};
