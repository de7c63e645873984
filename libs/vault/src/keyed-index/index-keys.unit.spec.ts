import { normalisedTelephone } from './identifiers';
import { IndexKeys } from './index-keys';

const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const keys = new IndexKeys({ identifiers: key, texts: key, fingerprints: key });

/** Vectors made by another program (Python hmac, openssl enc -aes-256-ecb) from libs/handbook/byte-layout.md: stored values must never move. */
describe('keyed values', () => {
  it('of an identifier are as the layout says', () => {
    expect(keys.identifier({ kind: 'telephone', value: '+86 138-0013-8000' })?.toString('hex')).toBe('951debdeae5172f96a5419f766813a08');
  });

  it('of one value differ by kind', () => {
    const value = normalisedTelephone('13800138000');
    const [telephone, code] = [keys.identifier({ kind: 'telephone', value }), keys.identifier({ kind: 'queryCode', value })];
    expect(telephone?.equals(code as Buffer)).toBe(false);
  });

  it('of a text are as the layout says', () => {
    expect(keys.bands('路灯，不亮！')).toHaveLength(20);
    expect(keys.bands('路灯不亮').slice(0, 3)).toEqual([-3548395622945318359n, -677274315817627375n, -7032408925058514926n]);
    expect(keys.bands('灯')).toEqual([]);
  });

  it('of a fingerprint are as the layout says', () => {
    expect(keys.fingerprint('{"a":1}')).toBe('94239612f0083435bb2a140516f131e813a46615a572481c1584fb50a147988d');
  });

  it('refuse half of a surrogate pair', () => {
    expect(() => keys.identifier({ kind: 'account', value: '\ud800' })).toThrow(expect.objectContaining({ code: 'TEXT_NOT_STORABLE' }));
  });
});
