import { sourcesBelow } from './workspace';
import { type UseCases, useCases } from './use-cases';

/** `commands.md`: what each service can be asked to do, from its use-cases.ts and the controllers and handlers in its folders. */
export function commandCatalogue(): string {
  return [
    '# Commands, queries and reactors',
    '',
    'Generated from `services/*/src/use-cases.ts` and the folders they name by `npm run generate`. A command is a POST with an `Idempotency-Key`',
    'and answers 201 with version and wait token. Requests and answers in full: `/api/openapi.json` of a running system.',
    '',
    ...useCases().flatMap(([service, of]) => [`## ${service}`, '', ...tables(service, of)]),
  ].join('\n');
}

function tables(service: string, { commands, queries, reactors }: UseCases): string[] {
  const folder = `services/${service}/src`;
  return [
    ...table(['command', '中文', 'what it does', 'HTTP'], commands, (name) => [
      meaning(`${folder}/features/${name}`, 'handler'),
      http(`${folder}/features/${name}`),
    ]),
    ...table(['query', '中文', 'HTTP'], queries, (name) => [http(`${folder}/queries/${name}`)]),
    ...table(['reactor', '中文', 'what it does'], reactors, (name) => [meaning(`${folder}/reactors/${name}`, 'reactor')]),
  ];
}

function table(heads: readonly string[], named: Readonly<Record<string, string>>, cells: (name: string) => readonly string[]): string[] {
  const rows = Object.entries(named).map(([name, chinese]) => `| ${[`\`${name}\``, chinese, ...cells(name)].join(' | ')} |`);
  return rows.length === 0 ? [] : [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows, ''];
}

const textOf = (folder: string, role: string): string =>
  sourcesBelow(folder)
    .filter(({ file }) => file.endsWith(`.${role}.ts`))
    .map(({ text }) => text)
    .join('\n');

/** The sentence above the class. */
function meaning(folder: string, role: string): string {
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:@[A-Za-z]+\([^\n]*\)\s*)*export class/.exec(textOf(folder, role))?.[1] ?? '';
  return comment.replace(/\s*\n\s*\*\s?/g, ' ').trim();
}

/** Methods and paths of the folder's controller. */
function http(folder: string): string {
  const text = textOf(folder, 'controller');
  const base = /@Controller\('([^']*)'\)/.exec(text)?.[1] ?? '';
  return [...text.matchAll(/@(Post|Get|Put|Delete)\((?:'([^']*)')?\)/g)]
    .map(([, method, path]) => `\`${method!.toUpperCase()} /${base}${path ? `/${path}` : ''}\``)
    .join('<br>');
}
