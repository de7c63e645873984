import type { Actor, SealedPart } from '@suqiu/case';
import { type Clock, GroupedCalls } from '@suqiu/event-store';
import { canonicalText } from '@suqiu/integrity';
import type { MasterKeys } from '../master-keys';
import { openPart } from '../sealing/sealed-part';
import { unwrapKey } from '../sealing/wrapped-key';
import { assertSubject } from '../subject';
import type { StoredSubject, VaultDatabase } from '../vault-database';
import { vaultBusy, VaultError } from '../vault-error';
import type { Access } from './access-records';

export interface OpenParts {
  readonly actor: Actor;
  /** Code of the reason; part of the record. */
  readonly purpose: string;
  readonly stream: string;
  readonly parts: readonly { readonly version: number; readonly name: string; readonly sealed: SealedPart }[];
}

/** The plain text, or the fact that its subject was erased. */
export type OpenedPart = { readonly version: number; readonly name: string } & ({ readonly text: string } | { readonly erased: true });

interface Recorded {
  readonly stream: string;
  readonly text: string;
  readonly subjects: readonly string[];
}

/** Records, then opens. Keys come out of the same database call that writes the record, and are forgotten afterwards. */
export class Opening {
  private readonly recording: GroupedCalls<Recorded, ReadonlyMap<string, StoredSubject>>;

  constructor(
    private readonly database: VaultDatabase,
    private readonly masterKeys: MasterKeys,
    private readonly clock: Clock,
    together: number,
  ) {
    this.recording = new GroupedCalls((records) => this.record(records), together, vaultBusy);
  }

  async open(request: OpenParts): Promise<OpenedPart[]> {
    if (request.purpose === '') throw new VaultError('PURPOSE_MISSING', 'opening sealed data needs a purpose');
    if (request.parts.length === 0) return [];
    const subjects = request.parts.map(({ sealed }) => sealed.subject);
    subjects.forEach(assertSubject);
    const stored = await this.recording.send({ stream: request.stream, text: canonicalText(this.access(request)), subjects });
    return request.parts.map((part) => this.openOne(request.stream, part, stored.get(part.sealed.subject)));
  }

  private access({ actor, purpose, stream, parts }: OpenParts): Access {
    const opened = parts.map(({ version, name, sealed }) => ({ version, name, compartment: sealed.compartment, subject: sealed.subject }));
    return { at: this.clock.now().toISOString(), actor, purpose, stream, parts: opened };
  }

  private async record(records: readonly Recorded[]): Promise<ReadonlyMap<string, StoredSubject>[]> {
    const rows = await this.database.open(records, [...new Set(records.flatMap(({ subjects }) => subjects))]);
    const stored = new Map(rows.map((row) => [row.subject, row]));
    return records.map(() => stored);
  }

  private openOne(stream: string, { version, name, sealed }: OpenParts['parts'][number], stored: StoredSubject | undefined): OpenedPart {
    if (!stored) throw new VaultError('SUBJECT_UNKNOWN', `there is no key and no tombstone of subject ${sealed.subject}`);
    if (!stored.key) return { version, name, erased: true };
    const key = unwrapKey(this.masterKeys, stored.subject, stored.keyVersion, stored.key);
    return { version, name, text: openPart(key, { stream, version, name }, sealed) };
  }
}
