import { reasonTexts } from '@suqiu/case';
import { reasonCodesIn, reasonsGiven } from './reason-codes';

/** `file: code` for every code without words. */
const withoutText = (given: ReturnType<typeof reasonsGiven>): string[] =>
  given.flatMap(({ file, codes }) => codes.filter((code) => !Object.hasOwn(reasonTexts, code)).map((code) => `${file}: ${code}`));

describe('the reasons on events', () => {
  it('have words, every one', () => {
    expect(withoutText(reasonsGiven())).toStrictEqual([]);
  });

  it('are found in the services that give them', () => {
    const files = reasonsGiven().map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining(['services/intake/src/domain/rule-proposals.ts', 'services/dispatch/src/domain/route.ts']),
    );
  });

  it('would be missed without words, in each way they are written', () => {
    const text = `
      return { reasons: [{ code: 'WRITTEN', params: { rule } }, open ? { code: 'SAME_PLACE' } : { code: 'ELSE_WRITTEN' }] };
      return { doubt: doubt('DOUBTED', {}) };
      return found.map((params) => ({ code: named, params }));
      const named = 'NAMED';
      return { ok: false, code: 'IDENTITY_LENGTH' };
      interface Area { readonly code: string }`;
    expect(withoutText([{ file: 'a.ts', codes: reasonCodesIn(text) }])).toStrictEqual([
      'a.ts: WRITTEN',
      'a.ts: ELSE_WRITTEN',
      'a.ts: DOUBTED',
      'a.ts: NAMED',
    ]);
  });
});
