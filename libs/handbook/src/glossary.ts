import { page } from './workspace';

export interface Entry {
  readonly identifier: string;
  readonly zh: string;
}

/** The glossary as a reader sees it: heading → rows of its table. An identifier that shares its row with others has an entry of its own. */
export function glossary(): ReadonlyMap<string, readonly Entry[]> {
  const sections = new Map<string, Entry[]>();
  let entries: Entry[] = [];
  for (const line of page('glossary.md').split('\n')) {
    const heading = /^##+ (.+)$/.exec(line)?.[1];
    if (heading !== undefined) sections.set(heading, (entries = []));
    const row = /^\| (`[^|]+`) \| ([^|]+) \|/.exec(line);
    if (row) for (const [, identifier] of row[1]!.matchAll(/`([^`]+)`/g)) entries.push({ identifier: identifier!, zh: row[2]!.trim() });
  }
  return sections;
}

/** `CaseRoutedOut`, `route-out-case` or `route out` → its words, lower case, without figures. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

const endings: readonly (readonly [end: string, root: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['rred', 'r'],
  ['ing', ''],
  ['ing', 'e'],
  ['ses', 'sis'],
  ['n', ''],
];

/** The word, and what it may be a plural, past tense or gerund of. */
export const rootsOf = (word: string): string[] => [
  word,
  ...endings.filter(([end]) => word.endsWith(end)).map(([end, root]) => word.slice(0, -end.length) + root),
];
