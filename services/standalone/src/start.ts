import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { allowSimulatedTime, type DatabaseClock, databaseClock, onConnection } from '@suqiu/event-store';
import { JsonLogger } from '@suqiu/nest-kit';
import { SimulatedClock } from '@suqiu/simulation';
import { createMasterKeyFile, erasureFolder, type MasterKeys, masterKeysFromFile, VaultError } from '@suqiu/vault';
import { assertPortFree, type Database, startDatabase } from './database';
import { runDemonstration } from './demonstration/run-demonstration';
import { identityOf } from './identity';
import { loadSecrets } from './secrets';
import { seed } from './seed';
import { leaveNote } from './server-note';
import { noticeSettingsOf } from './notice-settings';
import { type Environment, erasuresOf, masterKeysOf } from './settings';
import { pastSpanRefused, StartError } from './start-error';
import { startSystem, type System, type SystemOptions } from './system';

export interface StandaloneOptions {
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Cases of the demonstration on an empty ledger; 0 for none. With an OIDC issuer there is no demonstration. */
  readonly demonstrationCases: number;
  /** Seed of the demonstration: the same seed, the same cases. */
  readonly seed: number;
  /** Days before the present in which the demonstration begins; default 45. Given, it is insisted on: PAST_SPAN_REFUSED where there are events. */
  readonly demonstrationDays?: number;
  /** The settings of identity, master keys and notices. */
  readonly environment: Environment;
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
  /** Numbers of the cases made by this start; undefined when the ledger was not empty. */
  readonly demonstrated: readonly string[] | undefined;
  stop(): Promise<void>;
}

/** Only this machine: demonstration identities are no protection, and there is no TLS here; before an OIDC issuer's people stands a proxy. */
const host = '127.0.0.1';
const usualDemonstrationDays = 45;

/**
 * Starts everything on one data folder: embedded PostgreSQL, migrations, the five services; on an empty ledger it seeds organisation, catalogue and
 * intake policy, and the demonstration in the same simulation (architecture §8). Rejects with StartError: SETTING_INVALID, PORT_TAKEN,
 * DATA_FOLDER_LOCKED, DATA_FOLDER_UNREADABLE, DEMONSTRATION_IN_PRODUCTION, MASTER_KEYS_WRONG, PAST_SPAN_REFUSED.
 */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const { port, logger = new JsonLogger(), say = () => undefined } = options;
  const dataDir = path.resolve(options.dataDir);
  if (port !== 0) await assertPortFree(host, port);
  const secrets = await loadSecrets(dataDir);
  const identity = identityOf(options.environment, Buffer.from(secrets.demonstrationKey, 'base64'));
  const masterKeys = masterKeysOf(options.environment) ?? masterKeysIn(dataDir);
  const notices = noticeSettingsOf(options.environment);
  const database = await startDatabase(dataDir, secrets);
  let clock: DatabaseClock | undefined;
  try {
    const erasures = await erasureFolder(erasuresOf(dataDir, options.environment));
    const shared = { database, masterKeys, erasures, identity, logger, notices };
    const demonstrated = await beginLedger(shared, options, say);
    // A first start that was killed in its simulation must not leave the right to set times behind.
    await allowSimulatedTime(database.adminUrl, false);
    clock = await databaseClock(database.url('audit'));
    const system = await startSystem({ ...shared, clock, simulated: false });
    await seed(system);
    options.signal?.throwIfAborted();
    await system.app.listen(port, host);
    const url = `http://localhost:${new URL(await system.app.getUrl()).port}`;
    const forget = await leaveNote(dataDir, { url, databasePort: database.postgres.port, pid: process.pid });
    const stop = async (): Promise<void> => {
      await forget();
      await system.stop();
      clock?.stop();
      await database.postgres.stop();
    };
    return { url, system, database, demonstrated, stop };
  } catch (error) {
    clock?.stop();
    await database.postgres.stop();
    throw areOtherKeys(error)
      ? new StartError('MASTER_KEYS_WRONG', `The master keys are not those of ${dataDir}.`, { cause: error })
      : error;
  }
}

/** The keys of a data folder; a first start makes one. */
function masterKeysIn(dataDir: string): MasterKeys {
  const file = path.join(dataDir, 'master-keys.json');
  if (!existsSync(file)) createMasterKeyFile(file, 'mk-1');
  return masterKeysFromFile(file);
}

const areOtherKeys = (error: unknown): boolean =>
  error instanceof VaultError && (error.code === 'MASTER_KEY_UNKNOWN' || error.code === 'WRAPPED_KEY_BROKEN');

/** On an empty ledger: configuration and demonstration in one simulation that ends at the present; then everything is opened anew in real time. */
async function beginLedger(
  shared: Omit<SystemOptions, 'clock' | 'simulated'>,
  { dataDir, demonstrationCases, demonstrationDays, seed: number, signal }: StandaloneOptions,
  say: (sentence: string) => void,
): Promise<readonly string[] | undefined> {
  const { adminUrl, url } = shared.database;
  if (!(await isEmpty(url('audit')))) {
    if (demonstrationDays !== undefined) throw pastSpanRefused(dataDir);
    return undefined;
  }
  const present = await databaseClock(url('audit'));
  const { demonstration } = shared.identity;
  const cases = demonstration ? demonstrationCases : 0;
  const days = cases > 0 ? (demonstrationDays ?? usualDemonstrationDays) : 0;
  const clock = new SimulatedClock({ start: new Date(present.now().getTime() - days * 86_400_000), present });
  signal?.throwIfAborted();
  await allowSimulatedTime(adminUrl, true);
  const system = await startSystem({ ...shared, clock, simulated: true }).catch((error: unknown) => {
    present.stop();
    throw error;
  });
  try {
    say('First start: seeding the organisation of five districts, the catalogue and the intake policy.');
    await seed(system);
    if (!demonstration || cases === 0) return [];
    say(`Making ${cases} demonstration cases on a simulated clock.`);
    return await runDemonstration({ system, demonstration, clock, cases, seed: number, ...(signal && { signal }) });
  } finally {
    await system.stop();
    present.stop();
  }
}

const isEmpty = (auditUrl: string): Promise<boolean> =>
  onConnection(auditUrl, async (client) => (await client.query('SELECT 1 FROM ledger.events LIMIT 1')).rowCount === 0);
