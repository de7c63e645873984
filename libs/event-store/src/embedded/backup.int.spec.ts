import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { faultsOf, newEvents, refusalOf, storedEvents } from '@suqiu/testing';
import type { EventStore } from '../port';
import { type LoginRole, databaseUrl, migrateLedger, postgresEventStore, provision, roleUrl } from '../postgres';
import { backup, type BackupManifest, restore } from './backup';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './cluster';

const superuserPassword = 'admin';
const passwords = { intake: 'i', dispatch: 'd', department: 'd', feedback: 'f', audit: 'a', relay: 'r' };

describe('backup and restore', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let manifest: BackupManifest;
  let before: { readonly head: string; readonly incarnation: string };
  const at = (name: string): string => path.join(folder, name);
  const urlOf = (role: LoginRole): string => roleUrl(databaseUrl(server.adminUrl, 'suqiu'), role, passwords[role]);
  const ledger = (role: LoginRole): EventStore => postgresEventStore({ url: urlOf(role) });
  const firstBatch = async (store: EventStore, after: string, incarnation: string): Promise<number> => {
    for await (const batch of store.follow(after, { signal: new AbortController().signal, incarnation })) return batch.length;
    return 0;
  };

  /** Writes on and on while the backup is taken, then some more; a reader's checkpoint is taken at the very end. */
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'suqiu-backup-'));
    server = await startEmbeddedPostgres({ dataDir: at('live'), superuserPassword });
    await provision({ adminUrl: server.adminUrl, database: 'suqiu', passwords });
    await migrateLedger(databaseUrl(server.adminUrl, 'suqiu'));
    const store = ledger('intake');
    let count = 0;
    const append = () => store.append(`case-${count}`, 'none', newEvents(`case-${count++}`, { count: 3 }));
    await append();
    let taken = false;
    const taking = backup({ adminUrl: server.adminUrl, dataDir: server.dataDir, target: at('backup'), retentionDays: 30 }).finally(
      () => (taken = true),
    );
    while (!taken) await append();
    manifest = await taking;
    await append();
    before = { head: await store.head(), incarnation: await store.incarnation() };
    await store.close();
    await server.stop();
    await restore({ source: at('backup'), dataDir: at('restored'), superuserPassword });
    server = await startEmbeddedPostgres({ dataDir: at('restored'), superuserPassword });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds everything up to the moment it was taken, without a fault', async () => {
    const stored = await storedEvents({ adminUrl: databaseUrl(server.adminUrl, 'suqiu') });
    expect(faultsOf(stored)).toEqual([]);
    const [ledgerThen] = manifest.ledgers;
    expect(manifest.ledgers).toEqual([{ database: 'suqiu', incarnation: before.incarnation, head: ledgerThen?.head }]);
    expect(Number(ledgerThen?.head)).toBeGreaterThanOrEqual(3);
    expect(stored.length).toBeGreaterThanOrEqual(Number(ledgerThen?.head));
    expect(stored.length).toBeLessThan(Number(before.head));
  });

  it('is another log for readers: those with an old checkpoint stop, new ones and writers go on', async () => {
    const [reader, writer] = [ledger('relay'), ledger('intake')];
    const incarnation = await reader.incarnation();
    expect(incarnation).not.toBe(before.incarnation);
    expect(await refusalOf(firstBatch(reader, before.head, before.incarnation))).toBe('INCARNATION_CHANGED');
    expect(await refusalOf(firstBatch(reader, '', before.incarnation))).toBe('INCARNATION_CHANGED');
    expect(await refusalOf(firstBatch(reader, before.head, incarnation))).toBe('INCARNATION_CHANGED');
    expect(await firstBatch(reader, '', incarnation)).toBeGreaterThanOrEqual(3);
    const { position } = await writer.append('case-after', 'none', newEvents('case-after'));
    expect(position).toBe(await reader.head());
    await Promise.all([reader.close(), writer.close()]);
  });

  it('refuses a taken folder and an incomplete backup', async () => {
    const live = { adminUrl: server.adminUrl, dataDir: server.dataDir, target: at('backup'), retentionDays: 30 };
    expect(await refusalOf(backup(live))).toBe('BACKUP_REFUSED');
    expect(await refusalOf(restore({ source: at('backup'), dataDir: at('restored'), superuserPassword }))).toBe('BACKUP_REFUSED');
    expect(await refusalOf(restore({ source: at('live'), dataDir: at('other'), superuserPassword }))).toBe('BACKUP_REFUSED');
  });

  it('refuses a backup that has expired, until it is asked for all the same', async () => {
    const old = { adminUrl: server.adminUrl, dataDir: server.dataDir, target: at('old'), retentionDays: 0 };
    const { expiresAt, finishedAt } = await backup(old);
    expect(expiresAt <= finishedAt).toBe(true);
    const again = { source: at('old'), dataDir: at('of-old'), superuserPassword };
    await expect(restore(again)).rejects.toMatchObject({ code: 'BACKUP_EXPIRED', message: expect.stringContaining(expiresAt) as string });
    expect(await restore({ ...again, evenExpired: true })).toMatchObject([{ database: 'suqiu' }]);
  }, 30_000);

  it('leaves nothing of a restore when what the backup is too old to know cannot be brought in', async () => {
    const asked: string[] = [];
    const beforeOpening = (url: string): Promise<void> => {
      asked.push(new URL(url).pathname);
      return Promise.reject(new Error('no'));
    };
    const options = { source: at('backup'), dataDir: at('never'), superuserPassword, beforeOpening };
    await expect(restore(options)).rejects.toThrow('no');
    expect(asked).toEqual(['/suqiu']);
    expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([]);
  }, 30_000);

  it('does not let the log be read from a replica', async () => {
    await restore({ source: at('backup'), dataDir: at('replica'), superuserPassword });
    const signal = path.join(at('replica'), 'standby.signal');
    await writeFile(signal, '');
    if (process.getuid?.() === 0) execFileSync('chown', ['postgres', signal]);
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir: at('replica'), superuserPassword });
    const reader = ledger('relay');
    await expect(reader.readAll('', 10)).rejects.toThrow('this server is a replica');
    await expect(firstBatch(reader, '', before.incarnation)).rejects.toThrow('this server is a replica');
    await reader.close();
  }, 30_000);
});
