import { StreamHeads } from './stream-heads';

const hash = (n: number) => n.toString(16).padStart(64, '0');

describe('StreamHeads', () => {
  it('keeps the newest of each stream, however many there are', () => {
    const heads = new StreamHeads();
    for (let i = 0; i < 5_000; i += 1) heads.set(`case-${i}`, 1, hash(i));
    for (let i = 0; i < 5_000; i += 7) heads.set(`case-${i}`, 2, hash(i + 1_000_000));
    expect(heads.size).toBe(5_000);
    for (let i = 0; i < 5_000; i += 1)
      expect(heads.of(`case-${i}`)).toEqual(i % 7 === 0 ? { version: 2, hash: hash(i + 1_000_000) } : { version: 1, hash: hash(i) });
  });

  it('knows nothing of a stream it has not met', () => {
    expect(new StreamHeads().of('case-1')).toBeUndefined();
  });
});
