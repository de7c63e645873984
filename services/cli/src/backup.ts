import { copyFile, mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { backup, onConnection, restore } from '@suqiu/event-store';
import { serviceNames } from '@suqiu/nest-kit';
import { findServer, loadSecrets, startDatabase, StartError } from '@suqiu/standalone';
import type { Command } from 'commander';
import type { Outcome } from './output';

/** Kept apart from the data, with a short retention: what was erased stays readable as long as its keys can be had (architecture §6). */
const keyFiles = ['secrets.json', 'master-keys.json'];

const databaseFolder = (dataDir: string): string => path.join(dataDir, 'postgres');

/** Copies the whole database while it runs, or starts it for the time of the copy; the keys go into a folder of their own. */
export async function backUp(dataDir: string, target: string, keys: string): Promise<Outcome> {
  const secrets = await loadSecrets(dataDir);
  const running = await findServer(dataDir);
  const copy = async (port: number): Promise<Awaited<ReturnType<typeof backup>>> =>
    backup({ adminUrl: adminUrl(secrets.superuserPassword, port), dataDir: databaseFolder(dataDir), target });
  const manifest = running ? await copy(running.databasePort) : await withDatabase(dataDir, copy);
  await mkdir(keys, { recursive: true, mode: 0o700 });
  for (const file of keyFiles) await copyFile(path.join(dataDir, file), path.join(keys, file));
  return {
    lines: [`Backed up to ${target}. The keys are in ${keys}: keep them apart, and not longer than erasure allows.`],
    json: { target, keys, ledgers: manifest.ledgers },
    wrong: false,
  };
}

/** Makes a new data folder of a backup and its keys. The log gets a new incarnation; read models from the same backup go on with it. */
export async function restoreFrom(source: string, keys: string, dataDir: string): Promise<Outcome> {
  const secrets = await loadSecrets(keys);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const ledgers = await restore({ source, dataDir: databaseFolder(dataDir), superuserPassword: secrets.superuserPassword });
  for (const file of keyFiles) await copyFile(path.join(keys, file), path.join(dataDir, file));
  const database = await startDatabase(dataDir, secrets);
  try {
    await onConnection(database.url('owner'), async (owner) => {
      // They were copied in the same instant as the log, so their positions hold; readers elsewhere must stop.
      for (const service of serviceNames)
        await owner.query(`UPDATE ${service}_work.positions SET incarnation = (SELECT incarnation::text FROM ledger.meta)`);
    });
  } finally {
    await database.postgres.stop();
  }
  return { lines: [`Restored to ${dataDir}; the log has a new incarnation.`], json: { dataDir, ledgers }, wrong: false };
}

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
    .requiredOption('--data <dir>', 'data folder to make')
    .option('--json', 'print one JSON document as the last line')
    .action(async (source: string, options: { keys: string; data: string; json?: boolean }) => {
      if (await findServer(options.data)) throw new StartError('DATA_FOLDER_LOCKED', `A server runs on ${options.data}.`);
      await run(options.json === true, () => restoreFrom(source, options.keys, options.data));
    });
}
