import { randomUUID } from 'node:crypto';
import { type EventStore, maxTextBytes, type NewEvent } from '@suqiu/event-store';
import * as fc from 'fast-check';
import { newEvents } from './new-events';
import { refusalOf, type StoreUnderTest } from './store-under-test';

/** What has been lost or changed by stores, drivers and array literals before. */
const awkward = [
  '诉求:路灯不亮 🚦👩‍👩‍👧',
  'e\u0301 is not \u00e9',
  '\u2028\u2029\ufeff\u200b\u202e',
  'NULL',
  '{"a","b"}',
  '\\"\\\\x00\\u0000',
  `'; DROP TABLE ledger.events; --`,
  '$1 $$ %s',
  '\t\r\n\u007f\u0001',
  '  leading and trailing  ',
  '𠮷\u{10ffff}',
];

export const textPromises = (tested: () => StoreUnderTest): void => {
  describe('when storing texts', () => {
    let store: EventStore;
    beforeAll(() => {
      store = tested().open('intake');
    });
    afterAll(() => store.close());

    /** Events of a new stream with these texts as their data. */
    const withData = (stream: string, data: readonly string[]): NewEvent[] =>
      newEvents(stream, { count: data.length }).map((event, index) => ({
        ...event,
        text: event.text.replace('"data":{}', () => `"data":${data[index] ?? ''}`),
      }));
    const expectGivenBack = async (data: readonly string[]): Promise<void> => {
      const stream = `case-${randomUUID()}`;
      const events = withData(stream, data);
      await store.append(stream, 'none', events);
      expect((await store.readStream(stream)).map(({ text }) => text)).toEqual(events.map(({ text }) => text));
    };

    it('gives awkward texts back byte for byte', async () => {
      await expectGivenBack(awkward.flatMap((text) => [JSON.stringify(text), JSON.stringify({ [text]: [text, text] })]));
    });

    it('gives any text back byte for byte', async () => {
      await fc.assert(fc.asyncProperty(fc.array(fc.json(), { minLength: 1, maxLength: 20 }), expectGivenBack), { numRuns: 30 });
    });

    it('takes 256 KiB of UTF-8 and not one byte more', async () => {
      const stream = `case-${randomUUID()}`;
      const room = maxTextBytes - Buffer.byteLength(withData(stream, ['""'])[0]?.text ?? '');
      const largest = JSON.stringify('诉'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3));
      expect(Buffer.byteLength(withData(stream, [largest])[0]?.text ?? '')).toBe(maxTextBytes);
      await store.append(stream, 'none', withData(stream, [largest, largest]));
      const other = `case-${randomUUID()}`;
      expect(await refusalOf(store.append(other, 'none', withData(other, [`${largest} `])))).toBe('EVENT_TOO_LARGE');
    });

    it('refuses a text that speaks of another event than its columns', async () => {
      const [event] = newEvents('case-told') as [NewEvent];
      const told = JSON.parse(event.text) as object;
      const others: readonly object[] = [
        { ...told, eventId: randomUUID() },
        { ...told, type: 'feedback.CaseClosed' },
        { ...told, schemaVersion: 2 },
        { ...told, stream: 'case-other' },
        { ...told, version: 2 },
        // Not canonical: what comes last in it is not what it says of itself.
        { ...told, zone: { type: event.type, version: event.version } },
      ];
      for (const other of others)
        expect([other, await refusalOf(store.append('case-told', 'none', [{ ...event, text: JSON.stringify(other) }]))]).toEqual([
          other,
          'EVENT_INVALID',
        ]);
      await store.append('case-told', 'none', [event]);
    });

    it('refuses NUL and lone surrogates instead of changing or losing them', async () => {
      for (const raw of ['\0', '\ud800', '\udc00', '\udc00\ud800'])
        expect(await refusalOf(store.append('case-raw', 'none', withData('case-raw', [`"${raw}"`])))).toBe('EVENT_INVALID');
      const stream = 'case-\ud800';
      expect(await refusalOf(store.append(stream, 'none', [newEvents('case-x')[0] as NewEvent]))).toBe('EVENT_INVALID');
    });
  });
};
