import type { CipherName, PlainPart, SealedPart } from '@suqiu/case';
import { type Clock, GroupedCalls } from '@suqiu/event-store';
import { type AccessPage, type AccessRecord, type AccessVerdict, readAccessRecords, verifyAccessRecords } from './access/access-records';
import { type OpenedPart, Opening, type OpenParts } from './access/opening';
import { Admission, type AdmitSubjects, type Admitted, type PreparedAdmission, subjectKey } from './admission';
import type { IdentifierKind } from './keyed-index/identifiers';
import { type IndexKeys, openIndexKeys } from './keyed-index/index-keys';
import { type Found, KeyedIndex, type LikeText } from './keyed-index/keyed-index';
import type { MasterKeys } from './master-keys';
import { Sealer } from './sealing/sealer';
import { assertSubject } from './subject';
import type { ErasureList } from './upkeep/erasure-list';
import { VaultDatabase } from './vault-database';
import { vaultBusy, VaultError } from './vault-error';

export interface VaultOptions {
  /** URL of the service's own database role; schema `vault` must be there (migrateVault). */
  readonly url: string;
  readonly masterKeys: MasterKeys;
  readonly clock: Clock;
  /** For what is sealed from now on; what is there opens with its own. Default: aes-256-gcm. */
  readonly alg?: CipherName;
  /** Where erasures are written down; a vault without it erases nothing. */
  readonly erasures?: ErasureList;
}

export interface Erasure {
  readonly reason: string;
  /** Id of the person who approved it. */
  readonly approver: string;
  readonly at: Date;
}

export interface Erased {
  readonly subject: string;
  readonly erasedAt: Date;
  /** Until then a backup of keys may still hold the key. */
  readonly backupsExpireAt: Date;
}

export type AdmitOutcome = { readonly ok: true; readonly sealer: Sealer } | { readonly ok: false; readonly error: VaultError };

/** How long a backup may be kept: it holds the keys of that day, those of people who were erased later among them. `erase` tells its end. */
export const backupRetentionDays = 30;

/** So many admissions or openings share one call to the database at most. */
const callsTogether = 200;

/** Connects, and makes the secrets of the keyed index if this is the first start. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const database = new VaultDatabase(options.url);
  try {
    return new Vault(database, await openIndexKeys(database, options.masterKeys), options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * The only place where personal data are sealed, opened, found and erased. Errors: VaultError (see its codes), and TextNotStorable for texts
 * that cannot be kept exactly. Nothing plain and no key is kept after a call, so an erasure bites at once.
 */
export class Vault {
  private readonly index: KeyedIndex;
  private readonly admission: Admission;
  private readonly admitting: GroupedCalls<PreparedAdmission, Admitted>;
  private readonly opening: Opening;

  constructor(
    private readonly database: VaultDatabase,
    private readonly indexKeys: IndexKeys,
    private readonly options: VaultOptions,
  ) {
    this.index = new KeyedIndex(database, indexKeys);
    this.admission = new Admission(database, options.masterKeys, indexKeys, options.clock, this.alg);
    this.admitting = new GroupedCalls((admissions) => this.admission.admit(admissions), callsTogether, vaultBusy);
    this.opening = new Opening(database, options.masterKeys, options.clock, callsTogether);
  }

  /**
   * Makes the keys and index rows of a stream's subjects, durable when it resolves; again changes nothing and gives the same keys.
   * Rejects with SUBJECT_ERASED, SUBJECT_IN_OTHER_STREAM or SUBJECT_INVALID.
   */
  async admit(admission: AdmitSubjects): Promise<Sealer> {
    const admitted = await this.admitting.send(this.admission.prepare(admission));
    if (admitted instanceof VaultError) throw admitted;
    return admitted;
  }

  /** Independent admissions in one call, for imports; answers in their order. Rejects only if an input is invalid or there is no database. */
  async admitMany(admissions: readonly AdmitSubjects[]): Promise<AdmitOutcome[]> {
    const admitted = await this.admission.admit(admissions.map((admission) => this.admission.prepare(admission)));
    return admitted.map((answer) => (answer instanceof VaultError ? { ok: false, error: answer } : { ok: true, sealer: answer }));
  }

