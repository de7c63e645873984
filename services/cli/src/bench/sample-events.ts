import { randomUUID } from 'node:crypto';
import type { EnvelopeText, PlainPart } from '@suqiu/case';
import type { NewEvent } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash } from '@suqiu/integrity';
import { nodeHash } from '@suqiu/vault';

const sha256 = nodeHash('sha256');
export const eventsPerAppend = 2;

type Seal = (stream: string, version: number, parts: Record<string, PlainPart>) => EnvelopeText['sealed'];

const narrative = '小区东门外夜间施工至凌晨两点，附近居民无法休息，已多次向物业反映未见改善，请尽快核查并告知处理结果。';

/** Two events as intake writes them when a case is registered; with `seal` each is sealed and hashed anew, without it text and hash are made once. */
export function sampleEvents(stream: string, seal?: Seal): NewEvent[] {
  const commandId = randomUUID();
  let prevHash = genesisHash;
  return Array.from({ length: eventsPerAppend }, (_, index) => {
    const version = index + 1;
    const eventId = randomUUID();
    const text = seal ? sealedText(stream, version, eventId, commandId, seal) : plainText(stream, version, eventId, commandId);
    const hash = seal ? eventHash(sha256, { text, prevHash }) : fixedHash(version);
    const event = { eventId, type: 'intake.CaseRegistered', schemaVersion: 1, version, text, prevHash, hash };
    prevHash = hash;
    return event;
  });
}

const fixedHash = (version: number): string => String(version).repeat(64);

const sealedText = (stream: string, version: number, eventId: string, commandId: string, seal: Seal): string => {
  const subject = stream.slice('case-'.length);
  const sealed = seal(stream, version, { narrative: { subject, compartment: 'narrative', text: narrative } });
  return canonicalText(envelope(stream, version, eventId, commandId, sealed));
};

/** The same number of bytes as the sealed text, in the same order, made without sorting. */
const plainText = (stream: string, version: number, eventId: string, commandId: string): string =>
  JSON.stringify(envelope(stream, version, eventId, commandId, filler));

const filler: EnvelopeText['sealed'] = {
  narrative: {
    alg: 'aes-256-gcm',
    compartment: 'narrative',
    ct: 'A'.repeat(192),
    iv: 'A'.repeat(16),
    keyVersion: 1,
    subject: 'A'.repeat(36),
    tag: 'A'.repeat(24),
  },
};

const envelope = (stream: string, version: number, eventId: string, commandId: string, sealed: EnvelopeText['sealed']): object => ({
  actor: { district: '310110', id: 'operator-310110', role: 'operator', unitId: '310110-hotline' },
  causationId: commandId,
  commandId,
  correlationId: commandId,
  data: {
    anonymous: false,
    attachments: [],
    caseNumber: 'SQ-310110-20260930-000123',
    channel: 'telephone',
    confidentiality: 'none',
    district: '310110',
    duplicates: [],
    externalRefs: [],
    kind: 'complaint',
    place: { district: '310110', subdistrict: '310110013' },
    requesterSubject: stream.slice('case-'.length),
    requesterType: 'person',
    urgency: 'normal',
    warnings: [],
  },
  eventId,
  occurredAt: '2026-09-30T08:00:00.000Z',
  schemaVersion: 1,
  sealed,
  stream,
  type: 'intake.CaseRegistered',
  version,
});
