import type { ApiAnswer } from '@suqiu/standalone';
import { answering } from './testing/answers';
import { verify } from './verify';

interface Said {
  /** Positions of the consumers of feedback; the log ends at 0009. */
  readonly position?: string;
  readonly seen?: number;
}

/** A system of 12 cases whose ledger is sound; feedback as said, the other read models as they should be. */
const system = ({ position = '0009', seen = 12 }: Said) => ({
  ...answering(({ pathname }) => ({
    head: '0009',
    consumers: [{ consumer: 'cases', position: pathname.includes('feedback') ? position : '0009' }],
  })),
  post: <T>(path: string) => {
    const cases = path.includes('feedback') ? seen : 12;
    const result = path.includes('read-model') ? { cases, faults: [], faultCount: 0 } : { cases: 12, events: 40, faults: [] };
    return Promise.resolve({
      status: 202,
      body: { state: 'done', progress: { done: 1, total: 1 }, result } as T,
      replayed: false,
    } as ApiAnswer<T>);
  },
});

describe('a verification', () => {
  it('finds no fault where ledger and read models are sound', async () => {
    const outcome = await verify(system({}), 0);
    expect(outcome).toMatchObject({ json: { cases: 12, events: 40, faults: [] }, wrong: false });
    expect(outcome.lines).toEqual(['12 件诉求，40 条事件，0 处差错 · 12 cases, 40 events, 0 faults']);
  });

  it('finds the read model that stands still, although it is right as far as it has come', async () => {
    expect(await verify(system({ position: '', seen: 0 }), 0)).toMatchObject({
      json: {
        faults: [
          { service: 'feedback', fault: 'STANDS_STILL', consumer: 'cases' },
          { service: 'feedback', fault: 'CASES_UNSEEN', count: 12 },
        ],
      },
      wrong: true,
    });
  });

  it('finds the read model that has passed cases by', async () => {
    expect(await verify(system({ seen: 11 }), 0)).toMatchObject({
      json: { faults: [{ service: 'feedback', fault: 'CASES_UNSEEN', count: 1 }] },
      wrong: true,
    });
  });

  it('is not troubled by cases that were registered meanwhile', async () => {
    expect(await verify(system({ seen: 14 }), 0)).toMatchObject({ json: { faults: [] }, wrong: false });
  });
});
