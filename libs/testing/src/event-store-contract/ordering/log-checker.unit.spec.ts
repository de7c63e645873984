import { faultless, judge } from './log-checker';

const stored = [
  { stream: 'a', version: 1 },
  { stream: 'b', version: 1 },
  { stream: 'a', version: 2 },
];
const [a1, b1, a2] = stored as [(typeof stored)[0], (typeof stored)[0], (typeof stored)[0]];

describe('the checker of what a reader was given', () => {
  it('finds nothing when everything came once, each stream in its order', () => {
    expect(judge(stored, stored)).toEqual(faultless);
    expect(judge(stored, [b1, a1, a2])).toEqual(faultless);
  });

  it('finds what was missed, also at the end', () => {
    expect(judge(stored, [a1, a2])).toEqual({ ...faultless, missed: 1 });
    expect(judge(stored, [])).toEqual({ ...faultless, missed: 3 });
  });

  it('finds what came twice, and what was never stored', () => {
    expect(judge(stored, [a1, b1, b1, a2])).toEqual({ ...faultless, duplicated: 1 });
    expect(judge(stored, [...stored, { stream: 'c', version: 1 }])).toEqual({ ...faultless, duplicated: 1 });
  });

  it('finds what came after its successor', () => {
    expect(judge(stored, [a2, b1, a1])).toEqual({ ...faultless, outOfOrder: 1 });
  });
});
