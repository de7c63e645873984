import * as fc from 'fast-check';
import { type Identifier, normalisedIdentifier, requesterTitle } from './identifiers';

const normal = (kind: Identifier['kind'], value: string) => normalisedIdentifier({ kind, value });

describe('normalised identifiers', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['＋８６ １３８ ００１３ ８０００', '13800138000'],
    ['(021) 6321-2810', '02163212810'],
    ['+86 21 6321 2810', '02163212810'],
    ['0086-10-6500-1234', '01065001234'],
    ['+86 021 63212810', '02163212810'],
    ['12345', '12345'],
    ['86123456', '86123456'],
    ['unknown', ''],
  ])('telephone %s is %s', (written, expected) => expect(normal('telephone', written)).toBe(expected));

  it.each([
    ['identity', '１１０１０５19491231002x', '11010519491231002X'],
    ['identity', '110105 1949 1231 002X', '11010519491231002X'],
    ['uscc', '91350100m000100y43', '91350100M000100Y43'],
    ['queryCode', 'ab-12 cd', 'AB12CD'],
    ['account', ' A000102948　', 'A000102948'],
  ] as const)('%s %s is %s', (kind, written, expected) => expect(normal(kind, written)).toBe(expected));

  it('of one telephone are the same however it is written', () => {
    const countryCode = fc.constantFrom('', '+86', '0086', '＋８６ ', '86');
    const blank = fc.constantFrom('', ' ', '-', ' - ', '\u3000');
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), countryCode, blank, (number, country, between) => {
        const digits = String(number);
        const written = [country, digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(between);
        expect(normal('telephone', written)).toBe(digits);
      }),
    );
  });

  it('join requester and title so that neither can pass for the other', () => {
    const joined = (account: string, title: string) => requesterTitle({ kind: 'account', value: account }, title).value;
    expect(joined('a1', '路灯 不亮')).toBe(joined('Ａ1 ', '路灯不亮'));
    expect(joined('a', '1b')).not.toBe(joined('a1', 'b'));
    expect(joined('a1', '路灯不亮')).not.toBe(requesterTitle({ kind: 'telephone', value: '1' }, '路灯不亮').value);
    expect(joined('', '路灯不亮')).toBe('');
    expect(joined('a1', ' ')).toBe('');
  });
});
