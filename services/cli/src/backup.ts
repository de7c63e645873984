import { copyFile, mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { backup, onConnection, restore, roleUrl } from '@suqiu/event-store';
import { serviceNames } from '@suqiu/nest-kit';
import {
  type Environment,
  erasuresOf,
  findServer,
  loadSecrets,
  masterKeysOf,
  type Secrets,
  startDatabase,
  StartError,
} from '@suqiu/standalone';
import { backupRetentionDays, erasureFolder, readErasures, repeatErasures } from '@suqiu/vault';
import type { Command } from 'commander';
import type { Outcome } from './output';

/**
 * Kept apart from the data: whoever has both can read all that is sealed. The keys of the subjects are in the data, wrapped: adr/0005. Master keys
 * of the environment are not in the folder; who sets them keeps them.
 */
export const keyFilesOf = (environment: Environment): readonly string[] => [
  'secrets.json',
  ...(masterKeysOf(environment) ? [] : ['master-keys.json']),
];

const databaseFolder = (dataDir: string): string => path.join(dataDir, 'postgres');

/**
 * Copies the whole database while it runs, or starts it for the time of the copy; the keys that open it go into a folder of their own. The copy
 * expires with the promise that an erasure gives.
 */
export async function backUp(dataDir: string, target: string, keys: string): Promise<Outcome> {
  const secrets = await loadSecrets(dataDir);
  const running = await findServer(dataDir);
  const copy = async (port: number): Promise<Awaited<ReturnType<typeof backup>>> =>
    backup({
      adminUrl: adminUrl(secrets.superuserPassword, port),
      dataDir: databaseFolder(dataDir),
      target,
      retentionDays: backupRetentionDays,
    });
  const manifest = running ? await copy(running.databasePort) : await withDatabase(dataDir, copy);
  await mkdir(keys, { recursive: true, mode: 0o700 });
  for (const file of keyFilesOf(process.env)) await copyFile(path.join(dataDir, file), path.join(keys, file));
  const { ledgers, expiresAt } = manifest;
  return {
    lines: [
      `Backed up to ${target}. The keys that open it are in ${keys}: keep them apart.`,
      `Destroy both by ${expiresAt}: until then the backup may hold keys of people who are erased meanwhile.`,
    ],
    json: { target, keys, ledgers, expiresAt },
    wrong: false,
  };
}

export interface RestoreFrom {
  readonly source: string;
  /** Folder of the keys that `backUp` put apart. */
  readonly keys: string;
  /** Folder of the list of erasures: the system's own, as it is now and not as it was when the backup was made. */
  readonly erasures: string;
  readonly evenExpired: boolean;
  readonly dataDir: string;
}

/**
 * Makes a new data folder of a backup and its keys. What was erased since the backup is erased again before the folder is there. The log gets a new
 * incarnation; read models from the same backup go on with it. Rejects as `restore`, `readErasures` and `repeatErasures` do.
 */
export async function restoreFrom({ source, keys, erasures, evenExpired, dataDir }: RestoreFrom): Promise<Outcome> {
  const erased = await readErasures(erasures);
  const { superuserPassword, rolePasswords } = await loadSecrets(keys);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const beforeOpening = async (url: string): Promise<void> => {
    await repeatErasures(url, erased);
    await adoptIncarnation(url, rolePasswords);
  };
  const ledgers = await restore({ source, dataDir: databaseFolder(dataDir), superuserPassword, evenExpired, beforeOpening });
  const list = await erasureFolder(erasuresOf(dataDir, process.env));
  for (const erasure of erased) await list.add(erasure);
  // Last: without them the folder does not start, so a restore that was stopped midway is no system with half a list.
  for (const file of keyFilesOf(process.env)) await copyFile(path.join(keys, file), path.join(dataDir, file));
  return {
    lines: [`Restored to ${dataDir}; the log has a new incarnation. Erasures on the list: ${erased.length}.`],
    json: { dataDir, ledgers, erasures: erased.length },
    wrong: false,
  };
}

/**
 * Read models were copied in the same instant as the log, so their positions hold; readers elsewhere must stop. Each service writes its own: what it
 * may have put on its tables must not run as the administrator.
 */
const adoptIncarnation = async (url: string, passwords: Secrets['rolePasswords']): Promise<void> => {
  for (const service of serviceNames)
    await onConnection(roleUrl(url, service, passwords[service]), async (client) => {
      await client.query(`UPDATE ${service}_work.positions SET incarnation = (SELECT incarnation::text FROM ledger.meta)`);
    });
};

async function withDatabase<T>(dataDir: string, work: (port: number) => Promise<T>): Promise<T> {
  const database = await startDatabase(dataDir, await loadSecrets(dataDir));
  try {
    return await work(database.postgres.port);
  } finally {
    await database.postgres.stop();
  }
}

const adminUrl = (password: string, port: number): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** `backup` and `restore` work on the folders of this machine, not over HTTP. */
export function addBackupCommands(program: Command, run: (json: boolean, work: () => Promise<Outcome>) => Promise<void>): void {
  const dataDir = process.env['SUQIU_DATA'] ?? '.data';
  program
    .command('backup <target>')
    .description('copy the whole database into a new folder, while it runs')
    .requiredOption('--keys <dir>', 'where the keys go, apart from the data')
    .option('--data <dir>', 'data folder', dataDir)
    .option('--json', 'print one JSON document as the last line')
    .action((target: string, options: { keys: string; data: string; json?: boolean }) =>
      run(options.json === true, () => backUp(options.data, target, options.keys)),
    );
  program
    .command('restore <source>')
    .description('make a new data folder of a backup')
    .requiredOption('--keys <dir>', 'where the keys of the backup are')
    .requiredOption('--erasures <dir>', 'list of erasures of the system that was backed up, as it is now: they are done again')
    .requiredOption('--data <dir>', 'data folder to make')
    .option('--even-expired', 'also a backup that should have been destroyed by now')
    .option('--json', 'print one JSON document as the last line')
    .action(async (source: string, options: { keys: string; erasures: string; data: string; evenExpired?: boolean; json?: boolean }) => {
      if (await findServer(options.data)) throw new StartError('DATA_FOLDER_LOCKED', `A server runs on ${options.data}.`);
      const { keys, erasures, data: dataDir, evenExpired = false } = options;
      await run(options.json === true, () => restoreFrom({ source, keys, erasures, evenExpired, dataDir }));
    });
}
