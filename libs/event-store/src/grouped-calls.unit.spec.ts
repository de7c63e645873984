import { GroupedCalls } from './grouped-calls';

const gate = () => {
  let release: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (release = resolve));
  return { opened, release };
};

const full = (): Error => new Error('full');

describe('grouped calls', () => {
  it('send what waited as one call, in order, and no more than allowed together', async () => {
    const groups: number[][] = [];
    const first = gate();
    const calls = new GroupedCalls<number, number>(
      async (items) => {
        groups.push([...items]);
        await first.opened;
        return items.map((item) => item * 10);
      },
      2,
      full,
    );
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
      full,
    );
    const [good, bad, after] = await Promise.allSettled(['good', 'bad', 'after'].map((item) => calls.send(item)));
    expect([good?.status, bad?.status, after?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('reject a caller at once when ten groups wait, and take callers again when one has gone', async () => {
    const slow = gate();
    const call = jest.fn((items: readonly number[]) => slow.opened.then(() => items));
    const calls = new GroupedCalls<number, number>(call, 2, full);
    const taken = Array.from({ length: 21 }, (_, item) => calls.send(item));
    await expect(calls.send(21)).rejects.toThrow('full');
    slow.release();
    expect(await Promise.all(taken)).toHaveLength(21);
    expect(await calls.send(22)).toBe(22);
    expect(call.mock.calls.flat(2)).not.toContain(21);
  });
});
