import { randomUUID } from 'node:crypto';
import { type Append, type EventStore, type NewEvent, VersionConflict } from '@suqiu/event-store';
import { expectedBefore, newEvents } from './new-events';
import { refusalOf, type StoreUnderTest } from './store-under-test';

const aStream = (): string => `case-${randomUUID()}`;
const requestOf = (stream: string, events: readonly NewEvent[]): Append => ({ stream, expected: expectedBefore(events), events });
const last = (events: readonly NewEvent[]): NewEvent => events.at(-1) as NewEvent;

export const appendPromises = (tested: () => StoreUnderTest): void => {
  describe('when appending', () => {
    let store: EventStore;
    beforeAll(() => {
      store = tested().open('intake');
    });
    afterAll(() => store.close());
    const append = (stream: string, events: readonly NewEvent[]) => store.append(stream, expectedBefore(events), events);

    it('answers with version, position and time, and gives back every field', async () => {
      const stream = aStream();
      const first = newEvents(stream, { count: 2 });
      const second = newEvents(stream, { after: last(first) });
      const [one, two] = [await append(stream, first), await append(stream, second)];
      expect([one.version, two.version]).toEqual([2, 3]);
      expect(one.position < two.position).toBe(true);
      expect(one.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const stored = await store.readStream(stream);
      expect(stored.map(({ position: _, recordedAt: __, ...event }) => event)).toEqual(
        [...first, ...second].map((event) => ({ ...event, stream })),
      );
      expect([stored[1]?.position, stored[1]?.recordedAt]).toEqual([one.position, one.recordedAt]);
      expect([stored[2]?.position, stored[2]?.recordedAt]).toEqual([two.position, two.recordedAt]);
      expect(await store.readStream(stream, 3)).toEqual(stored.slice(2));
    });

    it('refuses an expected version that is behind or ahead, and stores nothing', async () => {
      const stream = aStream();
      const first = newEvents(stream, { count: 2 });
      await append(stream, first);
      const behind = newEvents(stream);
      const ahead = newEvents(stream, { after: { version: 5, hash: last(first).hash } });
      await expect(append(stream, behind)).rejects.toEqual(new VersionConflict(stream, 'none', 2));
      await expect(append(stream, ahead)).rejects.toEqual(new VersionConflict(stream, 5, 2));
      expect(await store.readStream(stream)).toHaveLength(2);
    });

    it('lets exactly one of many writers win each version', async () => {
      const stream = aStream();
      const rivals = Array.from({ length: 8 }, () => tested().open('intake'));
      let head = { version: 0, hash: '0'.repeat(64) };
      for (let round = 1; round <= 5; round++) {
        const offers = rivals.map(() => newEvents(stream, { after: head }));
        const results = await Promise.allSettled(
          rivals.map((rival, index) => rival.append(stream, head.version || 'none', offers[index] ?? [])),
        );
        const winner = results.findIndex(({ status }) => status === 'fulfilled');
        expect(results.map(({ status }) => status).filter((status) => status === 'fulfilled')).toHaveLength(1);
        expect(results.filter((result) => result.status === 'rejected' && !(result.reason instanceof VersionConflict))).toEqual([]);
        head = last(offers[winner] ?? []);
      }
      expect((await store.readStream(stream)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
      await Promise.all(rivals.map((rival) => rival.close()));
    });

    it('answers the same event ids with the first result, whenever and with whatever bytes they come again', async () => {
      const stream = aStream();
      const commandId = randomUUID();
      const first = newEvents(stream, { count: 2, commandId });
      const result = await append(stream, first);
      await append(stream, newEvents(stream, { after: last(first) }));
      expect(await append(stream, first)).toEqual(result);
      expect(await append(stream, newEvents(stream, { count: 2, commandId, data: { sealedAnew: true } }))).toEqual(result);
      const stored = await store.readStream(stream);
      expect(stored.map(({ text }) => text).slice(0, 2)).toEqual(first.map(({ text }) => text));
      expect(stored).toHaveLength(3);
    });

    it('stores once what is sent several times at once', async () => {
      const stream = aStream();
      const events = newEvents(stream, { count: 3 });
      const other = tested().open('intake');
      const results = await Promise.all([append(stream, events), other.append(stream, 'none', events), append(stream, events)]);
      expect(new Set(results.map(({ position }) => position)).size).toBe(1);
      expect(await store.readStream(stream)).toHaveLength(3);
      await other.close();
    });

    it('takes a command that is only partly the same for a conflict', async () => {
      const stream = aStream();
      const [one, two] = newEvents(stream, { count: 2 }) as [NewEvent, NewEvent];
      await append(stream, [one]);
      expect(await refusalOf(append(stream, [one, two]))).toBe('VERSION_CONFLICT');
    });

    it('refuses an event id that is stored elsewhere', async () => {
      const [one, two] = [aStream(), aStream()];
      const [event] = newEvents(one) as [NewEvent];
      await append(one, [event]);
      expect(await refusalOf(append(two, [{ ...(newEvents(two)[0] as NewEvent), eventId: event.eventId }]))).toBe('EVENT_INVALID');
      expect(await store.readStream(two)).toEqual([]);
    });

    it('refuses a broken chain: from the beginning, after the head, and inside an append', async () => {
      const stream = aStream();
      const wrong = 'ab'.repeat(32);
      expect(await refusalOf(append(stream, newEvents(stream, { after: { version: 0, hash: wrong } })))).toBe('CHAIN_BROKEN');
      const [one, two] = newEvents(stream, { count: 2 }) as [NewEvent, NewEvent];
      expect(await refusalOf(append(stream, [one, { ...two, prevHash: wrong }]))).toBe('CHAIN_BROKEN');
      await append(stream, [one]);
      expect(await refusalOf(append(stream, newEvents(stream, { after: { version: 1, hash: wrong } })))).toBe('CHAIN_BROKEN');
      expect(await store.readStream(stream)).toHaveLength(1);
    });

    it("refuses another service's types, also beside own ones", async () => {
      const stream = aStream();
      const dispatch = tested().open('dispatch');
      const [own] = newEvents(stream) as [NewEvent];
      const foreign = newEvents(stream, { after: own, type: 'dispatch.CaseDispatched' });
      expect(await refusalOf(append(stream, [own, ...foreign]))).toBe('TYPE_NOT_ALLOWED');
      expect(await refusalOf(dispatch.append(stream, 'none', [own]))).toBe('TYPE_NOT_ALLOWED');
      await append(stream, [own]);
      await dispatch.append(stream, 1, foreign);
      expect((await store.readStream(stream)).map(({ type }) => type)).toEqual(['intake.CaseRegistered', 'dispatch.CaseDispatched']);
      await dispatch.close();
    });

    it('gives each of many independent appends its own answer, in their order', async () => {
      const streams = Array.from({ length: 8 }, aStream) as [string, string, string, string, string, string, string, string];
      const taken = newEvents(streams[1]);
      await append(streams[1], taken);
      const double = newEvents(streams[7], { count: 2 }) as [NewEvent, NewEvent];
      const outcomes = await store.appendMany([
        requestOf(streams[0], newEvents(streams[0], { count: 3 })),
        requestOf(streams[1], newEvents(streams[1])),
        requestOf(streams[2], newEvents(streams[2], { type: 'feedback.CaseClosed' })),
        requestOf(streams[3], newEvents(streams[3], { after: { version: 0, hash: 'ab'.repeat(32) } })),
        requestOf(streams[4], [{ ...(newEvents(streams[4])[0] as NewEvent), eventId: taken[0]?.eventId ?? '' }]),
        { ...requestOf(streams[5], newEvents(streams[5])), lane: 'bulk' },
        requestOf(streams[1], taken),
        requestOf(streams[7], [double[0]]),
        requestOf(streams[7], [double[1]]),
        { stream: streams[6], expected: 'none', events: [] },
      ]);
      expect(outcomes.map((outcome) => (outcome.ok ? outcome.appended.version : outcome.error.code))).toEqual([
        3,
        'VERSION_CONFLICT',
        'TYPE_NOT_ALLOWED',
        'CHAIN_BROKEN',
        'EVENT_INVALID',
        1,
        1,
        1,
        2,
        'EVENT_INVALID',
      ]);
      const counts = await Promise.all(streams.map(async (stream) => (await store.readStream(stream)).length));
      expect(counts).toEqual([3, 1, 0, 0, 0, 1, 0, 2]);
    });

    it('refuses appends that are not well formed, and everything once it is closed', async () => {
      const stream = aStream();
      const [event] = newEvents(stream) as [NewEvent];
      const malformed: Append[] = [
        requestOf(stream, newEvents(stream, { count: 65 })),
        requestOf('', [event]),
        { stream, expected: 0, events: [event] },
        { stream, expected: 1, events: [event] },
        requestOf(stream, [{ ...event, eventId: event.eventId.toUpperCase() }]),
        requestOf(stream, [{ ...event, type: 'CaseRegistered' }]),
        requestOf(stream, [{ ...event, schemaVersion: 0 }]),
        requestOf(stream, [{ ...event, hash: 'abc' }]),
        requestOf(stream, [{ ...event, text: 'no envelope' }]),
        requestOf(stream, [{ ...event, text: '{"occurredAt":"yesterday"}' }]),
        requestOf(stream, [{ ...event, text: '{"occurredAt":"2026-13-45T25:00:00.000Z"}' }]),
      ];
      const outcomes = await store.appendMany(malformed);
      expect(outcomes.map((outcome) => (outcome.ok ? 'stored' : outcome.error.code))).toEqual(malformed.map(() => 'EVENT_INVALID'));
      const closed = tested().open('intake');
      await closed.close();
      expect(await refusalOf(closed.append(stream, 'none', [event]))).toBe('STORE_UNAVAILABLE');
    });
  });
};
