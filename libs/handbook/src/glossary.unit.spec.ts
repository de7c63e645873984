import * as language from '@suqiu/case';
import { tagsIn, tagsOf } from './chinese-tags';
import { type Entry, glossary, rootsOf, wordsOf } from './glossary';
import { useCases } from './use-cases';
import { services } from './workspace';

const sections = glossary();
const rows = (heading: string): readonly Entry[] => sections.get(heading) ?? [];

const known = new Set([...rows('Concepts'), ...rows('Plain words')].flatMap(({ identifier }) => wordsOf(identifier)));
const unknownWords = (name: string): string[] => wordsOf(name).filter((word) => !rootsOf(word).some((root) => known.has(root)));

/** Every list of codes that the language of the ledger exports: name → values. */
const codeTables = Object.entries(language as Readonly<Record<string, unknown>>).filter(
  (entry): entry is [string, readonly string[]] => Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'),
);

const tags = tagsOf(['libs/case/src', ...services().map((service) => `services/${service}/src/domain`)]);
const asked = useCases().flatMap(([service, { commands, queries, reactors }]) =>
  [commands, queries, reactors].flatMap(Object.keys).map((name) => `${service} ${name}`),
);
const asRows = (entries: readonly Entry[]): string[] =>
  [...new Set(entries.map(({ identifier, zh }) => `| \`${identifier}\` | ${zh} |`))].sort();

describe('the glossary', () => {
  it.each(Object.keys(language.eventTypes))('knows every word of %s', (type) => {
    expect(unknownWords(type)).toStrictEqual([]);
  });

  it.each([...new Set(tags.map(({ identifier }) => identifier))])('knows every word of %s', (name) => {
    expect(unknownWords(name)).toStrictEqual([]);
  });

  it.each(asked)('knows every word of %s', (name) => {
    expect(unknownWords(name)).toStrictEqual([]);
  });

  it.each(codeTables)('translates every code of %s, and no other', (name, codes) => {
    const heading = [...sections.keys()].find((title) => title.startsWith(`\`${name}\``));
    expect(rows(heading ?? '').map(({ identifier }) => identifier)).toStrictEqual([...codes]);
  });

  it('agrees with the tags in the code, both ways', () => {
    expect(asRows(rows('Declared names'))).toStrictEqual(asRows(tags));
  });

  it('has one row for each word', () => {
    const all = [...rows('Concepts'), ...rows('Plain words')].map(({ identifier }) => identifier);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toStrictEqual([]);
  });

  it('has Chinese in every row', () => {
    const without = [...sections.values()].flat().filter(({ zh }) => !/\p{Script=Han}|APP/u.test(zh));
    expect(without).toStrictEqual([]);
  });
});

describe('what reads the names', () => {
  it('splits names of every spelling', () => {
    expect(['CaseRoutedOut', 'route-out-case', 'route out', 'emergency110', 'intake.CaseMerged'].map(wordsOf)).toStrictEqual([
      ['case', 'routed', 'out'],
      ['route', 'out', 'case'],
      ['route', 'out'],
      ['emergency'],
      ['intake', 'case', 'merged'],
    ]);
  });

  it.each([
    ['classified', 'classify'],
    ['cases', 'case'],
    ['merged', 'merge'],
    ['reopened', 'reopen'],
    ['deferred', 'defer'],
    ['withdrawn', 'withdraw'],
    ['policies', 'policy'],
    ['closing', 'close'],
    ['bases', 'basis'],
  ])('finds the root of %s', (word, root) => {
    expect(rootsOf(word)).toContain(root);
  });

  it('does not know a word that is nowhere', () => {
    expect(unknownWords('CaseAdopted')).toStrictEqual(['adopted']);
  });

  it('finds tags above exports and events, with or without an explanation', () => {
    const text = `/** @zh 派单 — by a person. */\nexport interface DispatchCase {}\n  /** @zh 改派. Ends some. */\n  'dispatch.CaseRedispatched': x;\n/**\n * @zh 结案\n * More.\n */\nexport const closeCase = 1;`;
    expect(tagsIn(text)).toStrictEqual([
      { identifier: 'DispatchCase', zh: '派单' },
      { identifier: 'CaseRedispatched', zh: '改派' },
      { identifier: 'closeCase', zh: '结案' },
    ]);
  });
});
