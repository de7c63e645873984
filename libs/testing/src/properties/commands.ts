import {
  caseKinds,
  type CaseState,
  claimFindings,
  type ExistingCase,
  factFindings,
  noContactReasons,
  noticeFailures,
  outcomes,
  routeOutClasses,
  satisfactions,
  urgencies,
} from '@suqiu/case';
import type { Chance } from '@suqiu/simulation';
import { clockPins } from '../builders/case-defaults';
import * as department from '@suqiu/department/domain';
import * as dispatch from '@suqiu/dispatch/domain';
import * as feedback from '@suqiu/feedback/domain';
import * as intake from '@suqiu/intake/domain';
import { callOutKinds } from './call-out-commands';
import { clockKinds } from './clock-commands';
import { assignment, assignmentIds, type CommandKind, kind, maybe, personal, type Scene, text } from './command-kind';
import { returnKinds } from './return-commands';
import { accounts, catalogue, day, now, organisation, places, policies, policy, rules, unitIds } from './ground';
import { supervisionKinds } from './supervision-commands';
import { triageKinds } from './triage-commands';

const shares = ({ chance }: Scene): dispatch.Share[] =>
  Array.from({ length: chance.between(1, 3) }, (_, at) => ({
    unitId: chance.pick(unitIds),
    role: at === 0 || chance.percent(30) ? 'lead' : 'support',
  }));
const other = ({ others, chance }: Scene): CaseState => chance.pick([{ status: 'none', version: 0 }, ...others]);

const ground = { policy, organisation, day, now };

export const commandKinds: readonly CommandKind[] = [
  kind(
    'intake',
    'register-case',
    (scene) => register(scene),
    (state, { command, facts }, who) => intake.registerCase(state, intake.checkRegistration(command, who, ground), facts, ground),
  ),
  kind('intake', 'supplement-case', (scene) => ({ text: text(scene), externalRefs: [], attachments: [] }), intake.supplementCase, {
    repeatable: true,
  }),
  kind('intake', 'supplement-by-merging', other, (state, merged) =>
    merged.status === 'merged' && state.status !== 'none' && merged.ending?.kind === 'merged' && merged.ending.intoCaseId === state.caseId
      ? intake.supplementByMerging(state, merged)
      : [],
  ),
  kind(
    'intake',
    'classify-case',
    ({ chance }) => ({ category: chance.pick(['noise', 'water']), kind: chance.pick(caseKinds), place: chance.pick(places) }),
    (state, asked, who) => intake.classifyCase(state, asked, who, ground),
  ),
  kind(
    'intake',
    'mark-case',
    ({ chance }) => ({ urgency: chance.pick(urgencies), professionalClaimant: chance.percent(50) }),
    intake.markCase,
  ),
  kind('intake', 'answer-case', (scene) => ({ basis: 'policy', reply: text(scene), attachments: [] }) as const, intake.answerCase, {
    rare: true,
  }),
  kind(
    'intake',
    'route-out-case',
    ({ chance }) => routeOut(chance),
    (state, asked, who) => intake.routeOutCase(state, asked, who, policy.version),
    { rare: true },
  ),
  kind('intake', 'merge-case', (scene) => ({ into: other(scene) }), intake.mergeCase, { rare: true }),
  kind('intake', 'withdraw-case', (scene) => ({ reasonCode: 'settled', explanation: text(scene) }) as const, intake.withdrawCase, {
    rare: true,
  }),

  kind(
    'dispatch',
    'dispatch-case',
    (scene) => ({ decision: decision(scene), assignmentIds: assignmentIds(scene), catalogue, rules, clocks: clockPins, day }),
    dispatch.dispatchCase,
  ),
  kind(
    'dispatch',
    'dispatch-by-catalogue',
    (scene) => ({ assignmentIds: assignmentIds(scene), catalogue, rules, clocks: clockPins, day }),
    dispatch.dispatchByCatalogue,
    { by: policies },
  ),
  kind(
    'dispatch',
    'redispatch-case',
    (scene) =>
      ({
        shares: shares(scene),
        copyTo: [],
        reasonCode: 'fixedByReview',
        assignmentIds: assignmentIds(scene),
        catalogue,
        rules,
        clocks: clockPins,
        day,
      }) as const,
    dispatch.redispatchCase,
  ),
  kind(
    'dispatch',
    'approve-closure',
    () => undefined,
    (state, _, who) => dispatch.approveClosure(state, who),
  ),
  kind('dispatch', 'reject-closure', (scene) => ({ reasonCode: 'notSolved', explanation: text(scene) }) as const, dispatch.rejectClosure),

  ...triageKinds,
  ...callOutKinds,
  ...clockKinds,
  ...supervisionKinds,
  ...returnKinds,

  kind('department', 'acknowledge-assignment', (scene) => ({ assignmentId: assignment(scene) }), department.acknowledgeAssignment),
  kind(
    'department',
    'hand-over-assignment',
    (scene) => ({ assignmentId: assignment(scene), to: scene.chance.pick(accounts) }),
    (state, asked, who) => department.handOverAssignment(state, asked, day, who),
  ),
  kind(
    'department',
    'make-first-contact',
    (scene) => ({ assignmentId: assignment(scene), method: 'telephone' }) as const,
    department.makeFirstContact,
  ),
  kind(
    'department',
    'record-missing-first-contact',
    (scene) => ({ assignmentId: assignment(scene), reasonCode: scene.chance.pick(noContactReasons), explanation: text(scene) }),
    department.recordMissingFirstContact,
  ),
  kind(
    'department',
    'report-interim',
    (scene) => ({ assignmentId: assignment(scene), progress: text(scene), attachments: [] }),
    department.reportInterim,
    { repeatable: true },
  ),
  kind('department', 'record-findings', (scene) => findings(scene), department.recordFindings),
  kind(
    'department',
    'resolve-assignment',
    (scene) =>
      ({
        assignmentId: assignment(scene),
        outcome: scene.chance.pick(outcomes),
        reply: text(scene),
        replyMethod: 'telephone',
        attachments: [],
      }) as const,
    (state, asked, who) => department.resolveAssignment(state, asked, { now }, who),
  ),

  kind('feedback', 'record-follow-up', (scene) => followUp(scene), feedback.recordFollowUp, { repeatable: true }),
  kind('feedback', 'reopen-case', (scene) => ({ reasonCode: 'unresolved', explanation: text(scene) }) as const, feedback.reopenCase, {
    rare: true,
  }),
  kind(
    'feedback',
    'close-case',
    ({ chance }) => ({ basis: chance.pick(['followedUp', 'notReached', 'notNeeded'] as const) }),
    (state, asked, who) => feedback.closeCase(state, asked, who, feedback.assumedFollowUpPolicy),
  ),
  kind('feedback', 'record-notice', notice, feedback.recordNotice, { by: policies, repeatable: true, rare: true }),
  kind(
    'feedback',
    'resend-notice',
    ({ state, chance }) => ({
      noticeId: chance.pick(['none', ...((state.status !== 'none' && state.failedNotices) || []).map(({ noticeId }) => noticeId)]),
    }),
    feedback.resendNotice,
  ),
];

