import { GroupedCalls } from './grouped-calls';

const gate = () => {
  let release: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (release = resolve));
  return { opened, release };
};

describe('grouped calls', () => {
  it('send what waited as one call, in order, and no more than allowed together', async () => {
    const groups: number[][] = [];
    const first = gate();
    const calls = new GroupedCalls<number, number>(async (items) => {
      groups.push([...items]);
      await first.opened;
      return items.map((item) => item * 10);
    }, 2);
    const answers = [1, 2, 3, 4].map((item) => calls.send(item));
    first.release();
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
    expect(groups).toEqual([[1], [2, 3], [4]]);
    expect(await calls.send(5)).toBe(50);
  });

  it('reject the callers of a failed call and go on with the next', async () => {
    const calls = new GroupedCalls<string, string>(
      (items) => (items.includes('bad') ? Promise.reject(new Error('no')) : Promise.resolve(items)),
      1,
    );
    const [good, bad, after] = await Promise.allSettled(['good', 'bad', 'after'].map((item) => calls.send(item)));
    expect([good?.status, bad?.status, after?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
