import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { chmod, chown, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries';
import type { EmbeddedOptions, EmbeddedPostgres } from './cluster';
import { EmbeddedPostgresError } from './errors';
import { stopWhenThisProcessDies } from './process-guard';
import { asUser, type RunAs } from './run-as';
import { embeddedSettings } from './settings';

/** Starts the server of an existing data folder and waits until it serves. Rejects like startEmbeddedPostgres. */
export const launch = async (
  binaries: Binaries,
  runAs: RunAs | undefined,
  dataDir: string,
  port: number,
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres> => {
  await chmod(dataDir, 0o700);
  const logFile = path.join(dataDir, 'server.log');
  const logFrom = existsSync(logFile) ? (await stat(logFile)).size : 0;
  const log = openSync(logFile, 'a', 0o600);
  if (runAs) await chown(logFile, runAs.ids.uid, runAs.ids.gid);
  const settings = Object.entries({ ...embeddedSettings, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Own process group: Ctrl-C must reach this program only, which then stops its work before it stops the database.
  const command = asUser(runAs, binaries.postgres, ['-D', dataDir, '-p', String(port), ...settings]);
  const child = spawn(command.program, command.args, {
    ...command.ids,
    cwd: dataDir,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const releaseGuard = child.pid === undefined ? undefined : stopWhenThisProcessDies(child.pid, runAs);
  void exited.then(releaseGuard);
  await becomeReady(child, dataDir, port, logFile, logFrom);
  return {
    port,
    pid: child.pid as number,
    dataDir,
    adminUrl: `postgres://postgres:${encodeURIComponent(options.superuserPassword)}@127.0.0.1:${port}/postgres`,
    exited,
    stop: async () => {
      child.kill('SIGINT');
      await exited;
    },
  };
};

const readyWithinMs = 60_000;
/** What postmaster.pid says of a server that takes connections; `standby`: for reading only. */
const serving = new Set(['ready', 'standby']);

const becomeReady = async (child: ChildProcess, dataDir: string, port: number, logFile: string, logFrom: number): Promise<void> => {
  const giveUpAt = Date.now() + readyWithinMs;
  for (;;) {
    const seen = await postmaster(dataDir);
    if (seen?.pid === child.pid && serving.has(seen?.status ?? '')) return;
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
      throw startError(await logSince(logFile, logFrom), dataDir, port);
    if (Date.now() > giveUpAt) {
      child.kill('SIGQUIT');
      throw new EmbeddedPostgresError('START_FAILED', `the database in ${dataDir} was not ready after ${readyWithinMs / 1000} s`);
    }
    await pause(20);
  }
};

const startError = (log: string, dataDir: string, port: number): EmbeddedPostgresError => {
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(log)) {
    return new EmbeddedPostgresError('DATA_FOLDER_LOCKED', `the data folder ${dataDir} is in use by another process`);
  }
  if (log.includes('Address already in use')) return new EmbeddedPostgresError('PORT_TAKEN', `port ${port} is taken by another program`);
  return new EmbeddedPostgresError('START_FAILED', `the database in ${dataDir} did not start: ${log.trim() || 'it could not be run'}`);
};

const logSince = async (logFile: string, from: number): Promise<string> => (await readFile(logFile)).subarray(from).toString('utf8');

/** PostgreSQL writes its process id on line 1 and its state on line 8 of this file. */
const postmaster = async (dataDir: string): Promise<{ pid: number; status: string } | undefined> => {
  const text = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return text === '' ? undefined : { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
};

export const isStopping = async (dataDir: string): Promise<boolean> => (await postmaster(dataDir))?.status === 'stopping';

/** Messages in English, because start errors are told by them. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PGDATA: undefined,
  PGPORT: undefined,
  LC_ALL: 'C',
  LC_MESSAGES: 'C',
});
