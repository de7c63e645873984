import type { EventData, EventType } from './events';
import type { PlainPart, SealedPart } from './personal';

/** Stored and sent: names never change once landed. */
export const roles = [
  'operator',
  'followUpOfficer',
  'dispatcher',
  'handler',
  'unitLeader',
  'subdistrict',
  'steward',
  'supervisor',
  'auditor',
  'administrator',
  'requester',
  'assessor',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who acted. `system` acts for timers and reactors and names the policy that made it act in its id. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly unitId?: string;
  /** Six-digit division code. */
  readonly district?: string;
}

/** What a decider answers: facts without personal data, and the personal parts beside them, still plain. */
export type Draft = {
  [T in EventType]: { readonly type: T; readonly data: EventData[T]; readonly personal?: Readonly<Record<string, PlainPart>> };
}[EventType];

/** The fields of the canonical text. Position, recordedAt, prevHash and hash stand beside the text, not in it. */
export interface EnvelopeText<T extends EventType = EventType> {
  readonly eventId: string;
  readonly type: T;
  readonly schemaVersion: number;
  readonly stream: string;
  readonly version: number;
  /** Business time, ISO 8601 UTC with milliseconds, from the command. */
  readonly occurredAt: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  readonly commandId: string;
  readonly traceparent?: string;
  readonly data: EventData[T];
  readonly sealed?: Readonly<Record<string, SealedPart>>;
}

/** An event as read: the decoded text and its place in the log. */
export type LedgerEvent<T extends EventType = EventType> = {
  [K in T]: EnvelopeText<K> & { readonly position: string; readonly recordedAt: string; readonly hash: string; readonly prevHash: string };
}[T];
