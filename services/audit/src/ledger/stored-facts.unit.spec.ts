import { aCase } from '@suqiu/testing';
import { storedLog } from '../testing/stored-log';
import { factsOf } from './stored-facts';

const sealed = {
  narrative: { subject: 'subject-9', compartment: 'narrative', keyVersion: 1, alg: 'aes-256-gcm', iv: 'i', ct: 'SECRET', tag: 't' },
} as const;
const attachments = [{ hash: 'a'.repeat(64), bytes: 1, mediaType: 'image/png', subject: 'subject-9' }];
const [stored] = storedLog(aCase({ attachments }, { sealed, traceparent: 'trace' }).events);

describe('factsOf', () => {
  it('tells everything but sealed bytes and the ids of keys', () => {
    const facts = factsOf(stored!);
    const { attachments: told, ...data } = facts.data as { attachments: unknown; [field: string]: unknown };
    expect(facts).toMatchObject({
      stream: stored!.stream,
      version: 1,
      position: stored!.position,
      hash: stored!.hash,
      type: 'intake.CaseRegistered',
      actor: { role: 'operator' },
      occurredAt: '2026-03-02T01:01:00.000Z',
      readable: true,
      sealedParts: ['narrative'],
    });
    expect(data).toMatchObject({ caseNumber: 'SQ-310110-20260302-000001', anonymous: false, place: { subdistrict: '310110013' } });
    expect(told).toEqual([{ hash: 'a'.repeat(64), bytes: 1, mediaType: 'image/png' }]);
    expect(JSON.stringify(facts)).not.toMatch(/SECRET|subject/i);
  });

  it('tells an event of a type nobody knows', () => {
    expect(factsOf({ ...stored!, type: 'intake.Unheard' })).toMatchObject({ type: 'intake.Unheard', readable: true });
  });

  it.each(['{', '7', 'null'])('tells the place of a text that cannot be read: %s', (text) => {
    expect(factsOf({ ...stored!, text })).toEqual({
      stream: stored!.stream,
      version: 1,
      position: stored!.position,
      eventId: stored!.eventId,
      type: 'intake.CaseRegistered',
      schemaVersion: 1,
      recordedAt: stored!.recordedAt,
      prevHash: stored!.prevHash,
      hash: stored!.hash,
      readable: false,
      sealedParts: [],
    });
  });
});
