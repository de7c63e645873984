import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { bytesOf, canonicalText, eventHash, genesisHash, type Hash, hexOf, layout, layoutTags, leafHash, verifyChain } from './index';
import vectors from './vectors/byte-layout.json';

const nodeHash =
  (algorithm: 'sha256' | 'sm3'): Hash =>
  (bytes) =>
    createHash(algorithm).update(bytes).digest();
const sha256 = nodeHash('sha256');

const stream = 'case-1';
const chained = (texts: readonly string[]) => {
  let prevHash = genesisHash;
  return texts.map((text, index) => {
    const event = { stream, version: index + 1, text, prevHash, hash: eventHash(sha256, { text, prevHash }) };
    prevHash = event.hash;
    return event;
  });
};
const textOf = (version: number, note = 'x', of = stream) => canonicalText({ stream: of, version, note });
const three = () => chained([textOf(1), textOf(2), textOf(3)]);
type Events = ReturnType<typeof three>;

describe('byte layout', () => {
  describe.each(['sha256', 'sm3'] as const)('with %s', (algorithm) => {
    it('hashes events as the committed vectors say', () => {
      for (const event of vectors[algorithm].events) expect(eventHash(nodeHash(algorithm), event)).toBe(event.hash);
    });

    it('hashes leaves as the committed vectors say', () => {
      for (const leaf of vectors[algorithm].leaves) expect(leafHash(nodeHash(algorithm), leaf)).toBe(leaf.leaf);
    });

    it('hashes the event written out in the handbook', () => {
      const { text, prevHash, bytes } = vectors.inFull;
      expect(hexOf(layout(layoutTags.event, [text, bytesOf(prevHash)]))).toBe(bytes);
      expect(eventHash(nodeHash(algorithm), vectors.inFull)).toBe(vectors.inFull[algorithm]);
    });
  });

  it('hashes the leaf written out in the handbook', () => {
    const { position, recordedAt, hash, bytes } = vectors.leafInFull;
    expect(hexOf(layout(layoutTags.leaf, [position, recordedAt, bytesOf(hash)]))).toBe(bytes);
    expect(leafHash(sha256, vectors.leafInFull)).toBe(vectors.leafInFull.sha256);
  });

  it('gives different bytes for different lists of texts', () => {
    const fields = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\u0001', '号') }), { maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        expect(hexOf(layout(layoutTags.event, a)) === hexOf(layout(layoutTags.event, b))).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('refuses half of a surrogate pair, which UTF-8 would replace', () => {
    expect(() => layout(layoutTags.event, ['\ud800'])).toThrow(expect.objectContaining({ code: 'TEXT_NOT_STORABLE' }));
  });

  it.each(['', 'A'.repeat(64), 'a'.repeat(63), 'g'.repeat(64), `${'a'.repeat(64)}\n`])('refuses %j as a hash', (hex) => {
    expect(() => bytesOf(hex)).toThrow(RangeError);
  });
});

describe('verifyChain', () => {
  it('accepts an untouched chain and names its head', () => {
    const events = three();
    expect(verifyChain(sha256, events)).toEqual({ ok: true, version: 3, head: events[2]?.hash });
    expect(verifyChain(sha256, [])).toEqual({ ok: true, version: 0, head: genesisHash });
  });

  const broken: [string, string, number, (events: Events) => unknown[]][] = [
    ['a changed text', 'hash', 1, ([a, b, c]) => [a, { ...b, text: textOf(2, 'y') }, c]],
    ['a text that was hashed anew', 'link', 2, ([a, b, c]) => [a, { ...b, ...chained([textOf(1), textOf(2, 'y')])[1] }, c]],
    ['a changed prevHash', 'link', 1, ([a, b, c]) => [a, { ...b, prevHash: genesisHash }, c]],
    ['a changed hash', 'hash', 2, ([a, b, c]) => [a, b, { ...c, hash: genesisHash }]],
    ['a hash in capitals', 'hash', 2, ([a, b, c]) => [a, b, { ...c, hash: c?.hash.toUpperCase() }]],
    ['a missing first event', 'version', 0, ([, b, c]) => [b, c]],
    ['a missing event', 'version', 1, ([a, , c]) => [a, c]],
    ['a doubled event', 'version', 2, ([a, b, c]) => [a, b, b, c]],
    ['events in another order', 'version', 1, ([a, b, c]) => [a, c, b]],
    ['a renumbered event', 'link', 1, ([a, , c]) => [a, { ...c, version: 2 }]],
    ['a column that tells another stream', 'stream', 2, ([a, b, c]) => [a, b, { ...c, stream: 'case-2' }]],
    ['a whole case under another name', 'text', 0, (events) => events.map((event) => ({ ...event, stream: 'case-2' }))],
    ['a text of another version', 'text', 1, () => chained([textOf(1), textOf(3)])],
    ['a text that is no JSON', 'text', 0, () => chained(['{'])],
    ['a text that is no object', 'text', 0, () => chained(['null'])],
    ['a text that cannot be stored', 'text', 0, ([a]) => [{ ...a, text: '\ud800' }]],
  ];

  it.each(broken)('finds %s: %s at index %i', (_, kind, index, change) => {
    const verdict = verifyChain(sha256, change(three()) as Events);
    expect(verdict).toMatchObject({ ok: false, fault: { kind, index } });
  });

  it('finds every changed character of a text', () => {
    const place = fc.record({ event: fc.nat(2), at: fc.nat(), bit: fc.nat(6) });
    fc.assert(
      fc.property(place, ({ event, at, bit }) => {
        const events = three();
        const target = events[event] as Events[number];
        const index = at % target.text.length;
        const other = String.fromCharCode(target.text.charCodeAt(index) ^ (1 << bit));
        events[event] = { ...target, text: target.text.slice(0, index) + other + target.text.slice(index + 1) };
        expect(verifyChain(sha256, events)).toMatchObject({ ok: false, fault: { index: event } });
      }),
    );
  });
});
