/** What the specs of the whole system send. Names, numbers and texts are made up, and stand nowhere else in the system. */
export const planted = {
  name: '欧阳怀瑾测',
  telephone: '13917640285',
  address: '长白新村街道测试弄堂八十八号三零二室',
  identityNumber: '310110199001011230',
  title: '测试楼下烧烤摊油烟呛人',
  text: '测试楼下烧烤摊每晚油烟呛人，烟从厨房窗户灌进来，已经三个月。',
  place: '测试弄堂口西侧第二家',
  explanation: '测试说明：已与店主当面谈话，油烟机次日更换。',
  reply: '测试答复：油烟净化器已安装，欢迎继续监督。',
  remark: '测试备注：来电人表示味道小多了。',
} as const;

/** A case of 长白新村街道 in 杨浦区, told by somebody who can be called back. */
export const registration = {
  channel: 'telephone',
  kind: 'complaint',
  requesterType: 'person',
  requester: {
    name: planted.name,
    telephone: planted.telephone,
    address: planted.address,
    identityNumber: planted.identityNumber,
  },
  title: planted.title,
  text: planted.text,
  place: { district: '310110', subdistrict: '310110013' },
  placeTold: planted.place,
};

export const district = '310110';
export const operator = `operator-${district}`;
export const dispatcher = `dispatcher-${district}`;
export const officer = `follow-up-${district}`;
export const leadUnit = `${district}-urban-enforcement`;
export const handler = `handler-${leadUnit}`;
export const leader = `leader-${leadUnit}`;

/** For bodies that name an assignment or a supervision of no case that is played. */
const nowhere = '0199aaaa-0000-7000-8000-00000000000a';

/** The subdistrict of the case, who calls departments to it. */
export const caller = `handler-${registration.place.subdistrict}`;

/** A body that each command on a case takes, by its name. */
export const bodies: Readonly<Record<string, object | undefined>> = {
  'supplement-case': { text: planted.text },
  'classify-case': {},
  'mark-case': { urgency: 'urgent' },
  'answer-case': { basis: 'policy', reply: planted.reply },
  'route-out-case': { class: 'outOfCompetence', channelTold: 'none' },
  'merge-case': { into: 'SQ-310110-20260930-000001' },
  'withdraw-case': { reasonCode: 'requesterAsked', explanation: planted.explanation },
  'triage-case': { class: 'hard', leadByDepartment: true, explanation: planted.explanation },
  'hold-joint-review': {
    participants: [leadUnit, `${district}-ecology`],
    lead: leadUnit,
    support: [],
    reasonCode: 'unclearOwner',
    minutes: planted.explanation,
  },
  'dispatch-case': { assignments: [{ unitId: leadUnit, role: 'lead' }], reasonCode: 'fixedByReview' },
  'redispatch-case': { assignments: [{ unitId: leadUnit, role: 'lead' }], reasonCode: 'fixedByReview' },
  'approve-return': undefined,
  'refuse-return': { reasonCode: 'withinYourPowers', explanation: planted.explanation },
  'adjudicate-return': { upheld: false, reasonCode: 'firstReceiverLeads', explanation: planted.explanation },
  'approve-closure': undefined,
  'reject-closure': { reasonCode: 'notSolved', explanation: planted.explanation },
  'call-out-departments': { type: 'jointEnforcement', departments: [leadUnit], request: planted.explanation },
  'judge-call-out-decline': { unitId: leadUnit, upheld: false, reasonCode: 'withinYourPowers', explanation: planted.explanation },
  'close-call-out': { outcome: 'solved', absenceReason: 'unanswered', summary: planted.explanation },
  'check-in': { unitId: leadUnit, mode: 'onSite', remark: planted.remark },
  'decline-call-out': { unitId: leadUnit, reasonCode: 'noForces', explanation: planted.explanation },
  'grant-extension': { days: 3, requesterTold: 'telephone' },
  'refuse-extension': { reasonCode: 'canBeDoneInTime', explanation: planted.explanation },
  'pause-clock': { reasonCode: 'waitsForRequester', explanation: planted.explanation },
  'resume-clock': {},
  'change-tier': { tier: 'complex', reasonCode: 'severalDepartments', explanation: planted.explanation },
  'urge-handling': { assignmentIds: [nowhere], channel: 'telephone', kind: 'overdue', message: planted.explanation },
  'open-supervision': { assignmentIds: [nowhere], source: 'leader', reasonCode: 'poorHandling', instruction: planted.explanation },
  'close-supervision': { outcome: 'carriedOut' },
  'enlist-hard-case': { reasonCode: 'legacy', nextReviewOn: '2099-01-04' },
  'track-hard-case': { progress: planted.explanation, nextReviewOn: '2099-02-04' },
  'release-hard-case': { outcome: 'settled' },
  'shelve-case': { kind: 'shelved', reasonCode: 'waitsForWorks', nextReviewOn: '2099-01-04', explanation: planted.explanation },
  'unshelve-case': { reasonCode: 'conditionsMet' },
  'escalate-case': { reasonCode: 'beyondPowers', explanation: planted.explanation },
  'assign-support': { unitIds: [`${district}-market-supervision`] },
  'refuse-support': { reasonCode: 'notSubstantiated', explanation: planted.explanation },
  'answer-supervision': { supervisionId: nowhere, answer: planted.explanation },
  'request-support': { unitIds: [`${district}-market-supervision`], reason: planted.explanation },
  'give-support': { result: planted.explanation },
  'acknowledge-assignment': undefined,
  'hand-over-assignment': { to: handler },
  'make-first-contact': { method: 'telephone' },
  'record-missing-first-contact': { reasonCode: 'noAnswer', explanation: planted.explanation },
  'report-interim': { progress: planted.explanation },
  'request-return': { reasonCode: 'notOurPowers', explanation: planted.explanation },
  'endorse-return': { explanation: planted.explanation },
  'withhold-return': { reasonCode: 'withinYourPowers', explanation: planted.explanation },
  'request-extension': { days: 3, reasonCode: 'needsInvestigation', explanation: planted.explanation },
  'endorse-extension': { explanation: planted.explanation },
  'withhold-extension': { reasonCode: 'canBeDoneInTime', explanation: planted.explanation },
  'approve-resolution': undefined,
  'send-back-resolution': { reasonCode: 'replyMissesMatter', explanation: planted.explanation },
  'record-findings': {
    fact: 'confirmed',
    factExplanation: planted.explanation,
    claim: 'reasonableWithoutBasis',
    claimExplanation: planted.explanation,
    siteVisited: true,
  },
  'resolve-assignment': { outcome: 'solved', reply: planted.reply, replyMethod: 'telephone' },
  'record-follow-up': {
    method: 'telephone',
    reached: true,
    responded: true,
    resolved: true,
    satisfied: 'satisfied',
    remark: planted.remark,
  },
  'reopen-case': { reasonCode: 'newFacts', explanation: planted.explanation },
  'close-case': { basis: 'followedUp' },
  'opt-out-of-notices': { channels: ['sms'] },
  'resend-notice': undefined,
};
