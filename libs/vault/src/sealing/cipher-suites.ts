import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CipherName } from '@suqiu/case';

export interface SealedBytes {
  readonly iv: Buffer;
  readonly ct: Buffer;
  readonly tag: Buffer;
}

/** Authenticated encryption under a key of 32 bytes. `open` answers undefined for anything that was not sealed with this key and these additional data. */
export interface CipherSuite {
  seal(key: Buffer, additional: Uint8Array, plain: Buffer): SealedBytes;
  open(key: Buffer, additional: Uint8Array, sealed: SealedBytes): Buffer | undefined;
}

const gcmIv = 12;
const gcmTag = 16;

const aesGcm: CipherSuite = {
  seal(key, additional, plain) {
    const iv = randomBytes(gcmIv);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additional);
    const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { iv, ct, tag: cipher.getAuthTag() };
  },
  open(key, additional, { iv, ct, tag }) {
    if (iv.length !== gcmIv || tag.length !== gcmTag) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: gcmTag }).setAAD(additional).setAuthTag(tag);
    const plain = decipher.update(ct);
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      return undefined; // final() throws for a wrong tag and for nothing else
    }
  },
};

const ctrIv = 16;

/** Encrypt, then authenticate: OpenSSL has no SM4-GCM. Layout: libs/handbook/byte-layout.md. */
const sm4CtrHmacSm3: CipherSuite = {
  seal(key, additional, plain) {
    const iv = randomBytes(ctrIv);
    const cipher = createCipheriv('sm4-ctr', sm4Key(key), iv);
    const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { iv, ct, tag: sm3Tag(key, additional, iv, ct) };
  },
  open(key, additional, { iv, ct, tag }) {
    const expected = sm3Tag(key, additional, iv, ct);
    if (iv.length !== ctrIv || tag.length !== expected.length || !timingSafeEqual(tag, expected)) return undefined;
    const decipher = createDecipheriv('sm4-ctr', sm4Key(key), iv);
    return Buffer.concat([decipher.update(ct), decipher.final()]);
  },
};

const hmacSm3 = (key: Buffer, ...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hmac = createHmac('sm3', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};
const sm4Key = (key: Buffer): Buffer => hmacSm3(key, 'sm4-ctr').subarray(0, 16);
const sm3Tag = (key: Buffer, additional: Uint8Array, iv: Buffer, ct: Buffer): Buffer =>
  hmacSm3(hmacSm3(key, 'hmac-sm3'), additional, iv, ct);

export const cipherSuites: Readonly<Record<CipherName, CipherSuite>> = { 'aes-256-gcm': aesGcm, 'sm4-ctr-hmac-sm3': sm4CtrHmacSm3 };
