import type { Actor } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';

/** One event as an auditor sees it: everything but the sealed bytes, and without the ids of persons' keys. */
export interface StoredFacts {
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly prevHash: string;
  readonly hash: string;
  /** False: the stored text cannot be read; what stands beside it is all there is. */
  readonly readable: boolean;
  readonly occurredAt?: string;
  readonly actor?: Actor;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly commandId?: string;
  readonly data?: unknown;
  /** Names of the sealed parts. */
  readonly sealedParts: readonly string[];
}

/** Also for events that this release does not know: nothing is decoded. */
export function factsOf({
  text,
  stream,
  version,
  position,
  eventId,
  type,
  schemaVersion,
  recordedAt,
  prevHash,
  hash,
}: StoredEvent): StoredFacts {
  const place = { stream, version, position, eventId, type, schemaVersion, recordedAt, prevHash, hash };
  const told = parse(text);
  if (told === undefined) return { ...place, readable: false, sealedParts: [] };
  const { occurredAt, actor, correlationId, causationId, commandId, data, sealed = {} } = told;
  return {
    ...place,
    readable: true,
    sealedParts: Object.keys(sealed),
    ...defined({ occurredAt, actor, correlationId, causationId, commandId, data: withoutSubjects(data) }),
  };
}

type Told = Partial<Pick<StoredFacts, 'occurredAt' | 'actor' | 'correlationId' | 'causationId' | 'commandId' | 'data'>> & {
  readonly sealed?: object;
};

function parse(text: string): Told | undefined {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null ? told : undefined;
  } catch {
    return undefined;
  }
}

/** Whose key a part is under is no personal data, but it would tell that two reports came from one person. */
const namesOfSubjects: readonly string[] = ['subject', 'requesterSubject'];

function withoutSubjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSubjects);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !namesOfSubjects.includes(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutSubjects(member)]));
}

const defined = <T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
