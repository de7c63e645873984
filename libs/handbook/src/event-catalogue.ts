import { currentSchemaVersion, eventTypes, type EventType, isKnownType, ownerOf } from '@suqiu/case';
import * as ts from 'typescript';
import { tagsIn } from './chinese-tags';
import { sourcesBelow } from './workspace';

interface Declared {
  readonly comment: string;
  readonly shape: string;
}

/** `events.md`: every event with its Chinese name, meaning, sealed parts and shape, and the shapes they share; read from libs/case. */
export function eventCatalogue(): string {
  const [vocabulary, ...sources] = [
    ...sourcesBelow('libs/case/src').filter(({ file }) => file.endsWith('/vocabulary.ts')),
    ...sourcesBelow('libs/case/src/events'),
  ].map(({ file, text }) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  const events = new Map(sources.flatMap(eventsIn));
  const chinese = new Map(sources.flatMap((source) => tagsIn(source.text)).map(({ identifier, zh }) => [identifier, zh]));
  const section = (type: EventType): string[] => {
    const { comment, shape } = events.get(type)!;
    const heading = `### ${type} ${chinese.get(type.slice(type.indexOf('.') + 1)) ?? ''}`;
    return [
      heading,
      '',
      `Schema version ${currentSchemaVersion(type)}.${comment === '' ? '' : ` ${comment}`}`,
      '',
      '```ts',
      shape,
      '```',
      '',
    ];
  };
  const types = Object.keys(eventTypes) as EventType[];
  const owners = [...new Set(types.map(ownerOf))];
  return [
    '# Events',
    '',
    'Generated from `libs/case/src/events` by `npm run generate`. Names and shapes are the storage format: they never change once landed; a changed',
    'shape is a new schema version with an upcaster. Around each stands the envelope of `libs/case/src/envelope.ts`.',
    '',
    ...owners.flatMap((owner) => [`## ${owner}`, '', ...types.filter((type) => ownerOf(type) === owner).flatMap(section)]),
    '## Shared shapes',
    '',
    ...[...sources, vocabulary!].flatMap(sharedIn).flatMap((shape) => ['```ts', shape, '```', '']),
  ].join('\n');
}

/** Properties named like an event type, in whatever interface they stand. */
function eventsIn(source: ts.SourceFile): [string, Declared][] {
  return source.statements.filter(ts.isInterfaceDeclaration).flatMap((declaration) =>
    declaration.members.filter(ts.isPropertySignature).flatMap((member): [string, Declared][] => {
      const name = ts.isStringLiteral(member.name) ? member.name.text : '';
      return isKnownType(name) ? [[name, { comment: explanationOf(member), shape: outdented(member.type!.getText(source)) }]] : [];
    }),
  );
}

/** Interfaces and types that events are made of. */
const sharedIn = (source: ts.SourceFile): string[] =>
  source.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    .filter(
      (statement) =>
        !statement.getText(source).includes('(typeof ') &&
        !/Events$|^(CaseEventData|EventData|CaseEventType|EventType|Owner)$/.test(statement.name.text),
    )
    .map((statement) => statement.getFullText(source).trim());

/** The comment after its `@zh` term. */
function explanationOf(member: ts.PropertySignature): string {
  const [documentation] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const said = documentation?.tags?.map((tag) => (typeof tag.comment === 'string' ? tag.comment : '')).join(' ') ?? '';
  const explanation = said.replace(/^.*?(?:\. | — |$)/s, '').replace(/\s+/g, ' ');
  return explanation.charAt(0).toUpperCase() + explanation.slice(1);
}

/** Without the indentation of the interface it stands in. */
const outdented = (text: string): string => text.replaceAll('\n  ', '\n');
