import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { inspect } from 'node:util';
import { loginRoles, type EventStore, migrateLedger, onConnection, postgresEventStore } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash } from '@suqiu/integrity';
import {
  copiesOfTables,
  disguises,
  freshDatabase,
  holdsAny,
  randomHanzi,
  type RawData,
  standNowhere,
  testCluster,
  type TestDatabase,
} from '@suqiu/testing';
import { requesterTitle } from './keyed-index/identifiers';
import { masterKeysFromEnvironment } from './master-keys';
import { migrateVault } from './migrate-vault';
import { nodeHash } from './node-hash';
import { openVault, type Vault } from './vault';

jest.setTimeout(120_000);

const masterKeys = masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}` });
const clock = { now: () => new Date() };
const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');

/** Drawn anew for each run, so that nobody else in the cluster can have written them. */
const plantedPerson = () => ({
  name: randomHanzi(4),
  telephone: `139${digits(8)}`,
  identity: digits(18),
  address: `${randomHanzi(6)}路${digits(3)}弄`,
});

describe('planted names', () => {
  let database: TestDatabase;
  let vault: Vault;
  let store: EventStore;
  let data: RawData;
  const people = Array.from({ length: 5 }, plantedPerson);
  const planted = people.flatMap((person) => Object.values(person));
  const needles = planted.flatMap(disguises);
  const errors: unknown[] = [];

  /** The server's files but those of other databases and the write-ahead log from before this spec. */
  const ownData = async (): Promise<RawData> => {
    const { adminUrl } = database;
    const [own] = await onConnection(
      adminUrl,
      async (client) =>
        (
          await client.query<{ oid: string; segment: string }>(
            `SELECT oid::text, pg_walfile_name(pg_current_wal_insert_lsn()) AS segment FROM pg_database WHERE datname = current_database()`,
          )
        ).rows,
    );
    if (!own) throw new Error('the database knows nothing of itself');
    const leaveOut = (file: string): boolean => {
      if (file.startsWith('base/')) return !file.startsWith(`base/${own.oid}/`);
      return /^pg_wal\/[0-9A-F]{24}$/.test(file) && path.basename(file) < own.segment;
    };
    return { adminUrl, folder: testCluster().dataDir, leaveOut };
  };

  /** One whole case of a person: admitted, sealed, stored, opened, looked for, and every refusal on the way. */
  const live = async (person: ReturnType<typeof plantedPerson>) => {
    const [stream, subject] = [`case-${randomUUID()}`, randomUUID()];
    const text = `我是${person.name}，电话${person.telephone}，家住${person.address}，门口路灯不亮。`;
    const telephone = { kind: 'telephone' as const, value: person.telephone };
    const index = [telephone, { kind: 'identity' as const, value: person.identity }, requesterTitle(telephone, text)];
    const sealer = await vault.admit({ stream, subjects: [{ subject, index, text }] });
    const parts = sealer.seal(1, {
      narrative: { subject, compartment: 'narrative', text },
      contact: { subject, compartment: 'contact', text: JSON.stringify(person) },
    });
    const eventId = randomUUID();
    const occurredAt = clock.now().toISOString();
    const envelope = {
      eventId,
      type: 'intake.CaseRegistered',
      schemaVersion: 1,
      stream,
      version: 1,
      occurredAt,
      data: { body: vault.fingerprint(text) },
      sealed: parts,
    };
    const stored = canonicalText(envelope);
    const hash = eventHash(nodeHash('sm3'), { text: stored, prevHash: genesisHash });
    const event = { eventId, type: envelope.type, schemaVersion: 1, version: 1, text: stored, prevHash: genesisHash, hash };
    await store.append(stream, 'none', [event]);
    const { contact } = parts;
    if (!contact) throw new Error('nothing was sealed');
    const request = {
      actor: { id: 'handler-1', role: 'handler' as const },
      purpose: 'handling',
      stream,
      parts: [{ version: 1, name: 'contact', sealed: contact }],
    };
    expect(await vault.open(request)).toEqual([{ version: 1, name: 'contact', text: JSON.stringify(person) }]);
    expect(await vault.match('identity', person.identity)).toEqual([{ subject, stream }]);
    expect((await vault.similar(text, { limit: 1 }))[0]?.subject).toBe(subject);
    const refusals: (() => Promise<unknown>)[] = [
      () => vault.admit({ stream: `case-${randomUUID()}`, subjects: [{ subject, index, text }] }),
      () => vault.admit({ stream, subjects: [{ subject: person.name, index, text }] }),
      () => Promise.resolve(sealer.seal(2, { narrative: { subject, compartment: 'narrative', text: `${text}\u0000` } })),
      () => vault.match('account', `${person.name}\ud800`),
      () => vault.open({ ...request, stream: 'case-other' }),
      () => store.append(stream, 'none', [{ ...event, eventId: randomUUID() }]),
    ];
    for (const refusal of refusals)
      errors.push(
        await Promise.resolve()
          .then(refusal)
          .then(
            () => 'not refused',
            (error: unknown) => error,
          ),
      );
    return subject;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLedger(database.adminUrl);
    await migrateVault(database.adminUrl);
    data = await ownData();
    vault = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: { add: () => Promise.resolve() } });
    store = postgresEventStore({ url: database.url('intake') });
    const subjects = await Promise.all(people.map(live));
    await vault.erase(subjects[0] as string, { reason: 'requested', approver: 'administrator-1', at: clock.now() });
  });
  afterAll(async () => {
    await store.close();
    await vault.close();
    await database.drop();
  });

  standNowhere(() => data, planted, ['ledger.events', 'vault.subjects', 'vault.identifiers', 'vault.access_records']);

  it('stand in no error, cause or stack', () => {
    expect(errors).toHaveLength(people.length * 6);
    expect(errors).not.toContain('not refused');
    const told = errors.map((error) => inspect(error, { depth: 10 }) + String((error as Error).stack)).join('\n');
    expect(holdsAny(Buffer.from(told), needles)).toBe(false);
  });

  it('are told to no role by any table it may read', async () => {
    const names = (await copiesOfTables(data)).map(([name]) => name);
    let answers = 0;
    for (const role of loginRoles) {
      await onConnection(database.url(role), async (client) => {
        for (const name of names) {
          const read = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`).catch(() => undefined);
          if (!read) continue;
          answers += read.rows.length;
          expect(holdsAny(Buffer.from(read.rows.map(({ row }) => row).join('\n')), needles)).toBe(false);
        }
      });
    }
    expect(answers).toBeGreaterThan(0);
  });
});
