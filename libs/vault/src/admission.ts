import type { CipherName } from '@suqiu/case';
import type { Clock } from '@suqiu/event-store';
import type { Identifier } from './keyed-index/identifiers';
import type { IndexKeys } from './keyed-index/index-keys';
import type { MasterKeys } from './master-keys';
import { Sealer, type SubjectKey } from './sealing/sealer';
import { keyVersionNow, newKey, unwrapKey, wrapKey } from './sealing/wrapped-key';
import { assertSubject } from './subject';
import type { OfferedSubject, StoredSubject, VaultDatabase } from './vault-database';
import { VaultError } from './vault-error';

export interface AdmittedSubject {
  /** UUID in lower case, made by the caller. Never shared between cases. */
  readonly subject: string;
  /** What the subject can be found by. */
  readonly index?: readonly Identifier[];
  /** What the subject wrote, to find like texts. */
  readonly text?: string;
}

export interface AdmitSubjects {
  readonly stream: string;
  readonly subjects: readonly AdmittedSubject[];
}

/** Keys and index rows of one admission, ready to be offered to the database. */
export interface PreparedAdmission {
  readonly stream: string;
  readonly offers: readonly Offer[];
}

interface Offer extends OfferedSubject {
  readonly plainKey: Buffer;
}

/** The sealer, or why there is none. */
export type Admitted = Sealer | VaultError;

/** Makes keys and index rows for subjects; several admissions are one call. */
export class Admission {
  constructor(
    private readonly database: VaultDatabase,
    private readonly masterKeys: MasterKeys,
    private readonly indexKeys: IndexKeys,
    private readonly clock: Clock,
    private readonly alg: CipherName,
  ) {}

  /** All that can be wrong with one caller's input is found here, before it shares a call with others. */
  prepare({ stream, subjects }: AdmitSubjects): PreparedAdmission {
    return { stream, offers: subjects.map((admitted) => this.offer(stream, admitted)) };
  }

  /** Answers in the order of the admissions; a refused one leaves the others alone. */
  async admit(admissions: readonly PreparedAdmission[]): Promise<Admitted[]> {
    const offers = firstOffers(admissions);
    const there = offers.size === 0 ? [] : await this.database.admit(this.clock.now(), [...offers.values()]);
    const before = new Map(there.map((stored) => [stored.subject, stored]));
    return admissions.map((admission) => this.answer(admission, offers, before));
  }

  private offer(stream: string, { subject, index = [], text }: AdmittedSubject): Offer {
    assertSubject(subject);
    const plainKey = newKey();
    const identifiers = index.flatMap((identifier) => {
      const mac = this.indexKeys.identifier(identifier);
      return mac ? [{ kind: identifier.kind, mac }] : [];
    });
    const bands = text === undefined ? [] : this.indexKeys.bands(text);
    return { subject, stream, plainKey, key: wrapKey(this.masterKeys, subject, keyVersionNow, plainKey), identifiers, bands };
  }

  private answer(admission: PreparedAdmission, offers: ReadonlyMap<string, Offer>, before: ReadonlyMap<string, StoredSubject>): Admitted {
    const keys = new Map<string, SubjectKey>();
    for (const own of admission.offers) {
      const offer = offers.get(own.subject) ?? own;
      const stored = before.get(own.subject);
      if (stored && !stored.key) return new VaultError('SUBJECT_ERASED', `subject ${own.subject} was erased`);
      if ((stored ?? offer).stream !== admission.stream)
        return new VaultError('SUBJECT_IN_OTHER_STREAM', `subject ${own.subject} belongs to another stream than ${admission.stream}`);
      keys.set(own.subject, stored ? subjectKey(this.masterKeys, stored) : { key: offer.plainKey, keyVersion: keyVersionNow });
    }
    return new Sealer(admission.stream, this.alg, keys);
  }
}

/** Of several offers for one subject the first gives the key, as it would in the database; index rows of the same stream are joined. */
function firstOffers(admissions: readonly PreparedAdmission[]): Map<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const offer of admissions.flatMap((admission) => admission.offers)) {
    const first = offers.get(offer.subject);
    if (!first) offers.set(offer.subject, offer);
    else if (first.stream === offer.stream)
      offers.set(offer.subject, {
        ...first,
        identifiers: [...first.identifiers, ...offer.identifiers],
        bands: first.bands.length > 0 ? first.bands : offer.bands,
      });
  }
  return offers;
}

/** Throws SUBJECT_ERASED for a tombstone. */
export function subjectKey(masterKeys: MasterKeys, { subject, keyVersion, key }: StoredSubject): SubjectKey {
  if (!key) throw new VaultError('SUBJECT_ERASED', `subject ${subject} was erased`);
  return { key: unwrapKey(masterKeys, subject, keyVersion, key), keyVersion };
}
