import { memoryEventStore } from '@suqiu/event-store';
import type { ServiceContext } from '@suqiu/nest-kit';
import { verify } from './verify-ledger.job';

type Verdict = Awaited<ReturnType<ServiceContext['vault']['verifyAccessChain']>>;

/** On an empty ledger, so that only the chain of access records is looked at. */
const verified = (verdict: Verdict) => {
  const vault = { verifyAccessChain: () => Promise.resolve(verdict) } as ServiceContext['vault'];
  const work = { progress: () => Promise.resolve(), signal: new AbortController().signal };
  return verify({ store: memoryEventStore(), vault, work: undefined as never }, work);
};

describe('a verification', () => {
  it('counts the access records of a sound chain', async () => {
    expect(await verified({ ok: true, count: 7, head: 'a'.repeat(64) })).toEqual({ cases: 0, events: 0, accessRecords: 7, faults: [] });
  });

  it('names the record at which the chain of access records is broken', async () => {
    expect(await verified({ ok: false, fault: { kind: 'link', number: 5 } })).toEqual({
      cases: 0,
      events: 0,
      accessRecords: 5,
      faults: [{ kind: 'accessChain', accessFault: 'link', number: 5 }],
    });
  });
});
