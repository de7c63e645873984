import { randomBytes, randomUUID } from 'node:crypto';
import { onConnection } from '@suqiu/event-store';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import type { MasterKeys } from '../master-keys';
import { migrateVault } from '../migrate-vault';
import { openVault, type Vault } from '../vault';
import { exportKeys, importKeys } from './key-backup';
import { rotateMasterKey } from './rotation';

jest.setTimeout(60_000);

const clock = { now: () => new Date('2026-09-30T01:02:03.004Z') };
const erasure = { reason: 'requested', approver: 'a', at: clock.now() };
const narrative = '反映某小区电梯故障多日无人维修，老人上下楼困难，请尽快处理。';

class KeyRing implements MasterKeys {
  currentId = 'k1';
  private readonly keys = new Map([
    ['k1', randomBytes(32)],
    ['k2', randomBytes(32)],
  ]);
  get(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw Object.assign(new Error(`no ${id}`), { code: 'MASTER_KEY_UNKNOWN' });
    return key;
  }
  lose(id: string): void {
    this.keys.delete(id);
  }
}

describe('upkeep of the vault', () => {
  let database: TestDatabase;
  let elsewhere: TestDatabase;
  let masterKeys: KeyRing;
  let vault: Vault;
  beforeAll(async () => {
    [database, elsewhere] = [await freshDatabase(), await freshDatabase()];
    for (const one of [database, elsewhere]) await migrateVault(one.adminUrl);
  });
  beforeEach(async () => {
    const empty = 'TRUNCATE vault.subjects, vault.identifiers, vault.text_bands, vault.secrets';
    for (const one of [database, elsewhere]) await onConnection(one.adminUrl, (client) => client.query(empty));
    masterKeys = new KeyRing();
    vault = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: { add: () => Promise.resolve() } });
  });
  afterEach(() => vault.close());
  afterAll(async () => {
    await database.drop();
    await elsewhere.drop();
  });

  const sealedCase = async (index = 0) => {
    const [stream, subject] = [`case-${randomUUID()}`, randomUUID()];
    const subjects = [{ subject, text: narrative, index: [{ kind: 'telephone' as const, value: String(13_800_138_000 + index) }] }];
    const sealer = await vault.admit({ stream, subjects });
    const { contact } = sealer.seal(1, { contact: { subject, compartment: 'contact', text: `张三 ${index}` } });
    if (!contact) throw new Error('nothing was sealed');
    return { subject, stream, index, sealed: contact };
  };
  type Sealed = Awaited<ReturnType<typeof sealedCase>>;
  const openedBy = async (by: Vault, { stream, sealed }: Sealed) =>
    (await by.open({ actor: { id: 'a', role: 'auditor' }, purpose: 'spec', stream, parts: [{ version: 1, name: 'contact', sealed }] }))[0];

  /** Until somebody in this database waits for a row. */
  const writerWaits = () =>
    onConnection(database.adminUrl, async (client) => {
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await client.query(waiting)).rowCount === 0);
    });

  describe('rotating the master key', () => {
    it('wraps everything anew, after which the old key is not needed', async () => {
      const cases = await Promise.all(Array.from({ length: 25 }, (_, index) => sealedCase(index)));
      await vault.erase((cases[0] as Sealed).subject, erasure);
      masterKeys.currentId = 'k2';
      const seen: number[] = [];
      const rotated = await rotateMasterKey({ url: database.adminUrl, masterKeys, batch: 10, onProgress: (done) => seen.push(done) });
      expect(rotated).toEqual({ rewrapped: 3 + 24, remaining: 0 });
      expect(seen).toEqual([3, 13, 23, 27]);
      masterKeys.lose('k1');
      expect(await openedBy(vault, cases[0] as Sealed)).toMatchObject({ erased: true });
      for (const one of cases.slice(1)) expect(await openedBy(vault, one)).toMatchObject({ text: `张三 ${one.index}` });
      const restarted = await openVault({ url: database.url('intake'), masterKeys, clock });
      expect(restarted.fingerprint('x')).toBe(vault.fingerprint('x'));
      await restarted.close();
    });

    it('goes on where it was stopped', async () => {
      await Promise.all(Array.from({ length: 10 }, (_, index) => sealedCase(index)));
      masterKeys.currentId = 'k2';
      const stop = new AbortController();
      const options = { url: database.adminUrl, masterKeys, batch: 4 };
      const first = await rotateMasterKey({
        ...options,
        signal: stop.signal,
        onProgress: (done) => (done >= 7 ? stop.abort() : undefined),
      });
      expect(first).toEqual({ rewrapped: 7, remaining: 6 });
      expect(await rotateMasterKey(options)).toEqual({ rewrapped: 6, remaining: 0 });
      expect(await rotateMasterKey(options)).toEqual({ rewrapped: 0, remaining: 0 });
    });

    it('brings no key back that is erased between reading and writing', async () => {
      const one = await sealedCase();
      masterKeys.currentId = 'k2';
      const rotating = await onConnection(database.url('intake'), async (eraser) => {
        await eraser.query('BEGIN');
        await eraser.query(`SELECT vault.erase($1, 'requested', 'a', now(), now())`, [one.subject]);
        const rotated = rotateMasterKey({ url: database.adminUrl, masterKeys });
        await writerWaits();
        await eraser.query('COMMIT');
        return rotated;
      });
      expect(rotating).toEqual({ rewrapped: 3, remaining: 0 });
      expect(await openedBy(vault, one)).toMatchObject({ erased: true });
    });

    it('stops at a row that was changed', async () => {
      const { subject } = await sealedCase();
      await onConnection(database.adminUrl, (client) =>
        client.query(`UPDATE vault.subjects SET wrapped_key = sha256('x') WHERE subject = $1`, [subject]),
      );
      masterKeys.currentId = 'k2';
      await expect(rotateMasterKey({ url: database.adminUrl, masterKeys })).rejects.toMatchObject({ code: 'WRAPPED_KEY_BROKEN' });
    });
  });

  describe('a backup of the keys', () => {
    const backup = async () => {
      const lines: string[] = [];
      const count = await exportKeys(database.adminUrl, (line) => void lines.push(line));
      return { lines, count };
    };

    it('restores keys, tombstones and index into a new database', async () => {
      const cases = await Promise.all(Array.from({ length: 3 }, (_, index) => sealedCase(index)));
      await vault.erase((cases[0] as Sealed).subject, erasure);
      const { lines, count } = await backup();
      expect(count).toEqual({ secrets: 3, subjects: 3, identifiers: 2 });
      expect(await importKeys(elsewhere.adminUrl, lines)).toEqual(count);
      const restored = await openVault({ url: elsewhere.url('intake'), masterKeys, clock });
      expect(await openedBy(restored, cases[0] as Sealed)).toMatchObject({ erased: true });
      expect(await openedBy(restored, cases[1] as Sealed)).toMatchObject({ text: '张三 1' });
      expect(await restored.match('telephone', '13800138002')).toEqual([{ subject: cases[2]?.subject, stream: cases[2]?.stream }]);
      expect((await restored.similar(narrative, { limit: 5 })).map(({ score }) => score)).toEqual([1, 1]);
      expect(restored.fingerprint('x')).toBe(vault.fingerprint('x'));
      await restored.close();
    });

    it('never brings back what was erased after it', async () => {
      const one = await sealedCase();
      const { lines } = await backup();
      await vault.erase(one.subject, erasure);
      await importKeys(database.adminUrl, lines);
      expect(await openedBy(vault, one)).toMatchObject({ erased: true });
      expect(await vault.match('telephone', '13800138000')).toEqual([]);
      expect(await vault.similar(narrative, { limit: 5 })).toEqual([]);
    });

    it('carries its own erasures over', async () => {
      const one = await sealedCase();
      const { lines: before } = await backup();
      await vault.erase(one.subject, erasure);
      const { lines: after } = await backup();
      for (const lines of [before, after]) await importKeys(elsewhere.adminUrl, lines);
      const restored = await openVault({ url: elsewhere.url('intake'), masterKeys, clock });
      expect(await openedBy(restored, one)).toMatchObject({ erased: true });
      expect(await restored.match('telephone', '13800138000')).toEqual([]);
      await restored.close();
    });

    it('is refused where other index keys are in use, and when a line is none, without quoting it', async () => {
      const { lines } = await backup();
      await expect(importKeys(elsewhere.adminUrl, [...lines, 'secret'])).rejects.toMatchObject({
        code: 'KEY_BACKUP_UNREADABLE',
        message: expect.not.stringContaining('secret') as string,
      });
      const other = await openVault({ url: elsewhere.url('intake'), masterKeys, clock });
      await expect(importKeys(elsewhere.adminUrl, lines)).rejects.toMatchObject({ code: 'VAULT_SECRETS_DIFFER' });
      await other.close();
    });
  });
});