  /** A sealer for subjects admitted earlier. Rejects with SUBJECT_UNKNOWN, SUBJECT_ERASED, SUBJECT_IN_OTHER_STREAM or SUBJECT_INVALID. */
  async sealer(stream: string, subjects: readonly string[]): Promise<Sealer> {
    subjects.forEach(assertSubject);
    const stored = new Map((await this.database.keysOf(subjects)).map((row) => [row.subject, row]));
    const keys = subjects.map((subject) => {
      const row = stored.get(subject);
      if (!row) throw new VaultError('SUBJECT_UNKNOWN', `subject ${subject} was never admitted`);
      const key = subjectKey(this.options.masterKeys, row);
      if (row.stream !== stream)
        throw new VaultError('SUBJECT_IN_OTHER_STREAM', `subject ${subject} belongs to another stream than ${stream}`);
      return [subject, key] as const;
    });
    return new Sealer(stream, this.alg, new Map(keys));
  }

  /** Seals the parts of one event with keys loaded in one query. To seal several events, or again after a conflict, take a `sealer`. */
  async seal(stream: string, version: number, parts: Readonly<Record<string, PlainPart>>): Promise<Record<string, SealedPart>> {
    const subjects = [...new Set(Object.values(parts).map(({ subject }) => subject))];
    return (await this.sealer(stream, subjects)).seal(version, parts);
  }

  /**
   * Writes the access record, durable, then gives the texts; if it cannot be written, nothing is given. The caller's rules have decided that
   * the actor may. Answers in the order of the parts. Rejects with PURPOSE_MISSING, SEALED_PART_BROKEN or SUBJECT_UNKNOWN.
   */
  open(request: OpenParts): Promise<OpenedPart[]> {
    return this.opening.open(request);
  }

  /** Subjects with this identifier, newest first, 500 at most. */
  async match(kind: IdentifierKind, value: string): Promise<Found[]> {
    return (await this.index.matchMany([{ kind, value }]))[0] ?? [];
  }

  /** One list per identifier, in their order. */
  matchMany(identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[]): Promise<Found[][]> {
    return this.index.matchMany(identifiers);
  }

  /** Subjects who wrote nearly the same, best first. `score`: estimated share of bigrams in common, 0 to 1; below 0.5 many are missed. */
  similar(text: string, { limit }: { readonly limit: number }): Promise<LikeText[]> {
    return this.index.similar(text, limit);
  }

  /** Keyed fingerprint of a text (64 hexadecimal digits), to tell whether a repeated command has the same body. */
  fingerprint(text: string): string {
    return this.indexKeys.fingerprint(text);
  }

  /**
   * Destroys the subject's key and index rows and leaves a tombstone. Again changes nothing and gives the first answer. It is on the list of
   * erasures first: an erasure that is only there happens at the next restore, one that is only in the vault would be undone by it.
   * Rejects with ERASURE_NOT_LISTED, and nothing is erased.
   */
  async erase(subject: string, { reason, approver, at }: Erasure): Promise<Erased> {
    assertSubject(subject);
    const { erasures } = this.options;
    if (!erasures) throw new VaultError('ERASURE_NOT_LISTED', 'this vault was opened without a list of erasures');
    const backupsExpireAt = new Date(at.getTime() + backupRetentionDays * 86_400_000);
    const listed = { subject, erasedAt: at.toISOString(), reason, approver, backupsExpireAt: backupsExpireAt.toISOString() };
    await erasures.add(listed);
    return { subject, ...(await this.database.erase(subject, reason, approver, at, backupsExpireAt)) };
  }

  /** Access records in the order they were made. */
  accessRecords(page: AccessPage): Promise<AccessRecord[]> {
    return readAccessRecords(this.database, page);
  }

  /** Checks the whole chain of access records. */
  verifyAccessChain(): Promise<AccessVerdict> {
    return verifyAccessRecords(this.database);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private get alg(): CipherName {
    return this.options.alg ?? 'aes-256-gcm';
  }
}
