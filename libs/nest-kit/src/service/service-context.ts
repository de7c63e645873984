import { decode, type LedgerEvent } from '@suqiu/case';
import { type Clock, type EventStore, type PostgresReader, postgresEventStore } from '@suqiu/event-store';
import { ConsumerRuntime, decodeOnce, readModelDataSource, type RuntimeLog, type Source, workSchema } from '@suqiu/messaging';
import { type ErasureList, type MasterKeys, openVault, type Vault } from '@suqiu/vault';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { CaseNumbers, type KnownNumbers } from '../case-page/case-numbers';
import { CommandRunner } from '../commands/command-runner';
import { Reservations } from '../commands/reservations';
import { ClockReader } from '../configuration/clock-reader';
import { ConfigurationReader } from '../configuration/configuration-reader';
import { JobRows } from '../jobs/job-rows';
import { Jobs } from '../jobs/jobs';
import type { JsonLogger } from '../observability/json-logger';
import type { Metrics } from '../observability/metrics';
import { operationKinds } from '../operations/operations';
import { PageSets } from '../reading/page-sets';
import { TimerLoop } from '../timers/timer-loop';
import type { Timers } from '../timers/timers';
import { DailySweep } from '../work/daily-sweep';
import { workPool } from '../work/work-pool';
import type { ServiceDefinition } from './service-definition';

export interface ServiceParts {
  /** URL of the service's own database role: the only one it ever holds. */
  readonly url: string;
  readonly masterKeys: MasterKeys;
  /** Where erasures are written down outside the database; only the service that erases needs it. */
  readonly erasures?: ErasureList;
  /** The time commands are decided at. */
  readonly clock: Clock;
  /** True in a simulation: then events are recorded at the clock's time instead of the database's. */
  readonly recordAtClock?: boolean;
  readonly metrics: Metrics;
  readonly logger: JsonLogger;
  /** One per process, shared by its services. Default: one of its own. */
  readonly source?: Source;
  /** Likewise. */
  readonly reader?: PostgresReader;
  /** Likewise. */
  readonly knownNumbers?: KnownNumbers;
}

/** The services of a process see the same events of the log: each is decoded once. */
const decodeShared = decodeOnce<LedgerEvent>(decode);

/** Everything one service works with: its own connections, under its own rights. Several may live in one process. */
export class ServiceContext {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly store: EventStore;
  /** For `<service>_work`: reservations, jobs, page sets and the service's own tables. */
  readonly work: Pool;
  readonly runner: CommandRunner;
  readonly runtime: ConsumerRuntime<LedgerEvent>;
  readonly configuration: ConfigurationReader;
  readonly clocks: ClockReader;
  readonly caseNumbers: CaseNumbers;
  readonly pageSets: PageSets;
  readonly jobs: Jobs;
  /** Undefined when the service has none. In a simulation whoever moves the clock fires them. */
  readonly timers: Timers | undefined;
  private readonly sweep: DailySweep;
  private readonly timerLoop: TimerLoop | undefined;

  private constructor(
    readonly definition: ServiceDefinition,
    readonly dataSource: DataSource,
    readonly vault: Vault,
    { url, clock, recordAtClock = false, metrics, logger, source, reader, knownNumbers = new Map() }: ServiceParts,
  ) {
    const { service, projection } = definition;
    this.clock = clock;
    this.metrics = metrics;
    this.store = postgresEventStore({ url, ...(recordAtClock && { clock }), ...(reader && { reader }) });
    this.work = workPool(url);
    const reservations = new Reservations(this.work, workSchema(service));
    this.runner = new CommandRunner({ store: this.store, vault, clock, reservations, metrics });
    this.runtime = new ConsumerRuntime({
      service,
      store: this.store,
      decode: decodeShared,
      dataSource,
      log: logOf(logger, service),
      ...(source && { source }),
    });
    this.configuration = new ConfigurationReader(this.store);
    this.clocks = new ClockReader(this.configuration);
    this.caseNumbers = new CaseNumbers(knownNumbers, dataSource, this.store, this.runtime, projection.name);
    this.pageSets = new PageSets(this.work, workSchema(service));
    const kinds = { ...operationKinds(this, url), ...definition.jobKinds?.(this) };
    const rows = new JobRows(this.work, workSchema(service));
    this.jobs = new Jobs({ rows, kinds, logger });
    this.sweep = new DailySweep({ jobs: rows, reservations, logger });
    this.timers = definition.timers?.(this);
    this.timerLoop = this.timers && !recordAtClock ? new TimerLoop(this.timers, logger) : undefined;
  }

  /** Connects; the schemas must have been migrated (`migrateService`). Rejects, among others, as `openVault` does. */
  static async open(definition: ServiceDefinition, parts: ServiceParts): Promise<ServiceContext> {
    const { url, masterKeys, clock, erasures } = parts;
    const dataSource = await readModelDataSource({ url, schema: definition.service, entities: [...definition.entities] }).initialize();
    try {
      const vault = await openVault({ url, masterKeys, clock, ...(erasures && { erasures }) });
      return new ServiceContext(definition, dataSource, vault, parts);
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
  }

  /** Begins what a service does by itself beside its consumers: jobs that were left, timers, and forgetting what is old. */
  async start(): Promise<void> {
    this.sweep.start();
    this.timerLoop?.start();
    await this.jobs.start();
  }

  /** Call it after the application has closed: no request may be under way. */
  async close(): Promise<void> {
    await this.timerLoop?.stop();
    await this.sweep.stop();
    await this.jobs.stop();
    await this.store.close();
    await this.dataSource.destroy();
    await this.vault.close();
    await this.work.end();
  }
}

const logOf = (logger: JsonLogger, service: string): RuntimeLog => ({
  info: (facts, message) => logger.log(message, { service, ...facts }),
  warn: (facts, message) => logger.warn(message, { service, ...facts }),
  error: (facts, message) => logger.error(message, { service, ...facts }),
});
