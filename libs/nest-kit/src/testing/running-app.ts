import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '../http/create-http-app';
import { CommandRunner } from '../commands/command-runner';
import { Reservations } from '../commands/reservations';
import { DemoIdentities, type DemoUser } from '../identity/demo-identities';
import { DemoIdentityModule } from '../identity/demo-identity.module';
import { TokenVerifier } from '../identity/token-verifier';
import type { JobKind } from '../jobs/job';
import { JobRows } from '../jobs/job-rows';
import { Jobs } from '../jobs/jobs';
import { JsonLogger } from '../observability/json-logger';
import { Metrics } from '../observability/metrics';
import { PageSets } from '../reading/page-sets';
import { Module, type DynamicModule } from '@nestjs/common';
import { ToyModule, ToyRows } from './toy-app';
import { type ToyLedger, toyLedger, toySchema } from './toy-ledger';

const demoUsers: readonly DemoUser[] = [
  { id: 'operator-1', name: '周宁', roles: ['operator'], district: '310110' },
  { id: 'operator-2', name: '李敏', roles: ['operator'], district: '310110' },
  { id: 'handler-1', name: '李卓', roles: ['handler'], unitId: 'unit-lead', district: '310110' },
  { id: 'handler-2', name: '王海', roles: ['handler'], unitId: 'unit-other', district: '310110' },
  { id: 'dispatcher-far', name: '陈远', roles: ['dispatcher'], district: '310106' },
  { id: 'administrator-1', name: '赵强', roles: ['administrator', 'auditor'], district: '310000' },
];

@Module({})
class ToyRoot {}

/** The toy service over HTTP in this process: real ledger, vault, pages and jobs; identity of the demonstration. */
export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly ledger: ToyLedger;
  readonly rows: ToyRows;
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  /** Everything logged so far, one JSON text per line. */
  readonly lines: string[];
  /** What the read models have applied, as the spec says: `stream@version`. */
  readonly applied: Set<string>;
  /** What the health indicator rejects with, if set. */
  readonly health: { fault?: Error };
  token(userId: string): Promise<string>;
  close(): Promise<void>;
}

export async function runningApp(kinds: Readonly<Record<string, JobKind<never>>>): Promise<RunningApp> {
  const ledger = await toyLedger();
  const { store, vault, clock, work } = ledger;
  const lines: string[] = [];
  const logger = new JsonLogger({
    level: 'trace',
    destination: new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }),
  });
  const metrics = new Metrics();
  const runner = new CommandRunner({ store, vault, clock, reservations: new Reservations(work, toySchema), metrics });
  const jobs = new Jobs({ rows: new JobRows(work, toySchema), kinds, logger, queueLimit: 3 });
  const rows = new ToyRows();
  const identities = new DemoIdentities({ users: demoUsers, secret: Buffer.alloc(32, 7), environment: {} });
  const toy = ToyModule.with({ runner, pages: new PageSets(work, toySchema), rows, jobs });
  const root: DynamicModule = { module: ToyRoot, imports: [toy, DemoIdentityModule.with(identities)] };
  const applied = new Set<string>();
  const health: { fault?: Error } = {};
  const app = await createHttpApp(root, {
    tokens: new TokenVerifier(identities.issuer),
    applied: () => ({
      waitFor: (_, versions) => Promise.resolve([...versions].every(([stream, version]) => applied.has(`${stream}@${version}`))),
    }),
    docs: { title: 'Toy', version: '1', description: 'Proves the kit.' },
    logger,
    metrics,
    indicators: [{ name: 'toy', check: () => (health.fault ? Promise.reject(health.fault) : Promise.resolve()) }],
  });
  const close = async (): Promise<void> => {
    await app.close();
    await jobs.stop();
    await ledger.close();
  };
  const token = async (userId: string): Promise<string> => (await identities.token(userId)).accessToken;
  return { app, ledger, rows, jobs, metrics, lines, applied, health, token, close };
}
