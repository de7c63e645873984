import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Client } from 'pg';
import type { Position } from '../port';
import { positionText } from '../position';
import { renewIncarnation } from '../postgres/migrate-ledger';
import { databaseUrl, onConnection } from '../postgres/provision';
import { findBinaries } from './binaries';
import { startEmbeddedPostgres } from './cluster';
import { copyCluster, copyDurably } from './copy-cluster';
import { EmbeddedPostgresError } from './errors';
import { findRunAs } from './run-as';

export interface BackUp {
  /** Superuser. */
  readonly adminUrl: string;
  readonly dataDir: string;
  /** Folder to make; it must not be there, or be empty. */
  readonly target: string;
  /** Days until it expires, counted from its begin: it holds all keys, and later erasures cannot reach it (adr/0005). */
  readonly retentionDays: number;
}

/** What a backup says about itself, in `suqiu-backup.json`; written last, so that a folder without it is no backup. */
export interface BackupManifest {
  readonly format: 2;
  readonly finishedAt: string;
  /** ISO 8601, UTC. From then on it must not be kept any longer, and is not restored unless that is asked for. */
  readonly expiresAt: string;
  /** Each ledger of the cluster, and the position up to which it is contained at least. */
  readonly ledgers: readonly { readonly database: string; readonly incarnation: string; readonly head: Position }[];
}

const manifestName = 'suqiu-backup.json';
/** The server's momentary state; it makes these anew when it starts (PostgreSQL manual 25.3.4). */
const emptied = ['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'];
const omitted = ['postmaster.pid', 'postmaster.opts', 'server.log', 'backup_label', 'tablespace_map', manifestName];
const control = path.join('global', 'pg_control');

/**
 * Base backup of a running embedded cluster (all its databases) into a new folder, together with the write-ahead log the copy needs to start.
 * Files are copied whole, so the wrapped keys of the vault are in it. The npm PostgreSQL brings no pg_dump and no pg_basebackup, hence by hand. Rejects with BACKUP_REFUSED if the target is taken.
 */
