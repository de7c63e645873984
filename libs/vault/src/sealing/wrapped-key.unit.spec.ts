import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import type { MasterKeys } from '../master-keys';
import { newKey, unwrapKey, wrapKey } from './wrapped-key';

const held: Record<string, Buffer> = { one: randomBytes(32), two: randomBytes(32) };
const masterKeys: MasterKeys = { currentId: 'one', get: (id) => held[id] as Buffer };
const broken = expect.objectContaining({ code: 'WRAPPED_KEY_BROKEN' });

describe('a wrapped key', () => {
  it('unwraps to the same key', () => {
    const key = newKey();
    expect(unwrapKey(masterKeys, 'a', 1, wrapKey(masterKeys, 'a', 1, key))).toEqual(key);
  });

  it('does not unwrap under another name, version or master key', () => {
    const wrapped = wrapKey(masterKeys, 'a', 1, newKey());
    expect(() => unwrapKey(masterKeys, 'b', 1, wrapped)).toThrow(broken);
    expect(() => unwrapKey(masterKeys, 'a', 2, wrapped)).toThrow(broken);
    expect(() => unwrapKey(masterKeys, 'a', 1, { ...wrapped, masterKeyId: 'two' })).toThrow(broken);
  });

  it('does not unwrap when one bit was changed or bytes are missing', () => {
    const key = wrapKey(masterKeys, 'a', 1, newKey());
    fc.assert(
      fc.property(fc.nat(60 * 8 - 1), (bit) => {
        const wrapped = Buffer.from(key.wrapped);
        wrapped[bit >> 3] = (wrapped[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(() => unwrapKey(masterKeys, 'a', 1, { ...key, wrapped })).toThrow(broken);
      }),
    );
    fc.assert(
      fc.property(fc.nat(59), (length) => {
        expect(() => unwrapKey(masterKeys, 'a', 1, { ...key, wrapped: key.wrapped.subarray(0, length) })).toThrow(broken);
      }),
    );
  });
});
