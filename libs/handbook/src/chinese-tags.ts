import type { Entry } from './glossary';
import { sourcesBelow } from './workspace';

const declaration =
  /\/\*\*\s*(?:\*\s*)?@zh\s+([^\n]*?)(?:\*\/|\n[\s\S]*?\*\/)\s*(?:export (?:const|interface|type|function|class) (\w+)|'[a-z]+\.(\w+)')/g;

/** The `@zh` tags in a text: the name declared below each, and the term up to its explanation. */
export const tagsIn = (text: string): Entry[] =>
  [...text.matchAll(declaration)].map(([, said, exported, event]) => ({
    identifier: (exported ?? event)!,
    zh: said!
      .split(/ — |\. | \(/)[0]!
      .trim()
      .replace(/\.$/, ''),
  }));

/** All of the ledger's language and of the services' domains. */
export const tagsOf = (folders: readonly string[]): Entry[] => folders.flatMap(sourcesBelow).flatMap(({ text }) => tagsIn(text));
