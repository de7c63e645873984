// What the words of a history say unless a spec says otherwise.
import type { ClockPins, EventData } from '@suqiu/case';
import { aCallerUnitId, aDistrict } from './an-event';

export const registration: EventData['intake.CaseRegistered'] = {
  caseNumber: 'SQ-310110-20260302-000001',
  district: aDistrict,
  channel: 'telephone',
  kind: 'complaint',
  requesterType: 'person',
  requesterSubject: 'subject-requester-1',
  anonymous: false,
  urgency: 'normal',
  confidentiality: 'none',
  place: { district: aDistrict, subdistrict: '310110013' },
  externalRefs: [],
  attachments: [],
  duplicates: [],
  warnings: [],
};

export const classification: EventData['intake.CaseClassified'] = {
  category: { code: 'urban-noise', label: { zh: '噪声扰民', en: 'Noise' }, treeVersion: 1 },
  kind: 'complaint',
  place: registration.place,
  by: 'rules',
  certain: true,
  reasons: [{ code: 'TERMS_FOUND', params: { terms: ['噪声'] } }],
  intakePolicyVersion: 1,
};

/** What builders' dispatches are pinned to. */
export const clockPins: ClockPins = {
  clockPolicyVersion: 1,
  calendarVersion: 1,
  localCalendarVersion: 0,
  calendarDistrict: aDistrict,
  hoursVersion: 1,
};

export const clockOfCase = {
  clockId: 'city-1515/resolve/case/2',
  clock: 'resolve',
  policy: 'city-1515',
  revision: 1,
  dueAt: '2026-03-09T15:59:59.999Z',
} as const;

export const basis = {
  chosenBy: 'catalogue',
  catalogueEntry: 'entry-1',
  catalogueVersion: 1,
  routingVersion: 0,
  organisationVersion: 1,
  reasons: [],
  tier: 'simple',
  clocks: clockPins,
} as const;
export const triage = {
  class: 'ordinary',
  leadByDepartment: false,
  reasons: [],
  catalogueVersion: 1,
  organisationVersion: 1,
  intakePolicyVersion: 1,
  routingVersion: 0,
} as const;

/** Of a unit whose leader is not asked first. */
export const straightToCentre = { endorsement: 'notNeeded', organisationVersion: 1 } as const;
export const call = {
  type: 'jointEnforcement',
  callerUnitId: aCallerUnitId,
  departments: ['unit-called'],
  place: registration.place,
  clocks: clockPins,
  attachments: [],
} as const;
export const notice = {
  noticeId: 'notice-1',
  revision: 1,
  template: 'case-registered',
  policyVersion: 1,
  channel: 'sms',
  recipientKind: 'requester',
} as const;
export const noticeActor = { id: 'policy-notices', role: 'system' } as const;
export const supervising = { source: 'district', reasonCode: 'overdue', relatedCases: [], clocks: clockPins } as const;
export const answers = { responded: true, resolved: true, satisfied: 'satisfied', attitude: 'satisfied' } as const;
