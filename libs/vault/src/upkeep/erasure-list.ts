import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { onConnection } from '@suqiu/event-store';
import { assertSubject } from '../subject';
import { VaultError } from '../vault-error';

/** An erasure as it is written down outside the database: ids, instants (ISO 8601, UTC) and the code of a reason; no key, no personal data. */
export interface ListedErasure {
  readonly subject: string;
  readonly erasedAt: string;
  readonly reason: string;
  readonly approver: string;
  readonly backupsExpireAt: string;
}

/** Where erasures are written down outside the database, so that the restore of an older backup can repeat them: adr/0005. */
export interface ErasureList {
  /** Durable when it resolves. Of one subject the first erasure stands; again changes nothing. */
  add(erasure: ListedErasure): Promise<void>;
}

/**
 * A list in a folder, which is made if it is not there; one file per subject: each is there whole or not at all, and lists are joined by copying
 * the files of one into the other. `add` rejects with ERASURE_NOT_LISTED.
 */
export const erasureFolder = async (folder: string): Promise<ErasureList> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { add: (erasure) => addTo(folder, erasure) };
};

const addTo = async (folder: string, erasure: ListedErasure): Promise<void> => {
  assertSubject(erasure.subject);
  const beside = path.join(folder, `${erasure.subject}.${randomUUID()}.new`);
  try {
    await writeFile(beside, `${JSON.stringify(erasure)}\n`, { mode: 0o600, flush: true });
    await link(beside, path.join(folder, `${erasure.subject}${ending}`)).catch(unlessThere);
    await rm(beside);
    await syncFolder(folder);
  } catch (cause) {
    throw new VaultError('ERASURE_NOT_LISTED', `the erasure of ${erasure.subject} could not be written to ${folder}`, { cause });
  }
};

const ending = '.json';

const unlessThere = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};

/** Until then the file has its name in memory only. */
const syncFolder = async (folder: string): Promise<void> => {
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
};

/** All erasures of a list in a folder. Rejects with ERASURES_UNREADABLE if there is no such folder, or a file of it is no erasure. */
export const readErasures = async (folder: string): Promise<ListedErasure[]> => {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new VaultError('ERASURES_UNREADABLE', `there is no list of erasures in ${folder}`, { cause });
  });
  return Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readErasure(path.join(folder, name))));
};

const readErasure = async (file: string): Promise<ListedErasure> => {
  try {
    const { subject, erasedAt, reason, approver, backupsExpireAt } = JSON.parse(await readFile(file, 'utf8')) as ListedErasure;
    assertSubject(subject);
    const texts = [reason, approver, new Date(erasedAt).toISOString(), new Date(backupsExpireAt).toISOString()];
    if (path.basename(file, ending) !== subject || texts.some((text) => typeof text !== 'string')) throw new TypeError('another shape');
    return { subject, erasedAt, reason, approver, backupsExpireAt };
  } catch (cause) {
    throw new VaultError('ERASURES_UNREADABLE', `${file} is no erasure`, { cause });
  }
};

/**
 * Erases again what an older state of the vault still, or again, holds; all or nothing, and harmless where it is erased already. `url`: the
 * database's administrator. Rejects with ERASURES_INCOMPLETE if the vault itself knows an erasure that is not on the list: then it is not this system's list.
 */
export const repeatErasures = (url: string, erasures: readonly ListedErasure[]): Promise<void> =>
  onConnection(url, async (client) => {
    const subjects = erasures.map(({ subject }) => subject);
    const unlisted = `SELECT subject FROM vault.subjects WHERE erased_at IS NOT NULL AND subject <> ALL ($1::uuid[]) ORDER BY subject LIMIT 1`;
    const [missing] = (await client.query<{ subject: string }>(unlisted, [subjects])).rows;
    if (missing) throw new VaultError('ERASURES_INCOMPLETE', `the list lacks the erasure of ${missing.subject}, which the vault knows`);
    await client.query(
      `SELECT e.erased_at FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[]) AS l(subject, reason, approver, at, expire_at)
        CROSS JOIN LATERAL vault.erase(l.subject, l.reason, l.approver, l.at, l.expire_at) e`,
      [
        subjects,
        erasures.map(({ reason }) => reason),
        erasures.map(({ approver }) => approver),
        erasures.map(({ erasedAt }) => erasedAt),
        erasures.map(({ backupsExpireAt }) => backupsExpireAt),
      ],
    );
  });
