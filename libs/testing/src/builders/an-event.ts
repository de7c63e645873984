import {
  type Actor,
  type CaseEventType,
  caseStream,
  catalogueStream,
  clockPolicyStream,
  currentSchemaVersion,
  type EventData,
  type EventType,
  intakePolicyStream,
  type LedgerEvent,
  localCalendarStream,
  nationalCalendarStream,
  noticeOptOutStream,
  noticePolicyStream,
  organisationStream,
  ownerOf,
  routingStream,
} from '@suqiu/case';

/** The case all builders speak of unless told otherwise. */
export const aCaseId = '01900000-0000-7000-8000-000000000001';
export const aDistrict = '310110';
export const aUnitId = 'unit-lead';
export const anotherUnitId = 'unit-support';
export const aCallerUnitId = '310110013';

/** Everything of an event but its type and data. */
export type EventOverrides = Partial<Omit<LedgerEvent, 'type' | 'data'>>;

/** Who acts in the builders' histories, by the service that owns the event. */
export const actors = {
  intake: { id: 'operator-1', role: 'operator', district: aDistrict },
  dispatch: { id: 'dispatcher-1', role: 'dispatcher', district: aDistrict },
  department: { id: 'handler-1', role: 'handler', unitId: aUnitId, district: aDistrict },
  feedback: { id: 'follow-up-officer-1', role: 'followUpOfficer', district: aDistrict },
} as const satisfies Record<string, Actor>;

/**
 * An event as read from the ledger. Everything follows from stream and version: ids, a minute of business time per version, the position.
 * `recordedAt` is `occurredAt` unless overridden. `prevHash` and `hash` are distinct per event but are no chain: that is libs/integrity's.
 */
export function anEvent<T extends EventType>(type: T, data: EventData[T], overrides: EventOverrides = {}): LedgerEvent<T> {
  const stream = overrides.stream ?? streamOf(type);
  const version = overrides.version ?? 1;
  const occurredAt = overrides.occurredAt ?? timeOfVersion(version);
  return {
    eventId: idOf(stream, version, 'e'),
    type,
    schemaVersion: currentSchemaVersion(type),
    stream,
    version,
    occurredAt,
    actor: actors[ownerOf(type)],
    correlationId: idOf(stream, version, 'f'),
    causationId: idOf(stream, version, 'c'),
    commandId: idOf(stream, version, 'd'),
    position: String(version).padStart(19, '0'),
    recordedAt: occurredAt,
    prevHash: hex(stream, version - 1),
    hash: hex(stream, version),
    ...overrides,
    data,
  };
}

/** Monday 2 March 2026, 09:00 in Shanghai, plus one minute per version. */
export const timeOfVersion = (version: number): string => new Date(Date.UTC(2026, 2, 2, 1, version)).toISOString();

const configurationStreams: Readonly<Record<Exclude<EventType, CaseEventType>, string>> = {
  'dispatch.UnitRegistered': organisationStream,
  'dispatch.UnitChanged': organisationStream,
  'dispatch.UnitEnded': organisationStream,
  'dispatch.PostFilled': organisationStream,
  'dispatch.DeputyNamed': organisationStream,
  'dispatch.AbsenceRecorded': organisationStream,
  'dispatch.CatalogueEntryPublished': catalogueStream,
  'dispatch.CatalogueEntryWithdrawn': catalogueStream,
  'dispatch.IntakePolicyPublished': intakePolicyStream,
  'dispatch.ClockPolicyPublished': clockPolicyStream,
  'dispatch.RoutingRulesPublished': routingStream,
  'dispatch.NoticePolicyPublished': noticePolicyStream,
  'dispatch.CalendarYearPublished': nationalCalendarStream,
  'dispatch.LocalClosurePublished': localCalendarStream(aDistrict),
  'dispatch.UnitHoursSet': organisationStream,
  'feedback.NoticeOptedOut': noticeOptOutStream('subject-1'),
  'dispatch.UnitStepsSet': organisationStream,
};

const streamOf = (type: EventType): string =>
  (configurationStreams as Readonly<Partial<Record<EventType, string>>>)[type] ?? caseStream(aCaseId);

/** A valid-looking UUID made of the stream's name and the version; the digit tells what it is the id of. */
function idOf(stream: string, version: number, kind: 'c' | 'd' | 'e' | 'f'): string {
  // Ten thousand streams in one spec: 28 bits would meet in every fifth run. In front, since what stands behind a text adds nothing to its FNV.
  const [first, second] = [number(stream), number(`second ${stream}`)];
  return `${kind}${first.slice(1)}-${second.slice(4)}-5${second.slice(1, 4)}-8000-${version.toString(16).padStart(12, '0')}`;
}

const hex = (stream: string, version: number): string =>
  version === 0 ? '0'.repeat(64) : `${number(stream)}${version.toString(16).padStart(8, '0')}`.repeat(4);

/** FNV-1a: eight hexadecimal digits that differ between the streams of a spec. */
function number(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
