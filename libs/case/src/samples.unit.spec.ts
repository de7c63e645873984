import * as path from 'node:path';
import { sampleNames, storedSamples } from '@suqiu/testing';
import * as ts from 'typescript';
import { decode } from './codec';
import type { EnvelopeText } from './envelope';
import { currentSchemaVersion, eventTypes, isKnownType, ownerOf } from './event-types';
import type { EventType } from './events';
import type { CallOutEvents, CheckInEvents } from './events/call-outs';
import type { ConfigurationEvents } from './events/configuration';
import type { DepartmentEvents } from './events/department';
import type { DispatchEvents } from './events/dispatch';
import type { FeedbackEvents } from './events/feedback';
import type { IntakeEvents } from './events/intake';
import type { NoticeEvents, NoticeOptOutEvents } from './events/notices';
import type { SupervisionAnswerEvents, SupervisionEvents } from './events/supervision';
import type { SupportEvents, SupportingEvents } from './events/support';
import type { TrackingEvents } from './events/tracking';
import { upcasters } from './upcasters';

const types = Object.keys(eventTypes) as EventType[];
const everyVersion = types.flatMap((type) => Array.from({ length: currentSchemaVersion(type) }, (_, at) => `${type}@${at + 1}`));
const today = types.map((type) => `${type}@${currentSchemaVersion(type)}`);

describe('the samples of stored shapes', () => {
  it('hold every version of every known type, and nothing else', () => {
    expect(sampleNames()).toStrictEqual([...everyVersion].sort());
  });

  it('are the fullest and the least of each shape', () => {
    expect(sampleNames().filter((name) => storedSamples(name).length !== 2)).toStrictEqual([]);
  });

  it.each(sampleNames())('%s is read in the shape of today', (name) => {
    for (const stored of storedSamples(name)) {
      const event = decode(stored);
      expect(`${event.type}@${event.schemaVersion}`).toBe(name);
      expect({ position: event.position, recordedAt: event.recordedAt, hash: event.hash, prevHash: event.prevHash }).toStrictEqual({
        position: stored.position,
        recordedAt: stored.recordedAt,
        hash: stored.hash,
        prevHash: stored.prevHash,
      });
    }
  });

  it('lead over a chain of upcasters without a gap', () => {
    expect(everyVersion.filter((name) => !today.includes(name)).filter((name) => !(name in upcasters))).toStrictEqual([]);
    expect(Object.keys(upcasters).filter((name) => !everyVersion.includes(name))).toStrictEqual([]);
  });

  it('have exactly the fields of the declared shapes: a shape that changes needs a new schema version', () => {
    expect(typeErrors(today.map(declarations).join('\n'))).toStrictEqual([]);
  }, 30_000);

  it('would be found to differ from a shape with one field more, one less, or another value', () => {
    const [full] = envelopes('feedback.CaseClosed@1');
    const wrong = [{ ...full!.data, note: 1 }, { round: 1 }, { round: 1, basis: 'no' }].map(
      (data, at) => `export const wrong${at}: Full<EventData['feedback.CaseClosed']> = ${JSON.stringify(data)};`,
    );
    expect(typeErrors(wrong.join('\n'))).toHaveLength(3);
  });
});

describe('event types', () => {
  it('are named by the service whose events declare them', () => {
    const declared: readonly [
      Exclude<keyof IntakeEvents, `intake.${string}`> extends never ? 'intake' : never,
      Exclude<
        keyof (DispatchEvents & CallOutEvents & SupervisionEvents & SupportEvents & TrackingEvents & ConfigurationEvents),
        `dispatch.${string}`
      > extends never
        ? 'dispatch'
        : never,
      Exclude<keyof (DepartmentEvents & CheckInEvents & SupervisionAnswerEvents & SupportingEvents), `department.${string}`> extends never
        ? 'department'
        : never,
      Exclude<keyof FeedbackEvents | keyof NoticeEvents | keyof NoticeOptOutEvents, `feedback.${string}`> extends never
        ? 'feedback'
        : never,
    ] = ['intake', 'dispatch', 'department', 'feedback'];
    expect([...new Set(types.map(ownerOf))].sort()).toStrictEqual([...declared].sort());
  });

  it('are known by their own names only', () => {
    expect(types.every(isKnownType)).toBe(true);
    expect(['CaseRegistered', 'intake.CaseRegisterd', 'toString', '__proto__', ''].filter(isKnownType)).toStrictEqual([]);
  });
});

const envelopes = (name: string): EnvelopeText[] => storedSamples(name).map(({ text }) => JSON.parse(text) as EnvelopeText);

/** The samples of one shape as constants of its declared type; a literal may have no field that its type does not know. */
function declarations(name: string, at: number): string {
  const [full, least] = envelopes(name);
  const { type } = full!;
  return `
export const full${at}: Full<EventData['${type}']> = ${JSON.stringify(full!.data)};
export const fullEnvelope${at}: EnvelopeText<'${type}'> = ${JSON.stringify(full)};
export const least${at}: EnvelopeText<'${type}'> = ${JSON.stringify(least)};`;
}

/** What TypeScript says about constants declared beside the event shapes. */
function typeErrors(constants: string): string[] {
  const file = path.join(__dirname, 'samples-as-constants.ts');
  const source = `import type { EnvelopeText } from './envelope';
import type { EventData } from './events';
type Full<T> = T extends readonly (infer I)[] ? readonly Full<I>[] : T extends object ? { [K in keyof T]-?: Full<T[K]> } : T;
${constants}`;
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    lib: ['lib.es2023.d.ts'],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map((found) =>
    ts.flattenDiagnosticMessageText(found.messageText, '\n'),
  );
}
