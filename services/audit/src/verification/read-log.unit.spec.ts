import { memoryEventStore } from '@suqiu/event-store';
import { canonicalText, genesisHash } from '@suqiu/integrity';
import { readLog } from './index';

const append = async (store: ReturnType<typeof memoryEventStore>, count: number): Promise<void> => {
  const from = store.log.head === '' ? 0 : Number(store.log.head);
  for (let i = from; i < from + count; i += 1) {
    const event = {
      eventId: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
      type: 'intake.CaseAnswered',
      schemaVersion: 1,
      version: 1,
    };
    const stream = `case-${i}`;
    const text = canonicalText({ ...event, stream, occurredAt: '2026-03-02T01:00:00.000Z' });
    await store.append(stream, 'none', [{ ...event, text, prevHash: genesisHash, hash: 'a'.repeat(64) }]);
  }
};

describe('readLog', () => {
  it('gives every event once and in order, over pages, and stops where the log ended', async () => {
    const store = memoryEventStore();
    await append(store, 1_203);
    const streams: string[] = [];
    for await (const page of readLog(store)) {
      if (streams.length === 0) await append(store, 5);
      streams.push(...page.map((event) => event.stream));
    }
    expect(streams).toEqual(Array.from({ length: 1_203 }, (_, i) => `case-${i}`));
  });

  it('gives nothing of an empty log', async () => {
    expect(await readLog(memoryEventStore()).next()).toEqual({ done: true, value: undefined });
  });

  it('stops when it is cancelled', async () => {
    const store = memoryEventStore();
    await append(store, 3);
    const reading = readLog(store, AbortSignal.abort());
    await expect(reading.next()).rejects.toThrow('aborted');
  });
});
