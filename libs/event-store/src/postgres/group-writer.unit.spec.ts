import { newEvents } from '@suqiu/testing';
import type { Admitted } from '../admission';
import type { AppendOutcome } from '../port';
import { GroupWriter, groupsUnderWay } from './group-writer';

const outcome = ({ stream }: Admitted): AppendOutcome => ({ ok: true, appended: { stream, version: 1, position: '1', recordedAt: '' } });
const request = (stream: string) => ({ stream, expected: 'none' as const, events: newEvents(stream) });

/** A ledger that answers only when the spec lets it. */
const heldLedger = () => {
  const groups: string[][] = [];
  const letGo: (() => void)[] = [];
  const deliver = (group: readonly Admitted[]): Promise<AppendOutcome[]> => {
    groups.push(group.map(({ stream }) => stream));
    return new Promise((resolve) => letGo.push(() => resolve(group.map(outcome))));
  };
  return { groups, deliver, letGo: () => letGo.shift()?.() };
};
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the writer of groups', () => {
  it('sends together what is asked for together, and collects the rest while its connections are busy', async () => {
    const ledger = heldLedger();
    const writer = new GroupWriter(ledger.deliver);
    const first = [writer.submit(request('a')), writer.submit(request('b'))];
    await turn();
    const second = [writer.submit(request('c'))];
    await turn();
    const later = ['d', 'e', 'f'].map((stream) => writer.submit(request(stream)));
    await turn();
    expect(ledger.groups).toEqual([['a', 'b'], ['c']]);
    expect(ledger.groups).toHaveLength(groupsUnderWay);
    ledger.letGo();
    await Promise.all(first);
    await turn();
    expect(ledger.groups.at(-1)).toEqual(['d', 'e', 'f']);
    ledger.letGo();
    ledger.letGo();
    const answers = await Promise.all([...second, ...later]);
    expect(answers.map((answer) => (answer.ok ? answer.appended.stream : answer.error.code))).toEqual(['c', 'd', 'e', 'f']);
  });

  it('sends a second append to a stream only when the first was answered', async () => {
    const ledger = heldLedger();
    const writer = new GroupWriter(ledger.deliver);
    const answers = [writer.submit(request('a')), writer.submit(request('a'))];
    await turn();
    expect(ledger.groups).toEqual([['a']]);
    ledger.letGo();
    await answers[0];
    await turn();
    expect(ledger.groups).toEqual([['a'], ['a']]);
    ledger.letGo();
    await Promise.all(answers);
  });

  it('closes when everything taken has been answered, and takes nothing new', async () => {
    const ledger = heldLedger();
    const writer = new GroupWriter(ledger.deliver);
    const answer = writer.submit(request('a'));
    await turn();
    let closed = false;
    const closing = writer.close().then(() => (closed = true));
    expect(await writer.submit(request('b'))).toMatchObject({ ok: false, error: { code: 'STORE_UNAVAILABLE' } });
    expect(closed).toBe(false);
    ledger.letGo();
    await Promise.all([answer, closing]);
    expect(ledger.groups).toEqual([['a']]);
  });

  it('tells callers that it is busy when too many wait', async () => {
    const writer = new GroupWriter(heldLedger().deliver);
    const same = request('a');
    const answers = Array.from({ length: 10_001 }, () => writer.submit(same));
    expect(await answers.at(-1)).toMatchObject({ ok: false, error: { code: 'STORE_BUSY' } });
  });
});
