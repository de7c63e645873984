import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { verifyLedger } from '@suqiu/audit';
import { decode, eventTypes, isCaseStream, ownerOf, type EventType } from '@suqiu/case';
import { allowSimulatedTime, migrateLedger, postgresEventStore, type StoredEvent } from '@suqiu/event-store';
import { importKeys, type MasterKeys, masterKeysFromFile, migrateVault, nodeHash, openVault, type Vault } from '@suqiu/vault';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import { foldedCases, foldedConfiguration, sealedParts } from './fold-log';
import { type GoldenEvent, type GoldenExpectations, goldenFiles } from './golden-files';

jest.setTimeout(60_000);

const releases = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const clock = { now: () => new Date() };
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

async function* inPages(log: readonly StoredEvent[]): AsyncGenerator<StoredEvent> {
  for (const event of log) yield await Promise.resolve(event);
}

it('there is a golden export', () => {
  expect(releases.map(({ name }) => name)).toContain('1');
});

describe.each(releases.map(({ name }) => name))('the golden export of release %s', (release) => {
  const file = (name: string): string => path.join(__dirname, release, name);
  const textOf = (name: string): string => readFileSync(file(name), 'utf8');
  const log = linesOf(textOf(goldenFiles.log)).map((line) => JSON.parse(line) as GoldenEvent);
  const expected = JSON.parse(textOf(goldenFiles.expected)) as GoldenExpectations;
  let database: TestDatabase;
  let vault: Vault;
  let folder: string;
  let masterKeys: MasterKeys;

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLedger(database.adminUrl);
    await migrateVault(database.adminUrl);
    await importKeys(database.adminUrl, linesOf(textOf(goldenFiles.vaultKeys)));
    // A checkout makes files that others may read, which is refused for keys.
    folder = mkdtempSync(path.join(tmpdir(), 'suqiu-golden-'));
    writeFileSync(path.join(folder, 'keys.json'), textOf(goldenFiles.masterKeys), { mode: 0o600 });
    masterKeys = masterKeysFromFile(path.join(folder, 'keys.json'));
    vault = await openVault({ url: database.url('intake'), masterKeys, clock });
  });
  afterAll(async () => {
    await vault.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('takes no more than a megabyte', () => {
    const bytes = Object.values(goldenFiles).reduce((sum, name) => sum + Buffer.byteLength(textOf(name)), 0);
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
  });

  it('is sound: chains, positions, canonical texts, columns, folds', async () => {
    const verdict = await verifyLedger(inPages(log), {
      hash: nodeHash('sha256'),
      ordinal: Number,
      readPrefix: (stream, toVersion) => Promise.resolve(log.filter((e) => e.stream === stream && e.version <= toVersion)),
    });
    expect(verdict).toEqual({ cases: Object.keys(expected.cases).length, events: expected.events, faults: [] });
    expect(log.at(-1)?.position).toBe(expected.headPosition);
    expect(Object.fromEntries(log.map(({ stream, hash }) => [stream, hash]))).toEqual(expected.heads);
  });

  it('folds to the states it folded to then', () => {
    const events = log.map(decode);
    const cases = foldedCases(events.filter(({ stream }) => isCaseStream(stream)));
    expect(Object.keys(cases)).toEqual(Object.keys(expected.cases));
    expect(cases).toMatchObject(expected.cases);
    expect(foldedConfiguration(events.filter(({ stream }) => !isCaseStream(stream)))).toMatchObject(expected.configuration);
  });

  it('opens part by part, to the byte; what was erased stays closed', async () => {
    const opened = [];
    for (const { stream, version, name, sealed } of sealedParts(log)) {
      const parts = [{ version, name, sealed }];
      const [part] = await vault.open({ actor: { id: 'golden', role: 'auditor' }, purpose: 'audit', stream, parts });
      opened.push({ stream, ...part });
    }
    expect(opened).toEqual(expected.parts);
    expect(opened.filter((part) => 'erased' in part).length).toBeGreaterThan(0);
    const auditor = await openVault({ url: database.url('audit'), masterKeys, clock });
    expect(await auditor.verifyAccessChain()).toMatchObject({ ok: true, count: opened.length });
    await auditor.close();
  });

  it('finds people and like texts by the keys it had', async () => {
    for (const { kind, value, streams } of expected.found)
      expect((await vault.match(kind, value)).map(({ stream }) => stream).sort()).toEqual(streams);
    expect(await vault.match('telephone', '13900000099')).toEqual([]);
    const alike = await vault.similar(expected.alike.text, { limit: 3 });
    expect(alike.map(({ stream }) => stream)).toContain(expected.alike.stream);
  });

  it('is taken by the ledger as it is, event by event, by the role that owns each', async () => {
    await allowSimulatedTime(database.adminUrl, true);
    let at = new Date(0);
    const simulated = { now: () => at };
    const roles = ['intake', 'dispatch', 'department', 'feedback'] as const;
    const stores = Object.fromEntries(roles.map((role) => [role, postgresEventStore({ url: database.url(role), clock: simulated })]));
    for (const { stream, position: _position, recordedAt, ...event } of log) {
      at = new Date(recordedAt);
      await stores[ownerOf(event.type as EventType)]!.append(stream, event.version === 1 ? 'none' : event.version - 1, [event]);
    }
    expect(await stores['intake']!.readAll('', log.length + 1)).toEqual(log);
    await Promise.all(Object.values(stores).map((store) => store.close()));
  });
});

describe('the golden export of the first release', () => {
  it('holds every type of event there was', () => {
    const types = new Set(
      linesOf(readFileSync(path.join(__dirname, '1', goldenFiles.log), 'utf8')).map((line) => (JSON.parse(line) as GoldenEvent).type),
    );
    expect([...types].filter((type) => !Object.hasOwn(eventTypes, type))).toEqual([]);
    expect(types.size).toBe(32);
  });
});
