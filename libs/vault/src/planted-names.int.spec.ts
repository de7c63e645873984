import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { inspect } from 'node:util';
import { loginRoles, type EventStore, migrateLedger, onConnection, postgresEventStore } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash } from '@suqiu/integrity';
import { freshDatabase, testCluster, type TestDatabase } from '@suqiu/testing';
import { requesterTitle } from './keyed-index/identifiers';
import { masterKeysFromEnvironment } from './master-keys';
import { migrateVault } from './migrate-vault';
import { nodeHash } from './node-hash';
import { openVault, type Vault } from './vault';

jest.setTimeout(120_000);

const masterKeys = masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}` });
const clock = { now: () => new Date() };
const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');
const hanzi = (length: number) => String.fromCharCode(...Array.from({ length }, () => randomInt(0x4e00, 0x9f00)));

/** Drawn anew for each run, so that nobody else in the cluster can have written them. */
const plantedPerson = () => ({
  name: hanzi(4),
  telephone: `139${digits(8)}`,
  identity: digits(18),
  address: `${hanzi(6)}路${digits(3)}弄`,
});

/** The bytes a text can be hidden in. Base64 in its three alignments, less the characters that depend on what stands beside. */
const disguises = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const base64 = [0, 1, 2].map((shift) => {
    const inner = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replaceAll('=', '');
    return inner.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + utf8.length) * 8) / 6));
  });
  const escaped = Array.from(utf8.toString(), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...base64.map((inner) => Buffer.from(inner)),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(escaped),
  ];
};

const findsAny = (bytes: Buffer, needles: readonly Buffer[]): boolean => needles.some((needle) => bytes.includes(needle));

describe('planted names', () => {
  let database: TestDatabase;
  let vault: Vault;
  let store: EventStore;
  let firstSegment: string;
  const people = Array.from({ length: 5 }, plantedPerson);
  const needles = people.flatMap((person) => Object.values(person).flatMap(disguises));
  const errors: unknown[] = [];

  const asAdmin = async (sql: string): Promise<Record<string, string>[]> =>
    onConnection(database.adminUrl, async (client) => (await client.query(sql)).rows as Record<string, string>[]);
  const walSegment = async () => (await asAdmin('SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS file'))[0]?.['file'] ?? '';

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
    firstSegment = await walSegment();
    vault = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: { add: () => Promise.resolve() } });
    store = postgresEventStore({ url: database.url('intake') });
    const subjects = await Promise.all(people.map(live));
    await vault.erase(subjects[0] as string, { reason: 'requested', approver: 'administrator-1', at: clock.now() });
    await asAdmin('CHECKPOINT');
  });
  afterAll(async () => {
    await store.close();
    await vault.close();
    await database.drop();
  });

  /** Every table of every schema as COPY writes it. */
  const copies = async (): Promise<[string, Buffer][]> =>
    onConnection(database.adminUrl, async (client) => {
      const tables = await client.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      const found: [string, Buffer][] = [];
      for (const { name } of tables.rows) {
        const chunks: Buffer[] = [];
        const { connection } = client as unknown as { connection: EventEmitter };
        const collect = ({ chunk }: { chunk: Buffer }) => void chunks.push(Buffer.from(chunk));
        connection.on('copyData', collect);
        await client.query(`COPY ${name} TO STDOUT`);
        connection.off('copyData', collect);
        found.push([name, Buffer.concat(chunks)]);
      }
      return found;
    });

  /** The server's files but those of other databases and the write-ahead log from before this spec. */
  const files = async (): Promise<[string, Buffer][]> => {
    const { dataDir } = testCluster();
    const own = (await asAdmin('SELECT oid::text FROM pg_database WHERE datname = current_database()'))[0]?.['oid'] ?? '';
    const wanted = (file: string) => {
      if (file.startsWith('base/')) return file.startsWith(`base/${own}/`);
      return !/^pg_wal\/[0-9A-F]{24}$/.test(file) || path.basename(file) >= firstSegment;
    };
    const all = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((file) => wanted(file));
    return all.flatMap((file): [string, Buffer][] => {
      const full = path.join(dataDir, file);
      try {
        return statSync(full).isFile() ? [[file, readFileSync(full)]] : [];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // a running server removes files
        throw error;
      }
    });
  };

  it('stand in no table', async () => {
    const tables = await copies();
    expect(tables.map(([name]) => name)).toEqual(
      expect.arrayContaining(['ledger.events', 'vault.subjects', 'vault.identifiers', 'vault.access_records']),
    );
    expect(tables.find(([name]) => name === 'ledger.events')?.[1].includes('intake.CaseRegistered')).toBe(true);
    expect(tables.filter(([, bytes]) => findsAny(bytes, needles)).map(([name]) => name)).toEqual([]);
  });

  it('stand in no data, write-ahead or log file of the server', async () => {
    const read = await files();
    const kinds = ['server.log', 'base/', 'pg_wal/'];
    for (const kind of kinds) expect(read.some(([file]) => file.startsWith(kind))).toBe(true);
    expect(read.filter(([, bytes]) => findsAny(bytes, needles)).map(([file]) => file)).toEqual([]);
  });

  it('stand in no error, cause or stack', () => {
    expect(errors).toHaveLength(people.length * 6);
    expect(errors).not.toContain('not refused');
    const told = errors.map((error) => inspect(error, { depth: 10 }) + String((error as Error).stack)).join('\n');
    expect(findsAny(Buffer.from(told), needles)).toBe(false);
  });

  it('are told to no role by any table it may read', async () => {
    const names = (await copies()).map(([name]) => name);
    let answers = 0;
    for (const role of loginRoles) {
      await onConnection(database.url(role), async (client) => {
        for (const name of names) {
          const read = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`).catch(() => undefined);
          if (!read) continue;
          answers += read.rows.length;
          expect(findsAny(Buffer.from(read.rows.map(({ row }) => row).join('\n')), needles)).toBe(false);
        }
      });
    }
    expect(answers).toBeGreaterThan(0);
  });

  it('would be found, in each disguise, if they were there', async () => {
    const canary = hanzi(5);
    const hidden = disguises(canary);
    await asAdmin('CREATE TABLE public.canary (bytes bytea, plain text)');
    await asAdmin(`INSERT INTO public.canary (plain) VALUES ('${canary}')`);
    for (const bytes of hidden) await asAdmin(`INSERT INTO public.canary (bytes) VALUES ('\\x${bytes.toString('hex')}')`);
    await asAdmin(`DO $$ BEGIN RAISE LOG '${canary}'; END $$`);
    await asAdmin('CHECKPOINT');
    const read = await files();
    for (const disguise of hidden) {
      expect(read.some(([file, bytes]) => file.startsWith('base/') && bytes.includes(disguise))).toBe(true);
      expect(read.some(([file, bytes]) => file.startsWith('pg_wal/') && bytes.includes(disguise))).toBe(true);
    }
    expect(read.some(([file, bytes]) => file === 'server.log' && findsAny(bytes, hidden))).toBe(true);
    const tables = await copies();
    expect(tables.filter(([, bytes]) => findsAny(bytes, hidden)).map(([name]) => name)).toEqual(['public.canary']);
    const around = Buffer.from(`{"name":"x${canary}y"}`);
    for (const shift of [0, 1, 2])
      expect(findsAny(Buffer.from(Buffer.concat([Buffer.alloc(shift), around]).toString('base64')), hidden)).toBe(true);
    await asAdmin('DROP TABLE public.canary');
  });
});
