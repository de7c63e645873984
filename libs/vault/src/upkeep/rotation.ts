import { onConnection } from '@suqiu/event-store';
import type { Client } from 'pg';
import { secretRow } from '../keyed-index/index-keys';
import type { MasterKeys } from '../master-keys';
import { unwrapKey, wrapKey } from '../sealing/wrapped-key';

export interface RotateOptions {
  /** URL of the database's administrator; no service may change a key. */
  readonly url: string;
  /** Must hold the old keys and the new current one. */
  readonly masterKeys: MasterKeys;
  /** Keys per step; each step is its own short transaction. Default 1,000. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rewrapped: number) => void;
}

export interface Rotated {
  readonly rewrapped: number;
  /** Keys that are still under another master key: 0 unless it was stopped, or a process went on with the old key meanwhile. Then run it again. */
  readonly remaining: number;
}

interface KeyRow {
  readonly name: string;
  readonly key_version: number;
  readonly master_key_id: string;
  readonly wrapped_key: Buffer;
}

/**
 * Wraps all keys anew under the current master key while services go on. Stopped at any point it is continued by running it again. Only
 * unchanged rows are written, so a key that is erased meanwhile stays erased. Rejects with MASTER_KEY_UNKNOWN or WRAPPED_KEY_BROKEN.
 */
export async function rotateMasterKey({ url, masterKeys, batch = 1_000, signal, onProgress }: RotateOptions): Promise<Rotated> {
  return onConnection(url, async (client) => {
    let rewrapped = 0;
    for (const table of [secrets, subjects]) {
      let after = table.first;
      while (!signal?.aborted) {
        const { rows } = await client.query<KeyRow>(table.page, [masterKeys.currentId, after, batch]);
        const last = rows.at(-1);
        if (!last) break;
        rewrapped += await rewrap(client, table.write, masterKeys, table.wrapName, rows);
        after = last.name;
        onProgress?.(rewrapped);
      }
    }
    const { rows } = await client.query<{ remaining: number }>(remaining, [masterKeys.currentId]);
    return { rewrapped, remaining: rows[0]?.remaining ?? 0 };
  });
}

const secrets = {
  first: '',
  page: `SELECT name, 1 AS key_version, master_key_id, wrapped_key FROM vault.secrets WHERE master_key_id <> $1 AND name > $2 ORDER BY name LIMIT $3`,
  write: `UPDATE vault.secrets t SET master_key_id = n.id, wrapped_key = n.wrapped
            FROM unnest($1::text[], $2::bytea[], $3::text[], $4::bytea[]) AS n(name, old, id, wrapped) WHERE t.name = n.name AND t.wrapped_key = n.old`,
  wrapName: secretRow,
};

const subjects = {
  first: '00000000-0000-0000-0000-000000000000',
  page: `SELECT subject AS name, key_version, master_key_id, wrapped_key FROM vault.subjects
          WHERE master_key_id <> $1 AND subject > $2 ORDER BY subject LIMIT $3`,
  write: `UPDATE vault.subjects t SET master_key_id = n.id, wrapped_key = n.wrapped
            FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::bytea[]) AS n(name, old, id, wrapped) WHERE t.subject = n.name AND t.wrapped_key = n.old`,
  wrapName: (subject: string): string => subject,
};

const remaining = `SELECT ((SELECT count(*) FROM vault.subjects WHERE master_key_id <> $1) +
                           (SELECT count(*) FROM vault.secrets WHERE master_key_id <> $1))::int AS remaining`;

async function rewrap(
  client: Client,
  write: string,
  masterKeys: MasterKeys,
  wrapName: (name: string) => string,
  rows: readonly KeyRow[],
): Promise<number> {
  const wrapped = rows.map(({ name, key_version: version, master_key_id: masterKeyId, wrapped_key: old }) =>
    wrapKey(masterKeys, wrapName(name), version, unwrapKey(masterKeys, wrapName(name), version, { masterKeyId, wrapped: old })),
  );
  const written = await client.query(write, [
    rows.map(({ name }) => name),
    rows.map(({ wrapped_key: old }) => old),
    wrapped.map(({ masterKeyId }) => masterKeyId),
    wrapped.map((key) => key.wrapped),
  ]);
  return written.rowCount ?? 0;
}
