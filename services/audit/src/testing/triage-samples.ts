import type { TriageEvents } from '@suqiu/case';

/** The samples of triage and joint review. */
export const triageSamples: { readonly [T in keyof TriageEvents]: readonly [TriageEvents[T], TriageEvents[T]] } = {
  'dispatch.CaseTriaged': [
    {
      class: 'beyondMeans',
      leadByDepartment: true,
      reasons: [],
      catalogueVersion: 3,
      organisationVersion: 5,
      intakePolicyVersion: 1,
      routingVersion: 2,
    },
    {
      class: 'repeatedEnterprise',
      leadByDepartment: false,
      exceptionReason: 'subdistrictAgreed',
      reasons: [{ code: 'REPEATED_BY_ENTERPRISE', params: { count: 1, cases: ['SQ-310110-20260301-000004'] } }],
      catalogueVersion: 4,
      organisationVersion: 6,
      intakePolicyVersion: 2,
      routingVersion: 7,
    },
  ],
  'dispatch.JointReviewHeld': [
    { participants: ['unit-lead'], lead: 'unit-lead', support: [], reasons: [] },
    {
      participants: ['unit-lead', 'unit-support'],
      lead: 'unit-support',
      support: ['unit-lead'],
      reasons: [{ code: 'REVIEW_NEEDED', params: { reason: 'unclearOwner' } }],
    },
  ],
};
