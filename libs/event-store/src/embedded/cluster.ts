import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries';
import { EmbeddedPostgresError } from './errors';
import { asUser, findRunAs, type RunAs } from './run-as';
import { isStopping, launch, serverEnvironment } from './server-process';

export interface EmbeddedOptions {
  /** Folder of the cluster; made on the first start. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; 0 (default) takes a free one. */
  readonly port?: number;
  /** Password of the superuser `postgres`; set on the first start, needed on all later ones. */
  readonly superuserPassword: string;
  /** Added to and stronger than `embeddedSettings`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running server. It also ends, cleanly, when this process dies: nothing is left holding the data folder. */
export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Superuser, database `postgres`. */
  readonly adminUrl: string;
  /** Resolves when the server process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends open transactions, writes everything to disk, resolves when the server has ended. Safe to call twice. */
  stop(): Promise<void>;
}

/** A server whose program was killed notices it within the first, and has written everything to disk within the second. */
const patienceMs = { noticing: 3_000, stopping: 60_000 } as const;

/**
 * Starts the cluster in `dataDir`, which is created (UTF-8, collation C, scram) if it is not there.
 * Rejects with EmbeddedPostgresError: DATA_FOLDER_LOCKED, PORT_TAKEN, NO_BINARIES, NO_USER or START_FAILED.
 */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const dataDir = path.resolve(options.dataDir);
  const binaries = findBinaries();
  const runAs = findRunAs([path.dirname(binaries.postgres), path.dirname(dataDir)]);
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) await initialise(binaries, runAs, dataDir, options.superuserPassword);
  const startedAt = Date.now();
  for (;;) {
    try {
      return await launch(binaries, runAs, dataDir, options.port || (await freePort()), options);
    } catch (error) {
      if (!(error instanceof EmbeddedPostgresError)) throw error;
      const raceForPort = error.code === 'PORT_TAKEN' && !options.port;
      const patience = (await isStopping(dataDir)) ? patienceMs.stopping : patienceMs.noticing;
      if (!raceForPort && !(error.code === 'DATA_FOLDER_LOCKED' && Date.now() - startedAt < patience)) throw error;
      await pause(100);
    }
  }
};

/** Made beside its place and moved there when complete, so that a kill in the middle leaves nothing half-made. */
const initialise = async (binaries: Binaries, runAs: RunAs | undefined, dataDir: string, password: string): Promise<void> => {
  const making = `${dataDir}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(path.dirname(making), { recursive: true });
  await mkdir(making, { mode: 0o700 });
  const secrets = await mkdtemp(path.join(tmpdir(), 'suqiu-initdb-'));
  const passwordFile = path.join(secrets, 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs) for (const file of [making, secrets, passwordFile]) await chown(file, runAs.ids.uid, runAs.ids.gid);
    const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', `--pwfile=${passwordFile}`];
    await run(binaries.initdb, [`--pgdata=${making}`, ...flags], runAs);
    await rename(making, dataDir);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
};

const run = (program: string, args: readonly string[], runAs: RunAs | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const command = asUser(runAs, program, args);
    const child = spawn(command.program, command.args, {
      ...command.ids,
      cwd: path.dirname(program),
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (cause) =>
      reject(new EmbeddedPostgresError('START_FAILED', `could not run ${program}: ${cause.message}`, { cause })),
    );
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new EmbeddedPostgresError('START_FAILED', `could not create the database folder: ${said.trim()}`)),
    );
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