export const backup = async (source: BackUp): Promise<BackupManifest> => {
  const target = path.resolve(source.target);
  const expiresAt = new Date(Date.now() + source.retentionDays * 86_400_000).toISOString();
  await refuseUnlessFree(target);
  const making = `${target}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const manifest = await onConnection(source.adminUrl, async (admin) => {
    const ledgers = await ledgersOf(admin, source.adminUrl);
    await copyRunning(admin, source.dataDir, making);
    return { format: 2, finishedAt: new Date().toISOString(), expiresAt, ledgers } as const;
  });
  await writeFile(path.join(making, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rm(target, { recursive: true, force: true });
  await rename(making, target);
  return manifest;
};

/** `admin` must stay connected from start to stop: the backup and the slot that keeps the needed log end with its connection. */
const copyRunning = async (admin: Client, dataDir: string, to: string): Promise<void> => {
  const slot = `backup_${process.pid}_${Date.now()}`;
  await admin.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
  const started = await admin.query<{ segment: string }>(`SELECT pg_walfile_name(pg_backup_start('suqiu', true)) AS segment`);
  const momentary = (file: string): boolean =>
    emptied.includes(path.dirname(file)) || omitted.includes(file) || path.basename(file).startsWith('pgsql_tmp');
  await copyCluster({ from: dataDir, to, leaveOut: (file) => momentary(file) || file === control });
  await copyDurably(path.join(dataDir, control), path.join(to, control));
  const stopped = await admin.query<{ segment: string; label: string }>(
    'SELECT pg_walfile_name(lsn) AS segment, labelfile AS label FROM pg_backup_stop(false)',
  );
  const [first, last] = [started.rows[0]?.segment ?? '', stopped.rows[0]?.segment ?? ''];
  await writeFile(path.join(to, 'backup_label'), stopped.rows[0]?.label ?? '', { mode: 0o600 });
  for (const segment of await readdir(path.join(dataDir, 'pg_wal'))) {
    const needed = /^[0-9A-F]{24}$/.test(segment) && segment >= first && segment <= last;
    if (needed) await copyDurably(path.join(dataDir, 'pg_wal', segment), path.join(to, 'pg_wal', segment));
  }
};

export interface Restore {
  /** A folder made by `backup`. */
  readonly source: string;
  /** Data folder to make. */
  readonly dataDir: string;
  /** The one at the time of the backup. */
  readonly superuserPassword: string;
  /** Also a backup that has expired. */
  readonly evenExpired?: boolean;
  /** Brings what the backup is too old to know into the database of each ledger; `url`: superuser. If it rejects, nothing is restored. */
  readonly beforeOpening?: (url: string) => Promise<void>;
}

/**
 * Makes a new data folder from a backup and gives every ledger in it a new incarnation, before anybody can connect to it: readers with checkpoints of
 * the old one stop with INCARNATION_CHANGED.  Returns the ledgers with their new incarnations.
 * Rejects with BACKUP_REFUSED if the source is no complete backup or the folder is taken, BACKUP_EXPIRED if it should be gone by now.
 */
export const restore = async (options: Restore): Promise<BackupManifest['ledgers']> => {
  const dataDir = path.resolve(options.dataDir);
  const { expiresAt } = await readManifest(options.source);
  if (Date.now() >= Date.parse(expiresAt) && !options.evenExpired)
    throw new EmbeddedPostgresError('BACKUP_EXPIRED', `the backup in ${options.source} expired at ${expiresAt}`);
  await refuseUnlessFree(dataDir);
  const making = `${dataDir}.restoring`;
  await rm(making, { recursive: true, force: true });
  try {
    const owner = findRunAs([path.dirname(findBinaries().postgres), path.dirname(dataDir)])?.ids;
    await copyCluster({ from: path.resolve(options.source), to: making, leaveOut: (file) => file === manifestName, owner });
    const ledgers = await renewLedgers(making, options);
    await rm(dataDir, { recursive: true, force: true });
    await rename(making, dataDir);
    return ledgers;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
};

const renewLedgers = async (dataDir: string, options: Restore): Promise<BackupManifest['ledgers']> => {
  const server = await startEmbeddedPostgres({ dataDir, superuserPassword: options.superuserPassword });
  try {
    return await onConnection(server.adminUrl, async (admin) => {
      for (const { database } of await ledgersOf(admin, server.adminUrl)) {
        const url = databaseUrl(server.adminUrl, database);
        await renewIncarnation(url);
        await options.beforeOpening?.(url);
      }
      return ledgersOf(admin, server.adminUrl);
    });
  } finally {
    await server.stop();
  }
};

/** Rejects with BACKUP_REFUSED unless the folder holds a complete backup of a known format. */
export const readManifest = async (source: string): Promise<BackupManifest> => {
  const text = await readFile(path.join(source, manifestName), 'utf8').catch(() => '{}');
  const manifest = JSON.parse(text) as Partial<BackupManifest>;
  if (manifest.format !== 2) throw new EmbeddedPostgresError('BACKUP_REFUSED', `${source} holds no complete backup`);
  return manifest as BackupManifest;
};

const refuseUnlessFree = async (folder: string): Promise<void> => {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new EmbeddedPostgresError('BACKUP_REFUSED', `${folder} is not empty`);
};

const ledgersOf = async (admin: Client, adminUrl: string): Promise<BackupManifest['ledgers']> => {
  const { rows } = await admin.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE datallowconn AND NOT datistemplate');
  const found = rows.map(({ name }) =>
    onConnection(databaseUrl(adminUrl, name), async (client) => {
      const ledger = await client.query<{ there: boolean }>(`SELECT to_regclass('ledger.meta') IS NOT NULL AS there`);
      if (!ledger.rows[0]?.there) return [];
      const facts = await client.query<{ incarnation: string; head: string | null }>(
        `SELECT incarnation, (SELECT max(position) FROM ledger.events) AS head FROM ledger.meta`,
      );
      return facts.rows.map(({ incarnation, head }) => ({ database: name, incarnation, head: head === null ? '' : positionText(head) }));
    }),
  );
  return (await Promise.all(found)).flat();
};