function register(scene: Scene) {
  const { chance, id, others } = scene;
  const anonymous = chance.percent(20);
  const into = chance.pick([undefined, undefined, ...others.filter((of): of is ExistingCase => of.status === 'registered')]);
  const found = into && { caseId: into.caseId, caseNumber: into.caseNumber, reasons: [{ code: 'SAME_REQUESTER_SAME_TITLE' }] };
  const command: intake.RegisterCase = {
    channel: chance.pick(['website', 'telephone', 'rating', 'project']),
    kind: chance.pick(caseKinds),
    requesterType: 'person',
    anonymous,
    requester: anonymous ? {} : { name: personal, telephone: '15400000001' },
    narrative: { title: text(scene), text: text(scene) },
    place: chance.pick(places),
    externalRefs: [],
    attachments: [],
    ...(chance.percent(10) && { respondentUnitId: chance.pick(unitIds) }),
  };
  const duplicates: intake.DuplicateJudgement = found
    ? { decision: 'merge', candidates: [found], into: found }
    : { decision: 'none', candidates: [] };
  return { command, facts: { caseNumber: `SQ-310110-20260302-${id}`, requesterSubject: `subject-${id}`, duplicates } };
}

function routeOut(chance: Chance): intake.RouteOutCase {
  const routeOutClass = chance.pick(routeOutClasses);
  const channelTold = chance.pick(intake.channelsOfClass[routeOutClass]);
  return { class: routeOutClass, channelTold, ...(chance.percent(50) && { earlierCaseNumber: 'SQ-310110-20260301-000001' }) };
}

const decision = (scene: Scene): dispatch.UnitDecision =>
  scene.chance.percent(40) ? { proposal: true } : { proposal: false, shares: shares(scene), copyTo: [], reasonCode: 'fixedByReview' };

function findings(scene: Scene): department.RecordFindings {
  const claim = maybe(scene, scene.chance.pick(claimFindings));
  return {
    assignmentId: assignment(scene),
    fact: scene.chance.pick(factFindings),
    factExplanation: text(scene),
    attachments: [],
    ...(claim && { claim, claimExplanation: text(scene), siteVisited: true }),
  };
}

function notice({ id, chance }: Scene): feedback.RecordNotice {
  const reasonCode = chance.pick([undefined, ...noticeFailures]);
  const about = { template: 'case-registered', policyVersion: 1, channel: 'sms', recipientKind: 'requester' } as const;
  return { notice: { noticeId: id, revision: 1, ...about }, attempt: chance.between(1, 3), ...(reasonCode && { reasonCode }) };
}

function followUp(scene: Scene): feedback.RecordFollowUp {
  const reached = scene.chance.percent(50);
  const answers = reached ? { resolved: scene.chance.percent(50), satisfied: scene.chance.pick(satisfactions) } : {};
  return { method: 'telephone', reached, answers, attachments: [], remark: text(scene) };
}
