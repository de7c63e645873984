import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@suqiu/case';
import { onConnection } from '@suqiu/event-store';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import * as fc from 'fast-check';
import { masterKeysFromEnvironment } from './master-keys';
import { migrateVault } from './migrate-vault';
import { openVault, type Vault } from './vault';

jest.setTimeout(60_000);

const masterKeys = masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}` });
const clock = { now: () => new Date('2026-09-30T01:02:03.004Z') };
const actor: Actor = { id: 'handler-1', role: 'handler', unitId: 'unit-1', district: '310110' };
const newStream = () => `case-${randomUUID()}`;
const plain = (subject: string, text: string) => ({ subject, compartment: 'contact' as const, text });

describe('the vault', () => {
  let database: TestDatabase;
  let vault: Vault;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateVault(database.adminUrl);
    vault = await openVault({ url: database.url('intake'), masterKeys, clock, erasures: { add: () => Promise.resolve() } });
  });
  afterAll(async () => {
    await vault.close();
    await database.drop();
  });

  const ask = (sql: string, values: unknown[] = []) =>
    onConnection(database.adminUrl, async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);
  const erasure = { reason: 'requested', approver: 'administrator-1', at: new Date('2026-10-01T00:00:00.000Z') };
  const openOne = async (stream: string, version: number, sealed: Awaited<ReturnType<Vault['seal']>>, name = 'contact') => {
    const part = sealed[name];
    if (!part) throw new Error('no such part');
    return (await vault.open({ actor, purpose: 'handling', stream, parts: [{ version, name, sealed: part }] }))[0];
  };

  describe('sealing and opening', () => {
    it('gives back any text, sealed at once or later, with either cipher', async () => {
      const sm4 = await openVault({ url: database.url('intake'), masterKeys, clock, alg: 'sm4-ctr-hmac-sm3' });
      const text = fc.string({ unit: 'binary' }).map((drawn) => drawn.replaceAll('\u0000', ''));
      await fc.assert(
        fc.asyncProperty(text, fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(vault, sm4), async (drawn, version, by) => {
          const [stream, subject] = [newStream(), randomUUID()];
          const sealer = await by.admit({ stream, subjects: [{ subject }] });
          const atOnce = sealer.seal(version, { contact: plain(subject, drawn) });
          const later = await by.seal(stream, version, { contact: plain(subject, drawn) });
          expect(await openOne(stream, version, atOnce)).toEqual({ version, name: 'contact', text: drawn });
          expect(await openOne(stream, version, later)).toEqual({ version, name: 'contact', text: drawn });
        }),
        { numRuns: 10 },
      );
      await sm4.close();
    });

    it('keeps the keys of a command that is sent again, also by several callers at once', async () => {
      const [stream, subject] = [newStream(), randomUUID()];
      const admission = { stream, subjects: [{ subject, index: [{ kind: 'account' as const, value: 'A000102948' }] }] };
      const sealers = await Promise.all([1, 2, 3, 4].map(() => vault.admit(admission)));
      for (const sealer of sealers)
        expect(await openOne(stream, 1, sealer.seal(1, { contact: plain(subject, '张三') }))).toMatchObject({ text: '张三' });
      expect(await vault.match('account', 'a000102948')).toEqual([{ subject, stream }]);
    });

    it('seals for subjects of its own stream only', async () => {
      const [stream, subject] = [newStream(), randomUUID()];
      const sealer = await vault.admit({ stream, subjects: [{ subject }] });
      expect(() => sealer.seal(1, { contact: plain(randomUUID(), 'x') })).toThrow(expect.objectContaining({ code: 'SUBJECT_UNKNOWN' }));
      await expect(vault.admit({ stream: newStream(), subjects: [{ subject }] })).rejects.toMatchObject({
        code: 'SUBJECT_IN_OTHER_STREAM',
      });
      await expect(vault.seal(newStream(), 1, { contact: plain(subject, 'x') })).rejects.toMatchObject({ code: 'SUBJECT_IN_OTHER_STREAM' });
      await expect(vault.seal(stream, 1, { contact: plain(randomUUID(), 'x') })).rejects.toMatchObject({ code: 'SUBJECT_UNKNOWN' });
      await expect(vault.seal(stream, 1, { contact: plain('x', 'x') })).rejects.toMatchObject({ code: 'SUBJECT_INVALID' });
    });

    it('answers each admission of an import by itself', async () => {
      const [erased, shared, fine] = [randomUUID(), randomUUID(), randomUUID()];
      const [one, two] = [newStream(), newStream()];
      await vault.erase(erased, erasure);
      const index = [{ kind: 'telephone' as const, value: '13900139000' }];
      const outcomes = await vault.admitMany([
        { stream: one, subjects: [{ subject: shared, index }] },
        { stream: two, subjects: [{ subject: shared, index }] },
        { stream: two, subjects: [{ subject: erased, index }] },
        { stream: two, subjects: [{ subject: fine, index }] },
      ]);
      expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual([
        'ok',
        'SUBJECT_IN_OTHER_STREAM',
        'SUBJECT_ERASED',
        'ok',
      ]);
      const found = await vault.match('telephone', '+86 139 0013 9000');
      expect(found.map(({ subject }) => subject).sort()).toEqual([shared, fine].sort());
    });

    it('opens nothing that was moved or changed', async () => {
      const [stream, subject] = [newStream(), randomUUID()];
      const sealer = await vault.admit({ stream, subjects: [{ subject }] });
      const sealed = sealer.seal(1, { contact: plain(subject, '张三') });
      await expect(openOne(stream, 2, sealed)).rejects.toMatchObject({ code: 'SEALED_PART_BROKEN' });
      await expect(openOne(newStream(), 1, sealed)).rejects.toMatchObject({ code: 'SEALED_PART_BROKEN' });
    });

    it('gives no key in the place of another', async () => {
      const [stream, a, b] = [newStream(), randomUUID(), randomUUID()];
      const sealer = await vault.admit({ stream, subjects: [{ subject: a }, { subject: b }] });
      const sealed = sealer.seal(1, { contact: plain(a, '张三') });
      await ask('UPDATE vault.subjects t SET wrapped_key = o.wrapped_key FROM vault.subjects o WHERE t.subject = $1 AND o.subject = $2', [
        a,
        b,
      ]);
      await expect(openOne(stream, 1, sealed)).rejects.toMatchObject({ code: 'WRAPPED_KEY_BROKEN' });
    });
  });

  describe('erasure', () => {
    it('bites at once, for ever, and in the index too', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ minLength: 2, maxLength: 20, unit: 'grapheme' }), async (text) => {
          const [stream, subject, other] = [newStream(), randomUUID(), randomUUID()];
          const index = [{ kind: 'telephone' as const, value: `139${String(stream.charCodeAt(5)).padStart(8, '1')}` }];
          const subjects = [
            { subject, index, text: `${text}路灯不亮` },
            { subject: other, index },
          ];
          const sealer = await vault.admit({ stream, subjects });
          const clear = text.replaceAll('\u0000', '');
          const sealed = sealer.seal(1, { contact: plain(subject, clear), witness: plain(other, clear) });
          expect(await vault.erase(subject, erasure)).toEqual({
            subject,
            erasedAt: erasure.at,
            backupsExpireAt: new Date('2026-10-31T00:00:00.000Z'),
          });
          expect(await openOne(stream, 1, sealed)).toEqual({ version: 1, name: 'contact', erased: true });
          expect(await openOne(stream, 1, sealed, 'witness')).toMatchObject({ text: clear });
          for (const again of [vault.admit({ stream, subjects }), vault.seal(stream, 2, { contact: plain(subject, clear) })])
            await expect(again).rejects.toMatchObject({ code: 'SUBJECT_ERASED' });
          expect(await openOne(stream, 1, sealed)).toMatchObject({ erased: true });
          const left = await ask(
            `SELECT (SELECT count(*)::int FROM vault.identifiers JOIN vault.subjects USING (number) WHERE subject = $1) AS identifiers,
                    (SELECT count(*)::int FROM vault.text_bands WHERE number = (SELECT number FROM vault.subjects WHERE subject = $1)) AS bands,
                    (SELECT wrapped_key IS NULL AND bands IS NULL FROM vault.subjects WHERE subject = $1) AS gone`,
            [subject],
          );
          expect(left).toEqual([{ identifiers: 0, bands: 0, gone: true }]);
          await vault.erase(other, erasure);
        }),
        { numRuns: 10 },
      );
    });

    it('done again gives the first answer', async () => {
      const subject = randomUUID();
      const first = await vault.erase(subject, erasure);
      expect(await vault.erase(subject, { ...erasure, reason: 'other', at: new Date('2027-01-01T00:00:00.000Z') })).toEqual(first);
    });

    it('leaves no key and no index row when it meets an admission of the same subject', async () => {
      for (let round = 0; round < 20; round += 1) {
        const [stream, subject] = [newStream(), randomUUID()];
        const subjects = [{ subject, text: '路灯不亮三天', index: [{ kind: 'account' as const, value: 'race' }] }];
        if (round % 2 === 0) await vault.admit({ stream, subjects });
        await Promise.allSettled([vault.admit({ stream, subjects }), vault.erase(subject, erasure), vault.admit({ stream, subjects })]);
        await expect(vault.admit({ stream, subjects })).rejects.toMatchObject({ code: 'SUBJECT_ERASED' });
      }
      expect(await vault.match('account', 'race')).toEqual([]);
      expect(await ask(`SELECT 1 FROM vault.text_bands JOIN vault.subjects USING (number) WHERE erased_at IS NOT NULL`)).toEqual([]);
    });
  });

  describe('the keyed index', () => {
    it('finds each identifier by its own kind, in the order asked', async () => {
      const [stream, subject] = [newStream(), randomUUID()];
      const index = [
        { kind: 'identity' as const, value: '11010519491231002x' },
        { kind: 'queryCode' as const, value: 'ab12' },
        { kind: 'account' as const, value: ' ' },
      ];
      await vault.admit({ stream, subjects: [{ subject, index }] });
      const found = await vault.matchMany([
        { kind: 'queryCode', value: '11010519491231002X' },
        { kind: 'identity', value: '１１０１０５19491231002X' },
        { kind: 'account', value: '' },
        { kind: 'queryCode', value: 'AB-12' },
      ]);
      expect(found).toEqual([[], [{ subject, stream }], [], [{ subject, stream }]]);
    });

    it('gives the newest first, and of very many only the newest', async () => {
      const admissions = Array.from({ length: 501 }, () => ({
        stream: newStream(),
        subjects: [{ subject: randomUUID(), index: [{ kind: 'uscc' as const, value: '91350100M000100Y43' }] }],
      }));
      await vault.admitMany(admissions.slice(0, 500));
      await vault.admitMany(admissions.slice(500));
      const found = await vault.match('uscc', '91350100m000100y43');
      expect(found).toHaveLength(500);
      expect(found[0]?.stream).toBe(admissions.at(-1)?.stream);
      expect(new Set(found.map(({ stream }) => stream)).size).toBe(500);
    });

    it('finds like texts, best first, and nothing unlike', async () => {
      const text = '反映杨浦区某路段夜间施工噪音扰民，已持续一周，居民无法正常休息，请有关部门尽快处理并回复。';
      const [same, near, unlike] = [randomUUID(), randomUUID(), randomUUID()];
      await vault.admitMany([
        { stream: `case-${unlike}`, subjects: [{ subject: unlike, text: '咨询异地就医备案需要带哪些材料，社保卡能否直接结算。' }] },
        { stream: `case-${near}`, subjects: [{ subject: near, text: `${text.replace('一周', '两周')}谢谢` }] },
        { stream: `case-${same}`, subjects: [{ subject: same, text }] },
      ]);
      const found = await vault.similar(text, { limit: 10 });
      expect(found.map(({ subject }) => subject)).toEqual([same, near]);
      expect(found[0]).toEqual({ subject: same, stream: `case-${same}`, score: 1 });
      expect(found[1]?.score).toBeGreaterThan(0.7);
      expect(await vault.similar(text, { limit: 1 })).toHaveLength(1);
      expect(await vault.similar('。', { limit: 10 })).toEqual([]);
    });

    it('finds like texts by the index and never by reading the whole table, however small it is', async () => {
      const scans = await onConnection(database.adminUrl, async (client) => {
        await client.query('BEGIN');
        await client.query(`SELECT * FROM vault.similar_to('{1,1}', '{1,2}', 10, 10)`);
        const counted = `SELECT pg_stat_get_xact_numscans('vault.text_bands'::regclass)::int AS whole`;
        return (await client.query(counted)).rows;
      });
      expect(scans).toEqual([{ whole: 0 }]);
    });

    it('gives the same fingerprints in every process that holds the master key, and others in another database', async () => {
      const elsewhere = await freshDatabase();
      await migrateVault(elsewhere.adminUrl);
      const [first, second, foreign] = await Promise.all(
        [database.url('dispatch'), database.url('audit'), elsewhere.url('intake')].map((url) => openVault({ url, masterKeys, clock })),
      );
      const body = '{"telephone":"13800138000"}';
      expect(first?.fingerprint(body)).toBe(second?.fingerprint(body));
      expect(first?.fingerprint(body)).toMatch(/^[0-9a-f]{64}$/);
      expect(first?.fingerprint(body)).not.toBe(foreign?.fingerprint(body));
      for (const opened of [first, second, foreign]) await opened?.close();
      await elsewhere.drop();
    });

    it('makes its secrets once when several processes start at the same time', async () => {
      const fresh = await freshDatabase();
      await migrateVault(fresh.adminUrl);
      const vaults = await Promise.all([1, 2, 3, 4].map(() => openVault({ url: fresh.url('intake'), masterKeys, clock })));
      expect(new Set(vaults.map((opened) => opened.fingerprint('x'))).size).toBe(1);
      for (const opened of vaults) await opened.close();
      await fresh.drop();
    });
  });
});
