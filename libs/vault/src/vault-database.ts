import { Pool, type QueryResultRow } from 'pg';
import type { Identifier } from './keyed-index/identifiers';
import type { SecretName } from './keyed-index/index-keys';
import type { WrappedKey } from './sealing/wrapped-key';
import { VaultError } from './vault-error';

/** A subject as stored; without a key it is erased. */
export interface StoredSubject {
  readonly subject: string;
  readonly stream: string | null;
  readonly keyVersion: number;
  readonly key: WrappedKey | undefined;
}

export interface OfferedSubject {
  readonly subject: string;
  readonly stream: string;
  readonly key: WrappedKey;
  readonly identifiers: readonly { readonly kind: Identifier['kind']; readonly mac: Buffer }[];
  /** [] or one number per band. */
  readonly bands: readonly bigint[];
}

export interface AccessRow {
  readonly number: number;
  readonly recordedBy: string;
  readonly stream: string;
  readonly text: string;
  readonly prevHash: string;
  readonly hash: string;
}

interface SubjectRow extends QueryResultRow {
  readonly subject: string;
  readonly stream: string | null;
  readonly key_version: number;
  readonly master_key_id: string | null;
  readonly wrapped_key: Buffer | null;
}

const connections = 3;
/** In ms. The client's own deadline is longer than the server's, so that the server's answer normally comes first. */
const deadlines = { connect: 5_000, lock: 10_000, statement: 15_000, client: 20_000 } as const;

/** The SQL of the vault: each method is one statement, which is one transaction. Rejects with VAULT_UNAVAILABLE for whatever the driver says. */
export class VaultDatabase {
  private readonly pool: Pool;

  constructor(url: string) {
    this.pool = new Pool({
      connectionString: url,
      max: connections,
      application_name: 'suqiu-vault',
      keepAlive: true,
      allowExitOnIdle: true,
      connectionTimeoutMillis: deadlines.connect,
      lock_timeout: deadlines.lock,
      statement_timeout: deadlines.statement,
      query_timeout: deadlines.client,
    });
    // An idle connection that breaks is replaced by the pool; the next statement tells if there is no server.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  async admit(at: Date, subjects: readonly OfferedSubject[]): Promise<StoredSubject[]> {
    const identifiers = subjects.flatMap((offered, owner) =>
      offered.identifiers.map((identifier) => ({ ...identifier, owner: owner + 1 })),
    );
    const banded = subjects.flatMap(({ bands }, owner) => bands.map((band) => ({ band, owner: owner + 1 })));
    const rows = await this.query<SubjectRow>('SELECT * FROM vault.admit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      at.toISOString(),
      subjects.map(({ subject }) => subject),
      subjects.map(({ stream }) => stream),
      subjects.map(({ key }) => key.masterKeyId),
      subjects.map(({ key }) => key.wrapped),
      identifiers.map(({ owner }) => owner),
      identifiers.map(({ kind }) => kind),
      identifiers.map(({ mac }) => mac),
      banded.map(({ owner }) => owner),
      `{${banded.map(({ band }) => band).join(',')}}`,
    ]);
    return rows.map(storedSubject);
  }

  async keysOf(subjects: readonly string[]): Promise<StoredSubject[]> {
    return (await this.query<SubjectRow>('SELECT * FROM vault.keys_of($1)', [subjects])).map(storedSubject);
  }

  /** Resolves after the commit: the driver answers only when the server is ready for the next statement. */
  async open(
    records: readonly { readonly stream: string; readonly text: string }[],
    subjects: readonly string[],
  ): Promise<StoredSubject[]> {
    const values = [records.map(({ stream }) => stream), records.map(({ text }) => text), subjects];
    return (await this.query<SubjectRow>('SELECT * FROM vault.open($1, $2, $3)', values)).map(storedSubject);
  }

  async erase(
    subject: string,
    reason: string,
    approver: string,
    at: Date,
    expireAt: Date,
  ): Promise<{ erasedAt: Date; backupsExpireAt: Date }> {
    const [row] = await this.query<{ erased_at: Date; backups_expire_at: Date }>('SELECT * FROM vault.erase($1, $2, $3, $4, $5)', [
      subject,
      reason,
      approver,
      at.toISOString(),
      expireAt.toISOString(),
    ]);
    if (!row) throw new VaultError('VAULT_UNAVAILABLE', 'the erasure gave no answer');
    return { erasedAt: row.erased_at, backupsExpireAt: row.backups_expire_at };
  }

  async keepSecret(name: SecretName, offered: WrappedKey): Promise<WrappedKey> {
    const values = [name, offered.masterKeyId, offered.wrapped];
    const [row] = await this.query<{ master_key_id: string; wrapped_key: Buffer }>('SELECT * FROM vault.keep_secret($1, $2, $3)', values);
    if (!row) throw new VaultError('VAULT_UNAVAILABLE', 'keeping a secret gave no answer');
    return { masterKeyId: row.master_key_id, wrapped: row.wrapped_key };
  }

  /** Newest first; `asked` counts from 1. */
  match(kinds: readonly string[], macs: readonly Buffer[], each: number): Promise<{ asked: number; subject: string; stream: string }[]> {
    return this.query('SELECT * FROM vault.match($1, $2, $3)', [kinds, macs, each]);
  }

  /** For each text, counted from 1, most bands in common first, then the newest; of each band only the `newestEach` newest texts are compared. */
  similar(
    texts: readonly (readonly bigint[])[],
    newestEach: number,
    best: number,
  ): Promise<{ asked: number; subject: string; stream: string; common: number }[]> {
    const owners = texts.flatMap((bands, at) => bands.map(() => at + 1));
    return this.query('SELECT * FROM vault.similar_to($1, $2, $3, $4)', [owners, `{${texts.flat().join(',')}}`, newestEach, best]);
  }

  accessRows(stream: string | undefined, after: number, limit: number): Promise<AccessRow[]> {
    return this.query(
      `SELECT number::float8 AS number, recorded_by AS "recordedBy", stream, body AS text,
              encode(prev_hash, 'hex') AS "prevHash", encode(hash, 'hex') AS hash
         FROM vault.access_records WHERE number > $1 AND ($2::text IS NULL OR stream = $2) ORDER BY number LIMIT $3`,
      [after, stream ?? null, limit],
    );
  }

  private async query<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(text, values)).rows;
    } catch (cause) {
      throw new VaultError('VAULT_UNAVAILABLE', 'the vault could not answer', { cause });
    }
  }
}

const storedSubject = (row: SubjectRow): StoredSubject => ({
  subject: row.subject,
  stream: row.stream,
  keyVersion: row.key_version,
  key: row.master_key_id !== null && row.wrapped_key !== null ? { masterKeyId: row.master_key_id, wrapped: row.wrapped_key } : undefined,
});
