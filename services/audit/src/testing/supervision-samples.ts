import type { EventData, SupervisionAnswerEvents, SupervisionEvents, SupportEvents, SupportingEvents, TrackingEvents } from '@suqiu/case';

type Sampled = keyof (SupervisionEvents & SupervisionAnswerEvents & SupportEvents & SupportingEvents & TrackingEvents);

const files = [{ hash: 'a'.repeat(64), bytes: 1, mediaType: 'image/png', subject: 'subject-2' }];
const related = [{ caseId: 'other-case', caseNumber: 'SQ-310110-20260303-000007' }];
const pins = (n: number): EventData['dispatch.SupervisionOpened']['clocks'] => ({
  clockPolicyVersion: n,
  calendarVersion: n,
  localCalendarVersion: n,
  calendarDistrict: '310110',
  hoursVersion: n,
});

/** Two data of each event of urging, supervision, support and tracking that differ in every field. */
export const supervisionSamples: { readonly [T in Sampled]: readonly [EventData[T], EventData[T]] } = {
  'dispatch.HandlingUrged': [
    { assignmentIds: ['assignment-1'], channel: 'system', kind: 'beforeDue' },
    { assignmentIds: ['assignment-1', 'assignment-2'], channel: 'telephone', kind: 'overdue' },
  ],
  'dispatch.SupervisionOpened': [
    {
      supervisionId: 'supervision-1',
      assignmentIds: ['assignment-1'],
      source: 'district',
      reasonCode: 'overdue',
      relatedCases: [],
      clocks: pins(1),
    },
    {
      supervisionId: 'supervision-2',
      assignmentIds: ['assignment-2'],
      source: 'leader',
      reasonCode: 'passedAround',
      relatedCases: related,
      clocks: pins(2),
    },
  ],
  'dispatch.SupervisionClosed': [
    { supervisionId: 'supervision-1', outcome: 'carriedOut' },
    { supervisionId: 'supervision-2', outcome: 'notCarriedOut' },
  ],
  'department.SupervisionAnswered': [
    { supervisionId: 'supervision-1', assignmentId: 'assignment-1', attachments: [] },
    { supervisionId: 'supervision-2', assignmentId: 'assignment-2', attachments: files },
  ],
  'department.SupportRequested': [
    { assignmentId: 'assignment-1', supportId: 'support-1', unitIds: ['unit-support'], attachments: [] },
    { assignmentId: 'assignment-2', supportId: 'support-2', unitIds: ['unit-lead', 'unit-3'], attachments: files },
  ],
  'department.SupportGiven': [{ assignmentId: 'assignment-1' }, { assignmentId: 'assignment-2' }],
  'dispatch.SupportAssigned': [
    {
      supportId: 'support-1',
      assignments: [{ assignmentId: 'assignment-3', unitId: 'unit-support', role: 'support' }],
      clocks: pins(1),
      organisationVersion: 1,
    },
    {
      supportId: 'support-2',
      assignments: [{ assignmentId: 'assignment-4', unitId: 'unit-lead', role: 'support' }],
      clocks: pins(2),
      organisationVersion: 2,
    },
  ],
  'dispatch.SupportRefused': [
    { supportId: 'support-1', reasons: [] },
    { supportId: 'support-2', reasons: [{ code: 'SUPPORT_REFUSED_BY_PERSON', params: { reason: 'canBeDoneAlone' } }] },
  ],
  'dispatch.HardCaseListed': [
    { reasonCode: 'legacy', nextReviewOn: '2026-04-02' },
    { reasonCode: 'hard', nextReviewOn: '2026-04-03' },
  ],
  'dispatch.HardCaseTracked': [{ nextReviewOn: '2026-04-02' }, { nextReviewOn: '2026-04-03' }],
  'dispatch.HardCaseReleased': [{ outcome: 'settled' }, { outcome: 'explained' }],
  'dispatch.CaseShelved': [
    { kind: 'shelved', reasonCode: 'waitsForWorks', nextReviewOn: '2026-04-02', relatedCases: [] },
    { kind: 'parkedCall', reasonCode: 'noActualSite', nextReviewOn: '2026-04-03', relatedCases: related },
  ],
  'dispatch.CaseUnshelved': [{ reasonCode: 'conditionsMet' }, { reasonCode: 'shelvedInError' }],
  'dispatch.CaseEscalated': [
    { toLevel: 'district', fromUnitId: 'unit-support', reasonCode: 'beyondPowers' },
    { toLevel: 'city', toUnitId: 'unit-lead', fromUnitId: 'unit-lead', reasonCode: 'notAgreed' },
  ],
};
