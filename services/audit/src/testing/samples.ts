import type { EventData, EventType } from '@suqiu/case';
import { clockSamples, pins } from './clock-samples';
import { endorsementSamples } from './endorsement-samples';
import { configurationSamples } from './configuration-samples';
import { files } from './files';
import { noticeSamples } from './notice-samples';
import { supervisionSamples } from './supervision-samples';
import { triageSamples } from './triage-samples';
import { returnSamples } from './return-samples';

/** Two data of each event type that differ in every field: for specs on what a sentence tells. */
export const samples: { readonly [T in EventType]: readonly [EventData[T], EventData[T]] } = {
  'intake.CaseRegistered': [
    {
      caseNumber: 'SQ-310110-20260302-000001',
      district: '310110',
      channel: 'telephone',
      kind: 'complaint',
      requesterType: 'person',
      requesterSubject: 'subject-1',
      anonymous: false,
      urgency: 'normal',
      confidentiality: 'none',
      place: { district: '310110', subdistrict: '310110013' },
      externalRefs: [],
      attachments: [],
      duplicates: [],
      warnings: [],
    },
    {
      caseNumber: 'SQ-310109-20260302-000002',
      district: '310109',
      channel: 'app',
      kind: 'assistance',
      requesterType: 'enterprise',
      requesterSubject: 'subject-2',
      anonymous: true,
      urgency: 'urgent',
      confidentiality: 'full',
      place: { district: '310109' },
      respondentUnitId: 'unit-lead',
      externalRefs: [{ system: '12345', number: 'A1' }],
      attachments: files,
      duplicates: [{ caseId: 'c', caseNumber: 'SQ-310109-20260301-000009', reasons: [] }],
      warnings: ['TELEPHONE_SHAPE'],
    },
  ],
  'intake.CaseSupplemented': [
    { attachments: [], externalRefs: [] },
    {
      attachments: files,
      externalRefs: [{ system: '12345', number: 'A2' }],
      mergedCase: { caseId: 'other-case', caseNumber: 'SQ-310110-20260303-000007' },
    },
  ],
  'intake.CaseClassified': [
    { kind: 'complaint', place: { district: '310110' }, by: 'rules', certain: true, reasons: [], intakePolicyVersion: 1 },
    {
      category: { code: 'noise', label: { zh: '噪声扰民', en: 'Noise' }, treeVersion: 2 },
      kind: 'inquiry',
      place: { district: '310110', committee: '310110013001' },
      by: 'person',
      certain: false,
      reasons: [{ code: 'CATEGORY_TERMS_FOUND', params: { rule: 'noise/strong', terms: ['噪声', '夜间'], points: 9 } }],
      intakePolicyVersion: 2,
      routeOutProposal: 'petition',
    },
  ],
  'intake.CaseMarked': [
    { urgency: 'elevated', confidentiality: 'fromRespondent', professionalClaimant: true, reasons: [] },
    {
      urgency: 'critical',
      confidentiality: 'full',
      professionalClaimant: false,
      reasons: [{ code: 'CHOSEN_BY_PERSON' }],
      intakePolicyVersion: 2,
    },
  ],
  'intake.CaseAnswered': [
    { basis: 'policy', attachments: [] },
    { basis: 'knowledge', attachments: files },
  ],
  'intake.CaseRoutedOut': [
    { class: 'litigationOrArbitration', channelTold: 'court', intakePolicyVersion: 1, reasons: [] },
    {
      class: 'emergencyLine',
      channelTold: 'call119',
      intakePolicyVersion: 2,
      reasons: [{ code: 'URGENT_TERMS_FOUND', params: { rule: 'fire', channel: 'call119', terms: ['着火'] } }],
    },
  ],
  'intake.CaseMerged': [
    { intoCaseId: 'case-a', intoCaseNumber: 'SQ-310110-20260301-000003', reasons: [] },
    {
      intoCaseId: 'case-b',
      intoCaseNumber: 'SQ-310110-20260301-000004',
      reasons: [{ code: 'SAME_REQUESTER_SAME_TITLE' }],
      intakePolicyVersion: 2,
    },
  ],
  'intake.CaseWithdrawn': [{ reasonCode: 'settled' }, { reasonCode: 'requesterAsked' }],
  'dispatch.CaseDispatched': [
    {
      chosenBy: 'catalogue',
      catalogueEntry: 'entry-1',
      catalogueVersion: 3,
      routingVersion: 2,
      organisationVersion: 5,
      tier: 'simple',
      clocks: { clockPolicyVersion: 1, calendarVersion: 2, localCalendarVersion: 0, calendarDistrict: '310110', hoursVersion: 3 },
      reasons: [],
      assignments: [{ assignmentId: 'a1', unitId: 'unit-lead', role: 'lead' }],
      copyTo: [],
    },
    {
      chosenBy: 'person',
      catalogueEntry: 'entry-2',
      catalogueVersion: 4,
      routingRule: 'rule-2',
      routingVersion: 7,
      organisationVersion: 6,
      tier: 'hard',
      clocks: { clockPolicyVersion: 4, calendarVersion: 5, localCalendarVersion: 6, calendarDistrict: '310109', hoursVersion: 7 },
      reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'placeDiffers', insteadOf: 'entry-1' } }],
      assignments: [{ assignmentId: 'a1', unitId: 'unit-lead', role: 'support' }],
      copyTo: ['unit-support'],
    },
  ],
  'dispatch.CaseRedispatched': [
    {
      chosenBy: 'catalogue',
      catalogueEntry: 'entry-1',
      catalogueVersion: 3,
      routingVersion: 2,
      organisationVersion: 5,
      tier: 'simple',
      clocks: { clockPolicyVersion: 1, calendarVersion: 2, localCalendarVersion: 0, calendarDistrict: '310110', hoursVersion: 3 },
      reasons: [],
      ended: ['assignment-1'],
      assignments: [{ assignmentId: 'a2', unitId: 'unit-support', role: 'lead' }],
      copyTo: [],
    },
    {
      chosenBy: 'person',
      catalogueEntry: 'entry-2',
      catalogueVersion: 4,
      routingRule: 'rule-2',
      routingVersion: 7,
      organisationVersion: 6,
      tier: 'hard',
      clocks: { clockPolicyVersion: 4, calendarVersion: 5, localCalendarVersion: 6, calendarDistrict: '310109', hoursVersion: 7 },
      reasons: [{ code: 'UNIT_NAMED', params: { unit: 'unit-lead' } }],
      ended: ['assignment-1', 'assignment-2'],
      assignments: [{ assignmentId: 'a2', unitId: 'unit-unknown', role: 'lead' }],
      copyTo: ['unit-support'],
    },
  ],
  ...triageSamples,
  'dispatch.DispatchDeferred': [
    { reasons: [], catalogueVersion: 1, organisationVersion: 2 },
    {
      reasons: [{ code: 'NO_CATALOGUE_ENTRY', params: { category: 'noise', area: '310110013' } }],
      catalogueVersion: 3,
      organisationVersion: 4,
    },
  ],
  ...returnSamples,
  ...endorsementSamples,
  'dispatch.ClosureApproved': [{ round: 1 }, { round: 2 }],
  'dispatch.ClosureRejected': [
    { round: 1, reopened: ['assignment-1'], reasons: [] },
    { round: 2, reopened: ['assignment-2'], reasons: [{ code: 'CLOSURE_REJECTED_BY_PERSON', params: { reason: 'notSolved' } }] },
  ],
  ...clockSamples,
  'dispatch.DepartmentsCalledOut': [
    {
      callOutId: 'call-out-1',
      type: 'jointEnforcement',
      callerUnitId: 'unit-support',
      departments: ['unit-lead'],
      place: { district: '310110', subdistrict: '310110013' },
      clocks: pins(1),
      attachments: [],
    },
    {
      callOutId: 'call-out-2',
      type: 'emergency',
      callerUnitId: 'unit-lead',
      departments: ['unit-lead', 'unit-3'],
      place: { district: '310109' },
      clocks: pins(2),
      attachments: files,
    },
  ],
  'dispatch.CallOutDeclineJudged': [
    { callOutId: 'call-out-1', unitId: 'unit-lead', upheld: true, reasons: [] },
    {
      callOutId: 'call-out-2',
      unitId: 'unit-support',
      upheld: false,
      reasons: [{ code: 'HELD_TO_DUTY_BY_PERSON', params: { reason: 'withinYourPowers' } }],
    },
  ],
  'dispatch.CallOutClosed': [
    { callOutId: 'call-out-1', outcome: 'solved', neverCame: [] },
    { callOutId: 'call-out-2', outcome: 'partlySolved', neverCame: ['unit-lead'], absenceReason: 'reportedUp' },
  ],
  'department.CheckedIn': [
    { callOutId: 'call-out-1', unitId: 'unit-lead', mode: 'remote' },
    { callOutId: 'call-out-2', unitId: 'unit-support', mode: 'onSite' },
  ],
  'department.CallOutDeclined': [
    { callOutId: 'call-out-1', unitId: 'unit-lead', reasonCode: 'notOurPowers', attachments: [] },
    { callOutId: 'call-out-2', unitId: 'unit-support', reasonCode: 'noForces', attachments: files },
  ],
  'department.AssignmentAcknowledged': [{ assignmentId: 'assignment-1' }, { assignmentId: 'assignment-2' }],
  'department.AssignmentHandedOver': [
    { assignmentId: 'assignment-1', to: 'person-1' },
    { assignmentId: 'assignment-2', from: 'person-1', to: 'person-2' },
  ],
  'department.FirstContactMade': [
    { assignmentId: 'assignment-1', method: 'telephone' },
    { assignmentId: 'assignment-2', method: 'visit' },
  ],
  'department.FirstContactNotMade': [
    { assignmentId: 'assignment-1', reasonCode: 'noAnswer' },
    { assignmentId: 'assignment-2', reasonCode: 'refused' },
  ],
  'department.InterimReported': [
    { assignmentId: 'assignment-1', attachments: [] },
    { assignmentId: 'assignment-2', attachments: files },
  ],
  'department.FindingsRecorded': [
    { assignmentId: 'assignment-1', fact: 'confirmed', claim: 'lawfulAndReasonable', siteVisited: true, attachments: [] },
    {
      assignmentId: 'assignment-2',
      fact: 'unfounded',
      claim: 'unlawful',
      siteVisited: false,
      attachments: files,
    },
  ],
  'department.AssignmentResolved': [
    { assignmentId: 'assignment-1', outcome: 'solved', replyMethod: 'telephone', attachments: [] },
    {
      assignmentId: 'assignment-2',
      outcome: 'explained',
      replyMethod: 'online',
      attachments: files,
    },
  ],
  'feedback.FollowUpRecorded': [
    {
      round: 1,
      attempt: 1,
      method: 'telephone',
      reached: true,
      responded: true,
      resolved: true,
      satisfied: 'satisfied',
      attitude: 'mostlySatisfied',
      attachments: [],
    },
    {
      round: 2,
      attempt: 3,
      method: 'sms',
      reached: false,
      responded: false,
      resolved: false,
      satisfied: 'dissatisfied',
      attitude: 'neutral',
      attachments: files,
    },
  ],
  'feedback.CaseReopened': [
    { round: 2, reopened: ['assignment-1'], reasonCode: 'unresolved' },
    { round: 3, reopened: ['assignment-2'], reasonCode: 'newFacts' },
  ],
  'feedback.CaseClosed': [
    { round: 1, basis: 'followedUp', followUpPolicyVersion: 0 },
    { round: 2, basis: 'notReached', followUpPolicyVersion: 1 },
  ],
  ...noticeSamples,
  ...configurationSamples,
  ...supervisionSamples,
};
