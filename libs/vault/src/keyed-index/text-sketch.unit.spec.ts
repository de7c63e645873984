import * as fc from 'fast-check';
import { bandsPerText, shareOfBigrams, textBands } from './text-sketch';

const score = (a: string, b: string): number => {
  const [x, y] = [textBands(a), textBands(b)];
  return shareOfBigrams(x.filter((band, index) => String(band) === String(y[index])).length);
};
const complaint = '江浦路街道某小区门口的路灯已经坏了三天，晚上漆黑一片，老人和孩子出门很不安全，希望尽快派人来修。';

describe('text bands', () => {
  it('are the same for ever', () => {
    expect(textBands('路灯不亮').slice(0, 2)).toEqual([
      [918653041, 1893065289, 1202186349],
      [549497277, 1609389424, 1813338207],
    ]);
    expect(textBands('路灯不亮')).toHaveLength(bandsPerText);
  });

  it('do not depend on width, case, blanks or punctuation', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '，', '。', '\n', '-'), { maxLength: 5 }), (noise) => {
        expect(textBands(`${noise.join('')}Ａ3区${noise.join('')}路灯`)).toEqual(textBands('a3区路灯'));
      }),
    );
  });

  it('give a high score to near-same texts and none to unlike ones', () => {
    expect(score(complaint, complaint)).toBe(1);
    expect(score(complaint, `${complaint}谢谢！`)).toBeGreaterThan(0.8);
    expect(score(complaint, complaint.replace('三天', '五天'))).toBeGreaterThan(0.75);
    expect(score(complaint, '咨询异地就医备案需要带哪些材料，社保卡是否可以直接结算，请答复。')).toBe(0);
  });

  it.each(['', '灯', '。', '！！'])('are none for %j, which has no bigram', (text) => expect(textBands(text)).toEqual([]));
});
