import { createCipheriv, createHmac } from 'node:crypto';
import { layout, layoutTags, type LayoutTag } from '@suqiu/integrity';
import type { MasterKeys } from '../master-keys';
import { keyVersionNow, newKey, unwrapKey, wrapKey } from '../sealing/wrapped-key';
import type { VaultDatabase } from '../vault-database';
import { type Identifier, normalisedIdentifier } from './identifiers';
import { textBands } from './text-sketch';

/** Names of the vault's own secrets; stored, never changed. One key per use. */
export const secretNames = ['identifiers', 'texts', 'fingerprints'] as const;
export type SecretName = (typeof secretNames)[number];

/** Turns personal data into values that mean nothing without the keys. */
export class IndexKeys {
  constructor(private readonly keys: Readonly<Record<SecretName, Buffer>>) {}

  /** 16 bytes; undefined when nothing is left of the value after normalising. */
  identifier(identifier: Identifier): Buffer | undefined {
    const value = normalisedIdentifier(identifier);
    return value === '' ? undefined : this.hmac('identifiers', layoutTags.identifier, [identifier.kind, value]).subarray(0, 16);
  }

  /**
   * One signed 64-bit number per band; [] for a text without bigrams. A band's number and min-hashes fill one AES block exactly, so one call
   * keys them all (32 HMACs would take longer than the rest of an admission).
   */
  bands(text: string): bigint[] {
    const bands = textBands(text);
    const blocks = Buffer.alloc(16 * bands.length);
    bands.flatMap((least, band) => [band, ...least]).forEach((word, index) => blocks.writeUInt32BE(word, 4 * index));
    const keyed = createCipheriv('aes-256-ecb', this.keys.texts, null).setAutoPadding(false).update(blocks);
    return bands.map((_, band) => keyed.readBigInt64BE(16 * band));
  }

  /** 64 hexadecimal digits. */
  fingerprint(text: string): string {
    return this.hmac('fingerprints', layoutTags.fingerprint, [text]).toString('hex');
  }

  private hmac(name: SecretName, tag: LayoutTag, fields: readonly string[]): Buffer {
    return createHmac('sha256', this.keys[name]).update(layout(tag, fields)).digest();
  }
}

/** Loads the secrets, which are made at the first start of the first vault; several processes may start at once and get the same ones. */
export async function openIndexKeys(database: VaultDatabase, masterKeys: MasterKeys): Promise<IndexKeys> {
  const keys = await Promise.all(
    secretNames.map(async (name) => {
      const kept = await database.keepSecret(name, wrapKey(masterKeys, secretRow(name), keyVersionNow, newKey()));
      return [name, unwrapKey(masterKeys, secretRow(name), keyVersionNow, kept)] as const;
    }),
  );
  return new IndexKeys(Object.fromEntries(keys) as Record<SecretName, Buffer>);
}

/** Name under which a secret is wrapped; no subject's UUID looks like it. */
export const secretRow = (name: string): string => `secret:${name}`;
