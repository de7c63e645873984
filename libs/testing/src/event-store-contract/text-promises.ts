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

    const giveBack = async (texts: readonly string[]): Promise<string[]> => {
      const stream = `case-${randomUUID()}`;
      const events = newEvents(stream, { count: texts.length });
      await store.append(
        stream,
        'none',
        events.map((event, index) => ({ ...event, text: texts[index] ?? '' })),
      );
      return (await store.readStream(stream)).map(({ text }) => text);
    };
    const envelope = (data: unknown): string => JSON.stringify({ data, occurredAt: '2026-09-30T08:15:00.123Z' });

    it('gives awkward texts back byte for byte', async () => {
      const texts = awkward.flatMap((text) => [envelope(text), envelope({ [text]: [text, text] })]);
      expect(await giveBack(texts)).toEqual(texts);
    });

    it('gives any text back byte for byte', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.json().map(envelope), { minLength: 1, maxLength: 20 }), async (texts) => {
          expect(await giveBack(texts)).toEqual(texts);
        }),
        { numRuns: 30 },
      );
    });

    it('takes 256 KiB of UTF-8 and not one byte more', async () => {
      const wide = '诉';
      const empty = Buffer.byteLength(envelope(''));
      const largest = envelope(wide.repeat(Math.floor((maxTextBytes - empty) / 3)) + 'x'.repeat((maxTextBytes - empty) % 3));
      expect(Buffer.byteLength(largest)).toBe(maxTextBytes);
      expect(await giveBack([largest, largest])).toEqual([largest, largest]);
      expect(await refusalOf(giveBack([`${largest} `]))).toBe('EVENT_TOO_LARGE');
    });

    it('refuses NUL and lone surrogates instead of changing or losing them', async () => {
      const raw = (character: string): string => envelope('?').replace('"?"', `"${character}"`);
      for (const text of [raw('\0'), raw('\ud800'), raw('\udc00'), raw('\udc00\ud800')])
        expect(await refusalOf(giveBack([text]))).toBe('EVENT_INVALID');
      const stream = 'case-\ud800';
      expect(await refusalOf(store.append(stream, 'none', [newEvents('case-x')[0] as NewEvent]))).toBe('EVENT_INVALID');
    });
  });
};
