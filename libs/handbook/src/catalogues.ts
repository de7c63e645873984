import { catalogueAsMarkdown } from '@suqiu/nest-kit';
import { commandCatalogue } from './command-catalogue';
import { eventCatalogue } from './event-catalogue';

/** Left as generated: the formatter would pad the tables to the width of their longest cell. */
const unformatted = (text: string): string => `<!-- prettier-ignore-start -->\n\n${text.trimEnd()}\n\n<!-- prettier-ignore-end -->\n`;

/** The generated pages of the handbook: file name → what it must say. Add one here, run `npm run generate`, commit the page. */
export const catalogues: Readonly<Record<string, () => string>> = {
  'events.md': () => unformatted(eventCatalogue()),
  'commands.md': () => unformatted(commandCatalogue()),
  'errors.md': () => unformatted(catalogueAsMarkdown()),
};
