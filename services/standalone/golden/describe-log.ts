import { decode, isCaseStream } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import { type ServiceContext } from '@suqiu/nest-kit';
import { foldedCases, foldedConfiguration, sealedParts } from './fold-log';
import type { GoldenExpectations, GoldenPart } from './golden-files';
import { cases, identifiers } from './scenario';

const auditor = { id: 'golden', role: 'auditor', district: '310000' } as const;

/** The log as lines, and all that is to be read in it. */
export async function describeLog(
  { store, vault, caseNumbers }: ServiceContext,
  numbers: ReadonlyMap<string, string>,
): Promise<{ readonly lines: readonly string[]; readonly expected: GoldenExpectations }> {
  const log = await store.readAll('', 100_000);
  const streamOf = async (name: string) => caseNumbers.streamOf(numbers.get(name)!);
  const parts: GoldenPart[] = [];
  for (const { stream, version, name, sealed } of sealedParts(log)) {
    const [opened] = await vault.open({ actor: auditor, purpose: 'audit', stream, parts: [{ version, name, sealed }] });
    parts.push({ stream, version, name, ...('text' in opened! ? { text: opened.text } : { erased: true }) });
  }
  const found = [];
  for (const { kind, value, cases: names } of identifiers) {
    const streams = (await Promise.all(names.map(streamOf))).sort();
    const matched = (await vault.match(kind, value)).map(({ stream }) => stream).sort();
    if (matched.join() !== streams.join()) throw new Error(`${kind} ${value} finds other cases than ${names.join(', ')}`);
    found.push({ kind, value, streams });
  }
  const told = cases.find(({ name }) => name === 'original')!.registration as { readonly text: string };
  const expected: GoldenExpectations = {
    events: log.length,
    headPosition: log.at(-1)!.position,
    heads: Object.fromEntries(log.map(({ stream, hash }) => [stream, hash])),
    cases: foldedCases(log.filter(({ stream }) => isCaseStream(stream)).map(decode)),
    configuration: foldedConfiguration(log.filter(({ stream }) => !isCaseStream(stream)).map(decode)),
    parts,
    found,
    alike: { text: told.text, stream: await streamOf('original') },
  };
  return { lines: log.map(lineOf), expected };
}

/** A line keeps every field of a stored event, the text byte for byte. */
const lineOf = ({ position, stream, version, eventId, type, schemaVersion, recordedAt, prevHash, hash, text }: StoredEvent): string =>
  JSON.stringify({ position, stream, version, eventId, type, schemaVersion, recordedAt, prevHash, hash, text });
