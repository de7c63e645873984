import type { LedgerEvent } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import { canonicalText, eventHash } from '@suqiu/integrity';
import { aCase, anEvent, sha256 } from '@suqiu/testing';
import { inPages, storedLog } from '../testing/stored-log';
import { type LedgerVerdict, verifyLedger } from './index';

const ended = anEvent('dispatch.UnitEnded', { unitId: 'u', endsOn: '2026-01-01', source: 's' });
/** Two cases and the organisation, interleaved. */
const log = (): StoredEvent[] => {
  const one = aCase({}, { stream: 'case-1' }).dispatched().acknowledged().events;
  const two = aCase({}, { stream: 'case-2' }).answered().events;
  return storedLog([one[0]!, two[0]!, ended, one[1]!, two[1]!, one[2]!] as LedgerEvent[]);
};
const dense = (position: string) => Number(position);
const verify = (events: readonly StoredEvent[], casesKept?: number): Promise<LedgerVerdict> =>
  verifyLedger(inPages(events), {
    hash: sha256,
    ordinal: dense,
    readPrefix: (stream, toVersion) => Promise.resolve(events.filter((e) => e.stream === stream && e.version <= toVersion)),
    ...(casesKept !== undefined && { casesKept }),
  });
const changed = (at: number, change: Partial<StoredEvent>) => log().map((event, index) => (index === at ? { ...event, ...change } : event));
/** The event with another text, hashed as if nothing had happened. */
const rewritten = (at: number, change: (told: Record<string, unknown>) => Record<string, unknown>): StoredEvent[] => {
  const event = log()[at]!;
  const text = canonicalText(change(JSON.parse(event.text) as Record<string, unknown>));
  return changed(at, { text, hash: eventHash(sha256, { text, prevHash: event.prevHash }) });
};
const at = (events: readonly StoredEvent[], index: number) => {
  const { stream, version, position } = events[index]!;
  return { stream, version, position };
};

describe('verifyLedger', () => {
  it('finds nothing in a sound log', async () => {
    expect(await verify(log())).toEqual({ cases: 2, events: 6, faults: [] });
    expect(await verify([])).toEqual({ cases: 0, events: 0, faults: [] });
  });

  it('finds nothing either when it keeps fewer states than there are cases', async () => {
    expect(await verify(log(), 1)).toEqual({ cases: 2, events: 6, faults: [] });
  });

  const broken: [string, string[], number, StoredEvent[]][] = [
    ['a changed text', ['hash', 'text'], 3, changed(3, { text: `${log()[3]!.text} ` })],
    ['a text that is no JSON', ['hash', 'text'], 3, changed(3, { text: '{' })],
    ['a text that is no object', ['hash', 'text'], 3, changed(3, { text: 'null' })],
    ['a text that was hashed anew', ['link'], 3, rewritten(0, (told) => ({ ...told, occurredAt: '2026-01-01T00:00:00.000Z' }))],
    ['a changed hash', ['hash'], 5, changed(5, { hash: 'a'.repeat(64) })],
    ['a hash in capitals', ['hash'], 5, changed(5, { hash: log()[5]!.hash.toUpperCase() })],
    ['a changed prevHash', ['link', 'hash'], 3, changed(3, { prevHash: 'b'.repeat(64) })],
    ['a prevHash that is none', ['link', 'hash'], 3, changed(3, { prevHash: 'nothing' })],
    ['a changed event id', ['columns'], 4, changed(4, { eventId: 'other' })],
    ['a changed type', ['columns'], 5, changed(5, { type: 'department.InterimReported' })],
    ['a changed stream', ['version', 'link', 'columns'], 5, changed(5, { stream: 'case-3' })],
    ['a type nobody knows', ['columns', 'type'], 5, changed(5, { type: 'department.Unheard' })],
    ['a type nobody knows, in the text as well', ['type'], 5, unheard()],
    ['a schema of a later release', ['columns', 'type'], 5, changed(5, { schemaVersion: 2 })],
    ['time that goes back', ['recordedAt'], 4, changed(4, { recordedAt: '2026-03-01T00:00:00.000Z' })],
    ['a missing event', ['position', 'version', 'link'], 4, log().filter((_, index) => index !== 3)],
    ['a missing first event', ['position', 'version', 'link', 'fold'], 2, log().filter((_, index) => index !== 0)],
    ['a doubled event', ['position', 'version', 'link', 'fold'], 1, [log()[0]!, ...log()]],
    ['two events in the wrong order', ['position', 'recordedAt'], 3, [0, 1, 2, 4, 3, 5].map((i) => log()[i]!)],
    ['a second registration', ['fold'], 3, refolded()],
  ];

  it.each(broken)('finds %s: %j', async (_, kinds, first, events) => {
    const { faults } = await verify(events);
    expect(faults.map((fault) => fault.kind)).toEqual(kinds);
    expect(faults.map(({ stream, version, position }) => ({ stream, version, position }))).toContainEqual(at(events, first));
  });

  it('names the first place of each kind and counts the rest', async () => {
    const events = log().map((event, index) => (index === 2 || index === 4 ? { ...event, eventId: 'other' } : event));
    expect((await verify(events)).faults).toEqual([{ kind: 'columns', ...at(events, 2), count: 2 }]);
  });

  it('finds a copy of the business time that is not that of the text', async () => {
    const at = (occurredAtColumn: string) => log().map((event) => ({ ...event, occurredAtColumn }));
    const times = log().map((event) => (JSON.parse(event.text) as { occurredAt: string }).occurredAt);
    const right = log().map((event, index) => ({ ...event, occurredAtColumn: times[index]! }));
    expect((await verify(right)).faults).toEqual([]);
    expect((await verify(at('2020-01-01T00:00:00.000Z'))).faults).toMatchObject([{ kind: 'columns', count: 6 }]);
  });

  it('takes ascending positions for good where the store does not promise dense ones', async () => {
    const sparse = log().map((event) => ({ ...event, position: `${event.position}0` }));
    const { faults } = await verifyLedger(inPages(sparse), { hash: sha256, readPrefix: () => Promise.resolve([]) });
    expect(faults).toEqual([]);
  });

  it('does not fold on after an event it could not fold', async () => {
    const events = storedLog(aCase({}, { stream: 'case-1' }).dispatched().acknowledged().events.slice(1));
    expect((await verify(events)).faults).toEqual([{ kind: 'fold', ...at(events, 0), count: 1 }]);
  });

  function unheard(): StoredEvent[] {
    return rewritten(5, (told) => ({ ...told, type: 'department.Unheard' })).map((event, index) =>
      index === 5 ? { ...event, type: 'department.Unheard' } : event,
    );
  }

  function refolded(): StoredEvent[] {
    const registered = aCase({}, { stream: 'case-1' }).events[0]!;
    return storedLog([registered, aCase({}, { stream: 'case-2' }).events[0]!, ended, registered] as LedgerEvent[]);
  }
});
