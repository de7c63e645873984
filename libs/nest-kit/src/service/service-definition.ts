import type { ActionRule, Actor, CaseState, LedgerEvent, Organisation } from '@suqiu/case';
import type { Migrate } from '@suqiu/event-store';
import type { EntityManager } from 'typeorm';
import type { JobKind } from '../jobs/job';
import type { Timers } from '../timers/timers';
import type { ServiceContext } from './service-context';

/** The five services; also their database roles and the schemas of their read models. */
export const serviceNames = ['intake', 'dispatch', 'department', 'feedback', 'audit'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Who asks, and the organisation in force. What every action rule is asked with. */
export interface Who {
  readonly actor: Actor;
  readonly organisation: Organisation;
}

type Migrations = Migrate['migrations'];

/** What the shared parts need to know of a service: its tables and what may be done in it. Each service exports one. */
export interface ServiceDefinition {
  readonly service: ServiceName;
  /** TypeORM entities of the read model. */
  readonly entities: readonly (new () => object)[];
  /** Migrations of the read model, `foldsMigrations` first. One table must be `cases` with columns `stream` and `case_number`, both unique. */
  readonly migrations: Migrations;
  /** Raised by every release whose projections make other states or rows of the same log: then the next start makes them anew. */
  readonly readModel: number;
  /** Migrations of the service's own tables in `<service>_work`, besides those that every service has. */
  readonly workMigrations: Migrations;
  /** The projection of its cases: what wait tokens wait for, what `verify` compares with the folds. */
  readonly projection: {
    readonly name: `${string}.${string}`;
    readonly rows: {
      streams(manager: EntityManager): Promise<string[]>;
      differences(histories: ReadonlyMap<string, readonly LedgerEvent[]>, manager: EntityManager): Promise<string[]>;
    };
  };
  /** The service's own kinds of jobs, besides verifying and rebuilding its read model. */
  readonly jobKinds?: (context: ServiceContext) => Readonly<Record<string, JobKind<never>>>;
  /** What the service does by itself when its time has come. */
  readonly timers?: (context: ServiceContext) => Timers;
  /** What may be done to a case here, told by the deciders. */
  readonly actions: readonly ActionRule<CaseState, Who>[];
}
