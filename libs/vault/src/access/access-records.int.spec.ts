import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@suqiu/case';
import { loginRoles, onConnection } from '@suqiu/event-store';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import { masterKeysFromEnvironment } from '../master-keys';
import { migrateVault } from '../migrate-vault';
import { openVault, type Vault } from '../vault';
import type { OpenParts } from './opening';

jest.setTimeout(60_000);

const masterKeys = masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}` });
const clock = { now: () => new Date('2026-09-30T01:02:03.004Z') };
const actor: Actor = { id: 'handler-1', role: 'handler', unitId: 'unit-1', district: '310110' };

describe('access records', () => {
  let database: TestDatabase;
  let vault: Vault;
  let auditor: Vault;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateVault(database.adminUrl);
    vault = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: { add: () => Promise.resolve() } });
    auditor = await openVault({ url: database.url('audit'), masterKeys, clock });
  });
  beforeEach(() => pastTheTrigger('TRUNCATE vault.access_records'));
  afterAll(async () => {
    await vault.close();
    await auditor.close();
    await database.drop();
  });

  const asAdmin = (sql: string, values: unknown[] = []) =>
    onConnection(database.adminUrl, async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);
  const pastTheTrigger = (sql: string) => asAdmin(`SET session_replication_role = replica; ${sql}`);
  const sealedCase = async (stream = `case-${randomUUID()}`): Promise<OpenParts & { subject: string }> => {
    const subject = randomUUID();
    const sealer = await vault.admit({ stream, subjects: [{ subject }] });
    const { contact } = sealer.seal(1, { contact: { subject, compartment: 'contact', text: '张三' } });
    if (!contact) throw new Error('nothing was sealed');
    return { actor, purpose: 'handling', stream, parts: [{ version: 1, name: 'contact', sealed: contact }], subject };
  };

  it('tell who opened which parts of which stream, why and when, and who recorded it', async () => {
    const { subject, ...request } = await sealedCase();
    await vault.open(request);
    await auditor.open({ ...request, purpose: 'inspection' });
    const records = await auditor.accessRecords({ stream: request.stream, after: 0, limit: 10 });
    const parts = [{ version: 1, name: 'contact', compartment: 'contact', subject }];
    const access = { at: '2026-09-30T01:02:03.004Z', actor, purpose: 'handling', stream: request.stream, parts };
    expect(records).toEqual([
      {
        ...access,
        number: 1,
        recordedBy: 'suqiu_intake',
        prevHash: '0'.repeat(64),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      { ...access, purpose: 'inspection', number: 2, recordedBy: 'suqiu_audit', prevHash: records[0]?.hash, hash: records[1]?.hash },
    ]);
    expect(await auditor.accessRecords({ after: 1, limit: 10 })).toHaveLength(1);
    expect(await auditor.accessRecords({ stream: 'case-other', after: 0, limit: 10 })).toEqual([]);
  });

  it('come first: without one, no text is given', async () => {
    const request = await sealedCase();
    await asAdmin('ALTER TABLE vault.access_records ADD CONSTRAINT full_disk CHECK (number < 1)');
    await expect(vault.open(request)).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    await expect(vault.open({ ...request, purpose: '' })).rejects.toMatchObject({ code: 'PURPOSE_MISSING' });
    expect(await asAdmin('SELECT * FROM vault.access_records')).toEqual([]);
    await asAdmin('ALTER TABLE vault.access_records DROP CONSTRAINT full_disk');
  });

  it('are made for what turns out to be erased, and for what does not open', async () => {
    const request = await sealedCase();
    await expect(vault.open({ ...request, stream: 'case-other' })).rejects.toMatchObject({ code: 'SEALED_PART_BROKEN' });
    await vault.erase(request.subject, { reason: 'requested', approver: 'a', at: clock.now() });
    await vault.open(request);
    expect((await auditor.accessRecords({ after: 0, limit: 10 })).map(({ stream }) => stream)).toEqual(['case-other', request.stream]);
  });

  it('make one chain from the first, whoever opens at the same time', async () => {
    const requests = await Promise.all(Array.from({ length: 40 }, () => sealedCase()));
    await Promise.all(requests.flatMap((request) => [vault.open(request), auditor.open(request)]));
    const verdict = await auditor.verifyAccessChain();
    const records = await auditor.accessRecords({ after: 0, limit: 100 });
    expect(verdict).toEqual({ ok: true, count: 80, head: records.at(-1)?.hash });
    expect(records.map(({ number }) => number)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  const changes: [string, string, number, string][] = [
    ['a changed text', 'hash', 2, `UPDATE vault.access_records SET body = replace(body, 'handler-1', 'handler-2') WHERE number = 2`],
    ['a changed role', 'hash', 2, `UPDATE vault.access_records SET recorded_by = 'suqiu_audit' WHERE number = 2`],
    ['a changed stream beside the text', 'text', 1, `UPDATE vault.access_records SET stream = 'case-x' WHERE number = 1`],
    ['a removed record', 'number', 3, `DELETE FROM vault.access_records WHERE number = 2`],
    ['a removed first record', 'number', 2, `DELETE FROM vault.access_records WHERE number = 1`],
    [
      'a removed and renumbered record',
      'link',
      2,
      `DELETE FROM vault.access_records WHERE number = 2; UPDATE vault.access_records SET number = 2 WHERE number = 3`,
    ],
    ['a changed hash', 'hash', 3, `UPDATE vault.access_records SET hash = sha256(hash) WHERE number = 3`],
  ];

  it.each(changes)('show %s, made by a superuser past the trigger: %s at number %i', async (_, kind, number, change) => {
    const request = await sealedCase();
    for (let i = 0; i < 3; i += 1) await vault.open(request);
    expect(await auditor.verifyAccessChain()).toMatchObject({ ok: true, count: 3 });
    await pastTheTrigger(change);
    expect(await auditor.verifyAccessChain()).toEqual({ ok: false, fault: { kind, number } });
  });

  it('cannot be changed or removed by any role; functions of the owner, whom nobody can be, are held off by the trigger', async () => {
    await vault.open(await sealedCase());
    for (const change of [
      `UPDATE vault.access_records SET body = ''`,
      'DELETE FROM vault.access_records',
      'TRUNCATE vault.access_records',
    ]) {
      for (const role of loginRoles)
        await expect(onConnection(database.url(role), (client) => client.query(change))).rejects.toMatchObject({ code: '42501' });
      await expect(asAdmin(`SET ROLE suqiu_owner; ${change}`)).rejects.toMatchObject({ code: '42501' });
    }
    expect(await auditor.verifyAccessChain()).toMatchObject({ ok: true, count: 1 });
  });
});
