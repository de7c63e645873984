import { randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { onConnection } from '@suqiu/event-store';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import { masterKeysFromEnvironment } from '../master-keys';
import { migrateVault } from '../migrate-vault';
import { openVault, type Vault } from '../vault';
import { erasureFolder, readErasures, repeatErasures } from './erasure-list';

const masterKeys = masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}` });
const clock = { now: () => new Date('2026-09-30T01:02:03.004Z') };
const erasure = { reason: 'requested', approver: 'administrator-1', at: clock.now() };

describe('the list of erasures', () => {
  let folder: string;
  let database: TestDatabase;
  let vault: Vault;
  const at = (name: string): string => path.join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'suqiu-erasures-'));
    database = await freshDatabase();
    await migrateVault(database.adminUrl);
    vault = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: await erasureFolder(at('list')) });
  });
  afterAll(async () => {
    await vault.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const asAdmin = (sql: string) => onConnection(database.adminUrl, (client) => client.query(sql));
  const telephone = '13800138000';
  const sealedCase = async () => {
    const [stream, subject] = [`case-${randomUUID()}`, randomUUID()];
    const sealer = await vault.admit({ stream, subjects: [{ subject, index: [{ kind: 'telephone', value: telephone }] }] });
    const { contact } = sealer.seal(1, { contact: { subject, compartment: 'contact', text: '张三' } });
    return { subject, stream, parts: [{ version: 1, name: 'contact', sealed: contact! }] };
  };
  const opened = async ({ stream, parts }: Awaited<ReturnType<typeof sealedCase>>) =>
    (await vault.open({ actor: { id: 'a', role: 'auditor' }, purpose: 'spec', stream, parts }))[0];
  const tables = ['subjects', 'identifiers'];

  it('lets what an older state of the vault brings back be erased again, and leaves the rest', async () => {
    const [erased, kept] = [await sealedCase(), await sealedCase()];
    for (const table of tables) await asAdmin(`CREATE TABLE public.old_${table} AS TABLE vault.${table}`);
    const first = await vault.erase(erased.subject, erasure);
    await asAdmin(`TRUNCATE ${tables.map((table) => `vault.${table}`).join(', ')}`);
    for (const table of tables) await asAdmin(`INSERT INTO vault.${table} OVERRIDING SYSTEM VALUE TABLE public.old_${table}`);
    expect(await opened(erased)).toMatchObject({ text: '张三' });

    const listed = await readErasures(at('list'));
    for (let times = 0; times < 2; times += 1) await repeatErasures(database.adminUrl, listed);
    expect(await opened(erased)).toMatchObject({ erased: true });
    expect(await opened(kept)).toMatchObject({ text: '张三' });
    expect(await vault.match('telephone', telephone)).toEqual([{ subject: kept.subject, stream: kept.stream }]);
    expect(await vault.erase(erased.subject, { ...erasure, at: new Date('2027-01-01T00:00:00.000Z') })).toEqual(first);
  });

  it('keeps the first erasure of a subject, and tells ids, instants and reason only', async () => {
    const { subject } = await sealedCase();
    await vault.erase(subject, erasure);
    await vault.erase(subject, { reason: 'other', approver: 'administrator-2', at: new Date('2027-01-01T00:00:00.000Z') });
    expect((await readErasures(at('list'))).filter((one) => one.subject === subject)).toEqual([
      {
        subject,
        erasedAt: '2026-09-30T01:02:03.004Z',
        reason: 'requested',
        approver: 'administrator-1',
        backupsExpireAt: '2026-10-30T01:02:03.004Z',
      },
    ]);
    expect((await readdir(at('list'))).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });

  it('comes before the erasure: what cannot be listed is not erased', async () => {
    const one = await sealedCase();
    const gone = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: await erasureFolder(at('gone')) });
    await rm(at('gone'), { recursive: true });
    const without = await openVault({ url: database.url('intake'), masterKeys, clock });
    for (const each of [gone, without]) {
      await expect(each.erase(one.subject, erasure)).rejects.toMatchObject({ code: 'ERASURE_NOT_LISTED' });
      await each.close();
    }
    expect(await opened(one)).toMatchObject({ text: '张三' });
  });

  it('is refused when it lacks an erasure that the vault knows', async () => {
    const { subject } = await sealedCase();
    await vault.erase(subject, erasure);
    const listed = (await readErasures(at('list'))).filter((one) => one.subject !== subject);
    await expect(repeatErasures(database.adminUrl, listed)).rejects.toMatchObject({
      code: 'ERASURES_INCOMPLETE',
      message: expect.stringContaining(subject) as string,
    });
  });

  it('is refused when it is not there, or holds what is no erasure', async () => {
    await expect(readErasures(at('nowhere'))).rejects.toMatchObject({ code: 'ERASURES_UNREADABLE' });
    await cp(at('list'), at('spoilt'), { recursive: true });
    await writeFile(path.join(at('spoilt'), `${randomUUID()}.json`), '{"subject":"');
    await expect(readErasures(at('spoilt'))).rejects.toMatchObject({ code: 'ERASURES_UNREADABLE' });
  });
});
