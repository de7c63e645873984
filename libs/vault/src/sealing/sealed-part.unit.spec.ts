import { randomBytes } from 'node:crypto';
import type { CipherName, Compartment, SealedPart } from '@suqiu/case';
import * as fc from 'fast-check';
import { cipherSuites } from './cipher-suites';
import { openPart, type PartPlace, sealPart } from './sealed-part';

const subject = '01998c1f-3a40-7000-8000-000000000001';
const place: PartPlace = { stream: 'case-1', version: 3, name: 'narrative' };
const key = randomBytes(32);
const broken = expect.objectContaining({ code: 'SEALED_PART_BROKEN' });

const seal = (alg: CipherName, text: string, compartment: Compartment = 'narrative'): SealedPart =>
  sealPart(key, 1, alg, place, { subject, compartment, text });

const flipBit = (base64: string, bit: number): string => {
  const bytes = Buffer.from(base64, 'base64');
  const at = bit % (bytes.length * 8);
  bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
  return bytes.toString('base64');
};

describe.each(['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)('a part sealed with %s', (alg) => {
  it('opens to the same text, whatever it is', () => {
    const text = fc.string({ unit: 'binary' }).map((drawn) => drawn.replaceAll('\u0000', ''));
    fc.assert(fc.property(text, (drawn) => expect(openPart(key, place, seal(alg, drawn))).toBe(drawn)));
  });

  it('does not open when one bit of iv, cipher text or tag was changed', () => {
    const sealed = seal(alg, '张三 13800138000');
    fc.assert(
      fc.property(fc.constantFrom('iv', 'ct', 'tag'), fc.nat(), (field, bit) => {
        expect(() => openPart(key, place, { ...sealed, [field]: flipBit(sealed[field as 'iv'], bit) })).toThrow(broken);
      }),
    );
  });

  it('does not open at another place, in another compartment, under another name of cipher or another key', () => {
    const sealed = seal(alg, '张三');
    const other = alg === 'aes-256-gcm' ? 'sm4-ctr-hmac-sm3' : 'aes-256-gcm';
    expect(() => openPart(key, { ...place, stream: 'case-2' }, sealed)).toThrow(broken);
    expect(() => openPart(key, { ...place, version: 2 }, sealed)).toThrow(broken);
    expect(() => openPart(key, { ...place, name: 'contact' }, sealed)).toThrow(broken);
    expect(() => openPart(key, place, { ...sealed, compartment: 'reporter' })).toThrow(broken);
    expect(() => openPart(key, place, { ...sealed, alg: other })).toThrow(broken);
    expect(() => openPart(key, place, { ...sealed, alg: 'toString' as CipherName })).toThrow(broken);
    expect(() => openPart(randomBytes(32), place, sealed)).toThrow(broken);
  });

  it('does not open at any other place, however like it is', () => {
    const sealed = seal(alg, '张三');
    const like = (text: string) =>
      fc.oneof(fc.constant(text), fc.constant(`${text}1`), fc.constant(text.slice(1)), fc.string({ unit: 'grapheme' }));
    const places = fc.record({ stream: like(place.stream), version: fc.integer({ min: 1, max: 40 }), name: like(place.name) });
    fc.assert(
      fc.property(places, (other) => {
        fc.pre(JSON.stringify(other) !== JSON.stringify(place));
        expect(() => openPart(key, other, sealed)).toThrow(broken);
      }),
    );
  });

  it('does not open with a cut tag, a cut iv or a second spelling of base64', () => {
    const sealed = seal(alg, '张三');
    const cut = (base64: string, to: number) => Buffer.from(base64, 'base64').subarray(0, to).toString('base64');
    expect(() => openPart(key, place, { ...sealed, tag: cut(sealed.tag, 4) })).toThrow(broken);
    expect(() => openPart(key, place, { ...sealed, tag: '' })).toThrow(broken);
    expect(() => openPart(key, place, { ...sealed, iv: cut(sealed.iv, 8) })).toThrow(broken);
    expect(() => openPart(key, place, { ...sealed, tag: `${sealed.tag} ` })).toThrow(broken);
  });

  it('is different each time', () => {
    expect(seal(alg, '张三').ct).not.toBe(seal(alg, '张三').ct);
  });

  it.each(['a\u0000b', '\ud800'])('refuses a text that could not be kept exactly: %j', (text) => {
    expect(() => seal(alg, text)).toThrow(expect.objectContaining({ code: 'TEXT_NOT_STORABLE', path: '/narrative' }));
  });
});

describe('the SM4 suite', () => {
  it('opens what another program sealed by the written layout', () => {
    // Made with `openssl enc -sm4-ctr` and `openssl dgst -sm3 -mac hmac` for key 00…1f, iv 00…0f, additional data 10 01.
    const sealed = { iv: hex('000102030405060708090a0b0c0d0e0f'), ct: hex(vector.ct), tag: hex(vector.tag) };
    const plain = cipherSuites['sm4-ctr-hmac-sm3'].open(hex(vector.key), hex('1001'), sealed);
    expect(plain?.toString('utf8')).toBe('张三');
  });
});

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const vector = {
  key: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  ct: 'cf98b574cd6b',
  tag: 'f7e3fd99a0cb56bf243cdfebaba67b12accadcac63bea96c2b883204b9d11050',
};
