import { currentSchemaVersion, type Draft, type EnvelopeText, type PlainPart, type SealedPart } from '@suqiu/case';
import type { NewEvent } from '@suqiu/event-store';
import { canonicalText, eventHash, type Hash } from '@suqiu/integrity';
import type { AdmittedSubject } from '@suqiu/vault';
import { eventIdOf } from './command-id';

/** What commands need of the vault. */
export interface SealingVault {
  /** Durable when it resolves: no event may name a subject whose key could be lost. Refuses erased subjects. */
  admit(admission: { readonly stream: string; readonly subjects: readonly AdmittedSubject[] }): Promise<StreamSealer>;
  /** Keyed: tells equal bodies without keeping one. */
  fingerprint(text: string): string;
}

/** Seals parts of one stream; pure once it is made. */
export interface StreamSealer {
  seal(version: number, parts: Readonly<Record<string, PlainPart>>): Readonly<Record<string, SealedPart>>;
}

/** Fields of the envelope that all events of one command share. */
export type SharedFields = Pick<
  EnvelopeText,
  'stream' | 'occurredAt' | 'actor' | 'correlationId' | 'causationId' | 'commandId' | 'traceparent'
>;

/** Drafts → events ready to append after `head`: sealed, as canonical text, chained. */
export function sealDrafts(
  drafts: readonly Draft[],
  shared: SharedFields,
  head: { readonly version: number; readonly hash: string },
  sealer: StreamSealer | undefined,
  hash: Hash,
): NewEvent[] {
  let prevHash = head.hash;
  return drafts.map((draft, index) => {
    const version = head.version + index + 1;
    const eventId = eventIdOf(shared.commandId, shared.stream, index);
    const schemaVersion = currentSchemaVersion(draft.type);
    const sealed = draft.personal && sealer?.seal(version, draft.personal);
    const { type, data } = draft;
    const text = canonicalText({ ...shared, eventId, type, schemaVersion, version, data, ...(sealed && { sealed }) });
    const event = { eventId, type, schemaVersion, version, text, prevHash, hash: eventHash(hash, { text, prevHash }) };
    prevHash = event.hash;
    return event;
  });
}

/** Every subject that a part of the drafts belongs to, once, with the index it was given. */
export function subjectsOf(drafts: readonly Draft[], indexed: readonly AdmittedSubject[]): AdmittedSubject[] {
  const subjects = new Map(indexed.map((admission) => [admission.subject, admission]));
  const named = new Set(drafts.flatMap((draft) => Object.values(draft.personal ?? {}).map((part: PlainPart) => part.subject)));
  return [...named].map((subject) => subjects.get(subject) ?? { subject });
}
