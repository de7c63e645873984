import type { ClockPins, EventData, EventType, StoredText } from '@suqiu/case';

/** Versions every case of the benchmark is pinned to. */
export const pinsOfBench: ClockPins = {
  clockPolicyVersion: 100,
  calendarVersion: 100,
  localCalendarVersion: 0,
  calendarDistrict: '310110',
  hoursVersion: 100,
};

const begin = Date.parse('2026-03-02T01:00:00Z');
const hour = 3_600_000;
const assignmentId = '01900000-0000-7000-8000-0000000000a1';
const stream = 'case-01900000-0000-7000-8000-000000000001';

/**
 * A case as it is stored, from registration to a second handling, with a pause and an extension: 20 events, a few hours apart by the seed. One of
 * five is an enterprise's in the subdistrict that has limits of its own, so that more clocks run on it.
 */
export function caseOfTwentyEvents(seed: number): StoredText[] {
  const stored: StoredText[] = [];
  const add = <T extends EventType>(type: T, data: EventData[T], schemaVersion = 1): void => {
    const version = stored.length + 1;
    const recordedAt = new Date(begin + version * (5 + (seed % 7)) * hour).toISOString();
    const columns = { eventId: `01900000-0000-5000-8000-${String(version).padStart(12, '0')}`, stream, version, type, schemaVersion };
    const actor = { id: 'handler-1', role: 'handler', unitId: '310110-ecology', district: '310110' };
    const ids = { correlationId: columns.eventId, causationId: columns.eventId, commandId: columns.eventId };
    const text = JSON.stringify({ ...columns, occurredAt: recordedAt, actor, ...ids, data });
    stored.push({ ...columns, position: String(version).padStart(19, '0'), recordedAt, text, prevHash: '', hash: '' });
  };
  const requesterType = seed % 5 === 0 ? 'enterprise' : 'person';
  const place = { district: '310110', subdistrict: '310110013' };
  add('intake.CaseRegistered', {
    ...{
      caseNumber: 'SQ-310110-20260302-000001',
      district: '310110',
      channel: 'telephone',
      kind: 'complaint',
      requesterType,
    },
    ...{ requesterSubject: 's', anonymous: false, urgency: 'normal', confidentiality: 'none', place },
    ...{ externalRefs: [], attachments: [], duplicates: [], warnings: [] },
  });
  add('intake.CaseClassified', { kind: 'complaint', place, by: 'rules', certain: true, reasons: [], intakePolicyVersion: 1 });
  add('intake.CaseMarked', { urgency: requesterType === 'enterprise' ? 'elevated' : 'normal', reasons: [] });
  const basis = {
    chosenBy: 'person',
    catalogueVersion: 1,
    organisationVersion: 1,
    reasons: [],
    tier: 'simple',
    routingVersion: 0,
    clocks: pinsOfBench,
  } as const;
  const units = [
    { assignmentId, unitId: '310110-ecology', role: 'lead' },
    { assignmentId: 'a2', unitId: '310110-housing', role: 'support' },
  ] as const;
  add('dispatch.CaseDispatched', { ...basis, assignments: units, copyTo: [] }, 2);
  add('department.AssignmentAcknowledged', { assignmentId });
  add('department.FirstContactMade', { assignmentId, method: 'telephone' });
  add('department.AssignmentAcknowledged', { assignmentId: 'a2' });
  add('dispatch.ClockPaused', { reasonCode: 'waitsForRequester' });
  add('dispatch.ClockResumed', {});
  add('dispatch.TierChanged', { tier: 'complex', before: 'simple', reasonCode: 'needsInvestigation' });
  add('department.ExtensionRequested', {
    assignmentId,
    nth: 1,
    days: 5,
    reasonCode: 'needsInvestigation',
    attachments: [],
    endorsement: 'notNeeded',
    organisationVersion: 1,
  });
  add('dispatch.ExtensionGranted', { assignmentId, nth: 1, days: 5, requesterTold: 'telephone' });
  add('department.InterimReported', { assignmentId, attachments: [] });
  add('department.FindingsRecorded', { assignmentId, fact: 'confirmed', siteVisited: true, attachments: [] });
  add('department.AssignmentResolved', { assignmentId, outcome: 'solved', replyMethod: 'telephone', attachments: [] });
  add('dispatch.ClosureApproved', { round: 1 });
  add('feedback.FollowUpRecorded', { round: 1, attempt: 1, method: 'telephone', reached: true, resolved: false, attachments: [] });
  add('feedback.CaseReopened', { round: 2, reopened: [assignmentId], reasonCode: 'unresolved' });
  add('department.AssignmentAcknowledged', { assignmentId });
  add('department.FirstContactMade', { assignmentId, method: 'visit' });
  return stored;
}
