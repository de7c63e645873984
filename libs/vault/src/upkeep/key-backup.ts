import { onConnection } from '@suqiu/event-store';
import type { Client } from 'pg';
import { VaultError } from '../vault-error';

/** Lines of each kind. */
export interface KeyBackupCount {
  secrets: number;
  subjects: number;
  identifiers: number;
}
type LineKind = keyof KeyBackupCount;

interface Line {
  readonly kind: LineKind;
  /** JSON as it stood in the line: bands are 64-bit numbers, which JSON.parse would round. */
  readonly row: string;
}

const page = 1_000;
const kinds: readonly LineKind[] = ['secrets', 'subjects', 'identifiers'];

/**
 * All that an erasure destroys, as lines of JSON: wrapped keys, tombstones, index rows. To be kept no longer than `backupRetentionDays`, because a
 * key in it outlives its erasure. Useless without the master key. One snapshot. `url`: the database's administrator.
 */
export const exportKeys = (url: string, write: (line: string) => void | Promise<void>): Promise<KeyBackupCount> =>
  onConnection(url, async (client) => {
    const count = { secrets: 0, subjects: 0, identifiers: 0 };
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const kind of kinds) {
      await client.query(`DECLARE rows CURSOR FOR SELECT to_jsonb(t)::text AS row FROM (${exports[kind]}) t`);
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`FETCH ${page} FROM rows`);
        for (const { row } of rows) await write(`{"kind":"${kind}","row":${row}}`);
        count[kind] += rows.length;
        if (rows.length < page) break;
      }
      await client.query('CLOSE rows');
    }
    await client.query('COMMIT');
    return count;
  });

/**
 * Puts the lines of `exportKeys` back, all or nothing. A tombstone, there or in the lines, beats a key. Erasures made since must be
 * repeated by the caller (`repeatErasures`). Rejects with VAULT_SECRETS_DIFFER if this vault already has index keys of
 * its own, KEY_BACKUP_UNREADABLE for a line that is none. `url`: the database's administrator.
 */
export const importKeys = (url: string, lines: AsyncIterable<string> | Iterable<string>): Promise<KeyBackupCount> =>
  onConnection(url, async (client) => {
    const count = { secrets: 0, subjects: 0, identifiers: 0 };
    await client.query('BEGIN');
    let group: Line[] = [];
    for await (const text of lines) {
      const line = readLine(text);
      if (group.length >= page || (group[0] && group[0].kind !== line.kind)) {
        await put(client, group);
        group = [];
      }
      count[line.kind] += 1;
      group.push(line);
    }
    await put(client, group);
    for (const step of afterImport) await client.query(step);
    await client.query('COMMIT');
    return count;
  });

function readLine(text: string): Line {
  const [, kind, row] = /^\{"kind":"([a-z]+)","row":(\{.*\})\}$/.exec(text) ?? [];
  if (row !== undefined && kinds.includes(kind as LineKind)) return { kind: kind as LineKind, row };
  throw new VaultError('KEY_BACKUP_UNREADABLE', 'this is no line of a key backup');
}

const subjectColumns =
  'subject, stream, admitted_at, key_version, master_key_id, wrapped_key, bands, erased_at, erased_reason, erased_by, backups_expire_at';

/** Numbers are left out: the importing database gives its own, in the same order. */
const exports: Readonly<Record<LineKind, string>> = {
  secrets: 'SELECT * FROM vault.secrets ORDER BY name',
  subjects: `SELECT ${subjectColumns} FROM vault.subjects ORDER BY number`,
  identifiers: 'SELECT i.kind, i.mac, s.subject FROM vault.identifiers i JOIN vault.subjects s USING (number)',
};

const inserts: Readonly<Record<LineKind, string>> = {
  secrets: `INSERT INTO vault.secrets SELECT * FROM jsonb_populate_recordset(NULL::vault.secrets, $1) ON CONFLICT DO NOTHING`,
  subjects: `INSERT INTO vault.subjects AS t (${subjectColumns})
    SELECT ${subjectColumns} FROM jsonb_populate_recordset(NULL::vault.subjects, $1)
    ON CONFLICT (subject) DO UPDATE SET master_key_id = NULL, wrapped_key = NULL, bands = NULL, erased_at = excluded.erased_at,
      erased_reason = excluded.erased_reason, erased_by = excluded.erased_by, backups_expire_at = excluded.backups_expire_at
    WHERE t.erased_at IS NULL AND excluded.erased_at IS NOT NULL`,
  identifiers: `INSERT INTO vault.identifiers (kind, mac, number)
    SELECT n.kind, n.mac, s.number FROM jsonb_to_recordset($1) AS n(kind text, mac bytea, subject uuid) JOIN vault.subjects s USING (subject)
    ON CONFLICT DO NOTHING`,
};

const afterImport = [
  'DELETE FROM vault.identifiers i USING vault.subjects s WHERE s.number = i.number AND s.erased_at IS NOT NULL',
  'DELETE FROM vault.text_bands b USING vault.subjects s WHERE s.number = b.number AND s.erased_at IS NOT NULL',
  'INSERT INTO vault.text_bands SELECT unnest(s.bands), s.number FROM vault.subjects s ON CONFLICT DO NOTHING',
];

async function put(client: Client, lines: readonly Line[]): Promise<void> {
  const kind = lines[0]?.kind;
  if (!kind) return;
  const rows = `[${lines.map(({ row }) => row).join(',')}]`;
  if (kind === 'secrets') {
    const differ = await client.query(
      `SELECT 1 FROM vault.secrets t JOIN jsonb_populate_recordset(NULL::vault.secrets, $1) n USING (name) WHERE t.wrapped_key <> n.wrapped_key`,
      [rows],
    );
    if (differ.rowCount)
      throw new VaultError('VAULT_SECRETS_DIFFER', 'this vault already has index keys of its own: restore into a new database');
  }
  await client.query(inserts[kind], [rows]);
}
