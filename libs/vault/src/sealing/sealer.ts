import type { CipherName, PlainPart, SealedPart } from '@suqiu/case';
import { VaultError } from '../vault-error';
import { sealPart } from './sealed-part';

export interface SubjectKey {
  readonly key: Buffer;
  readonly keyVersion: number;
}

/**
 * Seals parts of one stream with the keys at hand, without a call to the database: after a version conflict the same sealer seals again for
 * the next version. Meant to live as long as one command; what it seals after an erasure can never be opened.
 */
export class Sealer {
  constructor(
    readonly stream: string,
    private readonly alg: CipherName,
    private readonly keys: ReadonlyMap<string, SubjectKey>,
  ) {}

  /** Throws SUBJECT_UNKNOWN for a subject this sealer was not made for, TextNotStorable for NUL and lone surrogates. */
  seal(version: number, parts: Readonly<Record<string, PlainPart>>): Record<string, SealedPart> {
    const sealed = Object.entries(parts).map(([name, part]) => {
      const held = this.keys.get(part.subject);
      if (!held) throw new VaultError('SUBJECT_UNKNOWN', `subject ${part.subject} was not admitted to ${this.stream} by this command`);
      return [name, sealPart(held.key, held.keyVersion, this.alg, { stream: this.stream, version, name }, part)] as const;
    });
    return Object.fromEntries(sealed);
  }
}
