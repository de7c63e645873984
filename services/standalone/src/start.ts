import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { allowSimulatedTime, databaseClock, onConnection } from '@suqiu/event-store';
import { DemoIdentities, JsonLogger } from '@suqiu/nest-kit';
import { SimulatedClock } from '@suqiu/simulation';
import { createMasterKeyFile, erasureFolder } from '@suqiu/vault';
import { organisationShanghai } from '@suqiu/dispatch';
import { assertPortFree, type Database, startDatabase } from './database';
import { runDemonstration } from './demonstration/run-demonstration';
import { demonstrationUsers } from './demonstration/users';
import { loadSecrets } from './secrets';
import { seed } from './seed';
import { leaveNote } from './server-note';
import { StartError } from './start-error';
import { startSystem, type System, type SystemOptions } from './system';

export interface StandaloneOptions {
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Cases of the demonstration on an empty ledger; 0 for none. */
  readonly demonstrationCases: number;
  /** Seed of the demonstration: the same seed, the same cases. */
  readonly seed: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger?: JsonLogger;
  /** Told in words to whoever started it. */
  readonly say?: (sentence: string) => void;
  /** Aborted: the start ends at the next step and rejects with the signal's reason, everything closed. Of no effect on a system that runs. */
  readonly signal?: AbortSignal;
}

export interface Standalone {
  readonly url: string;
  readonly system: System;
  readonly database: Database;
  stop(): Promise<void>;
}

/** Only this machine: demonstration identities are no protection. */
const host = '127.0.0.1';
/** Days before the present in which a demonstration begins. */
const demonstrationDays = 45;

/**
 * Starts everything on one data folder: embedded PostgreSQL, migrations, the five services; on an empty ledger it seeds organisation, catalogue and
 * intake policy, and the demonstration in the same simulation (architecture §8). Rejects with StartError: PORT_TAKEN, DATA_FOLDER_LOCKED,
 * DATA_FOLDER_UNREADABLE, DEMONSTRATION_IN_PRODUCTION.
 */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const { port, logger = new JsonLogger(), say = () => undefined } = options;
  const dataDir = path.resolve(options.dataDir);
  if (port !== 0) await assertPortFree(host, port);
  const secrets = await loadSecrets(dataDir);
  const demonstration = identities(Buffer.from(secrets.demonstrationKey, 'base64'), options.environment);
  const masterKeyFile = path.join(dataDir, 'master-keys.json');
  if (!existsSync(masterKeyFile)) createMasterKeyFile(masterKeyFile, 'mk-1');
  const database = await startDatabase(dataDir, secrets);
  try {
    const erasures = await erasureFolder(erasuresOf(dataDir, options.environment));
    const shared = { database, masterKeyFile, erasures, demonstration, logger };
    await beginLedger(shared, options, say);
    // A first start that was killed in its simulation must not leave the right to set times behind.
    await allowSimulatedTime(database.url('owner'), false);
    const clock = await databaseClock(database.url('audit'));
    const system = await startSystem({ ...shared, clock, simulated: false });
    await seed(system);
    options.signal?.throwIfAborted();
    await system.app.listen(port, host);
    const url = `http://localhost:${new URL(await system.app.getUrl()).port}`;
    const forget = await leaveNote(dataDir, { url, databasePort: database.postgres.port, pid: process.pid });
    const stop = async (): Promise<void> => {
      await forget();
      await system.stop();
      clock.stop();
      await database.postgres.stop();
    };
    return { url, system, database, stop };
  } catch (error) {
    await database.postgres.stop();
    throw error;
  }
}

/**
 * The folder where a system's erasures are written down. SUQIU_ERASURES puts it on another disk than the data: the list is for the day on which
 * the data are lost.
 */
export const erasuresOf = (dataDir: string, environment: StandaloneOptions['environment']): string =>
  environment['SUQIU_ERASURES'] ?? path.join(dataDir, 'erasures');

function identities(secret: Buffer, environment: StandaloneOptions['environment']): DemoIdentities {
  try {
    return new DemoIdentities({ users: demonstrationUsers(organisationShanghai().map(({ unit }) => unit)), secret, environment });
  } catch (cause) {
    throw new StartError('DEMONSTRATION_IN_PRODUCTION', (cause as Error).message, { cause });
  }
}

/** On an empty ledger: configuration and demonstration in one simulation that ends at the present; then everything is opened anew in real time. */
async function beginLedger(
  shared: Omit<SystemOptions, 'clock' | 'simulated'>,
  { demonstrationCases, seed: number, signal }: StandaloneOptions,
  say: (sentence: string) => void,
): Promise<void> {
  const ownerUrl = shared.database.url('owner');
  if (!(await isEmpty(ownerUrl))) return;
  const present = await databaseClock(ownerUrl);
  const days = demonstrationCases > 0 ? demonstrationDays : 0;
  const clock = new SimulatedClock({ start: new Date(present.now().getTime() - days * 86_400_000), present });
  signal?.throwIfAborted();
  await allowSimulatedTime(ownerUrl, true);
  const system = await startSystem({ ...shared, clock, simulated: true });
  try {
    say('First start: seeding the organisation of five districts, the catalogue and the intake policy.');
    await seed(system);
    if (demonstrationCases > 0) {
      say(`Making ${demonstrationCases} demonstration cases on a simulated clock.`);
      const { demonstration } = shared;
      await runDemonstration({ system, demonstration, clock, cases: demonstrationCases, seed: number, ...(signal && { signal }) });
    }
  } finally {
    await system.stop();
    present.stop();
  }
}

const isEmpty = (ownerUrl: string): Promise<boolean> =>
  onConnection(ownerUrl, async (client) => (await client.query('SELECT 1 FROM ledger.events LIMIT 1')).rowCount === 0);
