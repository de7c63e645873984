import { OrderedWorks } from './ordered-works';

/** Works that end when the spec says so, and what has begun so far. */
const controlled = () => {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () =>
    new Promise<void>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (error) => (error ? reject(error) : resolve()));
    });
  return { begun, work, end: (name: string, error?: Error) => ends.get(name)!(error) };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('works', () => {
  it('of one key are done in their order, those of others meanwhile', async () => {
    const { begun, work, end } = controlled();
    const works = new OrderedWorks(10);
    await works.add('u1', work('a1'));
    await works.add('u1', work('a2'));
    await works.add('u2', work('b1'));
    await works.add(undefined, work('c'));
    await works.add(undefined, work('d'));
    await turn();
    expect(begun).toEqual(['a1', 'b1', 'c', 'd']);
    end('a1');
    await turn();
    expect(begun).toEqual(['a1', 'b1', 'c', 'd', 'a2']);
    for (const name of ['b1', 'c', 'd', 'a2']) end(name);
    await works.end();
  });

  it('wait until there is room', async () => {
    const { work, end } = controlled();
    const works = new OrderedWorks(2);
    await works.add(undefined, work('a'));
    let room = false;
    const added = works.add(undefined, work('b')).then(() => (room = true));
    await turn();
    expect(room).toBe(false);
    end('b');
    await added;
    end('a');
    await works.end();
  });

  it('end with the first failure, and nothing is begun after it', async () => {
    const { begun, work, end } = controlled();
    const works = new OrderedWorks(10);
    await works.add('u1', work('a1'));
    await works.add('u1', work('a2'));
    await works.add('u2', work('b1'));
    await turn();
    end('b1', new Error('first'));
    await turn();
    expect(works.failed).toBe(true);
    end('a1', new Error('second'));
    await expect(works.end()).rejects.toThrow('first');
    expect(begun).toEqual(['a1', 'b1']);
  });
});
