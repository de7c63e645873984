import { randomBytes } from 'node:crypto';
import { layout, layoutTags } from '@suqiu/integrity';
import type { MasterKeys } from '../master-keys';
import { VaultError } from '../vault-error';
import { cipherSuites } from './cipher-suites';

/** A key of 32 bytes under a master key: iv ‖ cipher text ‖ tag. Bound to its name, so one row cannot be put in the place of another. */
export interface WrappedKey {
  readonly masterKeyId: string;
  readonly wrapped: Buffer;
}

export const keyVersionNow = 1;
const keyBytes = 32;

export const newKey = (): Buffer => randomBytes(keyBytes);

export function wrapKey(masterKeys: MasterKeys, name: string, keyVersion: number, key: Buffer): WrappedKey {
  const masterKeyId = masterKeys.currentId;
  const { iv, ct, tag } = cipherSuites['aes-256-gcm'].seal(masterKeys.get(masterKeyId), additionalData(name, keyVersion, masterKeyId), key);
  return { masterKeyId, wrapped: Buffer.concat([iv, ct, tag]) };
}

/** Throws MASTER_KEY_UNKNOWN, or WRAPPED_KEY_BROKEN if the row was changed or belongs to another name. */
export function unwrapKey(masterKeys: MasterKeys, name: string, keyVersion: number, { masterKeyId, wrapped }: WrappedKey): Buffer {
  const sealed = { iv: wrapped.subarray(0, 12), ct: wrapped.subarray(12, 12 + keyBytes), tag: wrapped.subarray(12 + keyBytes) };
  const key = cipherSuites['aes-256-gcm'].open(masterKeys.get(masterKeyId), additionalData(name, keyVersion, masterKeyId), sealed);
  if (key?.length !== keyBytes)
    throw new VaultError('WRAPPED_KEY_BROKEN', `the key of ${name} does not open under master key ${masterKeyId}`);
  return key;
}

const additionalData = (name: string, keyVersion: number, masterKeyId: string): Uint8Array =>
  layout(layoutTags.wrappedKey, [name, String(keyVersion), masterKeyId]);
