import {
  type CaseEventType,
  type CaseStatus,
  type Draft,
  eventTypes,
  type ExistingCase,
  openAssignments,
  Refusal,
  triageClasses,
} from '@suqiu/case';
import { aCase, type CaseHistory, lifeOfCase } from '@suqiu/testing';
import fc from 'fast-check';
import { catalogueOf, clocks, day, entry, noise, rules, system, who } from '../testing/ground';
import {
  adjudicateReturn,
  approveClosure,
  approveReturn,
  assignSupport,
  callOutDepartments,
  changeTier,
  closeCallOut,
  closeSupervision,
  dispatchByCatalogue,
  dispatchCase,
  grantExtension,
  holdJointReview,
  judgeCallOutDecline,
  pauseClock,
  enlistHardCase,
  escalateCase,
  openSupervision,
  redispatchCase,
  refuseExtension,
  refuseReturn,
  refuseSupport,
  rejectClosure,
  resumeClock,
  type Share,
  triageCase,
  releaseHardCase,
  shelveCase,
  unshelveCase,
} from '.';

const catalogue = catalogueOf(entry('e', { support: [{ function: 'enforcement' }] }));
const place = { district: '310110', subdistrict: '310110013' };

type Decide = (state: ExistingCase) => readonly Draft[];
interface Step {
  readonly name: string;
  /** What another service writes, where it may. */
  readonly told?: (history: CaseHistory) => CaseHistory;
  /** What this service decides; the number tells commands apart. */
  readonly decide?: (nth: number) => Decide;
}

const ids = (nth: number) => Array.from({ length: 8 }, (_, at) => `a-${nth}-${at}`);
const someAssignment = (pick: number) => (state: ExistingCase) =>
  state.assignments[pick % Math.max(state.assignments.length, 1)]?.assignmentId ?? 'none';

const named = (pick: number | undefined, state: ExistingCase) => (pick === undefined ? {} : { assignmentId: someAssignment(pick)(state) });

const caller = who({ role: 'subdistrict', unitId: '310110013' });
const lastCall = ({ callOuts }: ExistingCase) => ({
  callOutId: callOuts.at(-1)?.callOutId ?? 'none',
  unitId: callOuts.at(-1)?.departments[0]?.unitId ?? 'none',
});

const shares: fc.Arbitrary<readonly Share[]> = fc.uniqueArray(
  fc.record({
    unitId: fc.constantFrom('310110-ecology', '310110-enforcement', '310110-housing', '310110013', '310000-gas'),
    role: fc.constantFrom('lead' as const, 'support' as const),
  }),
  { minLength: 1, maxLength: 4, selector: (share) => share.unitId },
);

const own: fc.Arbitrary<Step> = fc.oneof(
  shares.map((list) => ({
    name: 'dispatch-case',
    decide: (nth: number) => (state: ExistingCase) =>
      dispatchCase(
        state,
        {
          decision: { proposal: false, shares: list, copyTo: [], reasonCode: 'fixedByReview' },
          assignmentIds: ids(nth),
          catalogue,
          rules,
          clocks,
          day,
        },
        who(),
      ),
  })),
  shares.map((list) => ({
    name: 'redispatch-case',
    decide: (nth: number) => (state: ExistingCase) =>
      redispatchCase(
        state,
        { shares: list, copyTo: [], reasonCode: 'fixedByReview', assignmentIds: ids(nth), catalogue, rules, clocks, day },
        who(),
      ),
  })),
  fc.constantFrom(...triageClasses).map((triageClass) => ({
    name: 'triage-case',
    decide: () => (state: ExistingCase) =>
      triageCase(state, { class: triageClass, leadByDepartment: true, ground: { catalogue, rules, day }, intakePolicyVersion: 0 }, who()),
  })),
  shares.map((list) => ({
    name: 'hold-joint-review',
    decide: (nth: number) => (state: ExistingCase) =>
      holdJointReview(
        state,
        {
          participants: ['310110-ecology', '310110013'],
          lead: list[0]!.unitId,
          support: list.slice(1).map(({ unitId }) => unitId),
          copyTo: [],
          reasonCode: 'unclearOwner',
          minutes: '会商纪要',
          assignmentIds: ids(nth),
          catalogue,
          rules,
          clocks,
          day,
        },
        who(),
      ),
  })),
  fc.constant({
    name: 'dispatch-by-catalogue',
    decide: (nth: number) => (state: ExistingCase) =>
      dispatchByCatalogue(state, { assignmentIds: ids(nth), catalogue, rules, clocks, day }, system()),
  }),
  fc.nat(5).map((pick) => ({
    name: 'approve-return',
    decide: () => (state: ExistingCase) => approveReturn(state, { assignmentId: someAssignment(pick)(state) }, who()),
  })),
  fc.nat(5).map((pick) => ({
    name: 'refuse-return',
    decide: () => (state: ExistingCase) =>
      refuseReturn(state, { assignmentId: someAssignment(pick)(state), reasonCode: 'placeIsRight' }, who()),
  })),
  fc.tuple(fc.nat(5), fc.boolean()).map(([pick, upheld]) => ({
    name: 'adjudicate-return',
    decide: () => (state: ExistingCase) =>
      adjudicateReturn(
        state,
        { assignmentId: someAssignment(pick)(state), upheld, ...(!upheld && { reasonCode: 'placeIsRight' as const }) },
        who({ role: 'supervisor' }),
      ),
  })),
  fc.nat(5).map((pick) => ({
    name: 'grant-extension',
    decide: () => (state: ExistingCase) =>
      grantExtension(
        state,
        { assignmentId: someAssignment(pick)(state), days: 5, requesterTold: 'telephone' },
        { dueAt: [], days: 10, times: 1 },
        who(),
      ),
  })),
  fc.nat(5).map((pick) => ({
    name: 'refuse-extension',
    decide: () => (state: ExistingCase) =>
      refuseExtension(state, { assignmentId: someAssignment(pick)(state), reasonCode: 'canBeDoneInTime' }, who()),
  })),
  fc.option(fc.nat(5), { nil: undefined }).map((pick) => ({
    name: 'pause-clock',
    decide: () => (state: ExistingCase) =>
      pauseClock(state, { ...named(pick, state), reasonCode: 'waitsForExpertise', explanation: '待检测' }, who()),
  })),
  fc.option(fc.nat(5), { nil: undefined }).map((pick) => ({
    name: 'resume-clock',
    decide: () => (state: ExistingCase) => resumeClock(state, named(pick, state), who()),
  })),
  fc.constantFrom('simple' as const, 'complex' as const, 'hard' as const).map((tier) => ({
    name: 'change-tier',
    decide: () => (state: ExistingCase) => changeTier(state, { tier, reasonCode: 'needsInvestigation' }, who()),
  })),
  fc.constantFrom('310110-ecology', '310110-housing').map((unitId) => ({
    name: 'call-out-departments',
    decide: (nth: number) => (state: ExistingCase) =>
      callOutDepartments(
        state,
        { callOutId: `c-${nth}`, type: 'keyTask', departments: [unitId], request: '请到场', attachments: [], clocks, day },
        caller,
      ),
  })),
  fc.boolean().map((upheld) => ({
    name: 'judge-call-out-decline',
    decide: () => (state: ExistingCase) =>
      judgeCallOutDecline(state, { ...lastCall(state), upheld, reasonCode: upheld ? 'anotherComes' : 'fixedByReview' }, who()),
  })),
  fc.constant({
    name: 'close-call-out',
    decide: () => (state: ExistingCase) =>
      closeCallOut(state, { callOutId: lastCall(state).callOutId, outcome: 'solved', absenceReason: 'unanswered' }, caller),
  }),
  fc.constant({ name: 'approve-closure', decide: () => (state: ExistingCase) => approveClosure(state, who()) }),
  fc.constant({ name: 'reject-closure', decide: () => (state: ExistingCase) => rejectClosure(state, { reasonCode: 'notSolved' }, who()) }),
);

const supervisor = who({ role: 'supervisor' });
const asked = (state: ExistingCase) => state.assignments.find((a) => a.supportPending)?.supportPending?.supportId ?? 'none';

/** What is decided besides where the case stands. */
const besides: fc.Arbitrary<Step> = fc.oneof(
  fc.nat(5).map((pick) => ({
    name: 'open-supervision',
    decide: (nth: number) => (state: ExistingCase) =>
      openSupervision(
        state,
        {
          supervisionId: `s-${nth}`,
          assignmentIds: [someAssignment(pick)(state)],
          source: 'city',
          reasonCode: 'overdue',
          related: [],
          instruction: '请反馈',
          clocks,
        },
        supervisor,
      ),
  })),
  fc.constantFrom(...steps()).map(([name, decide]) => ({ name, decide: () => decide })),
  fc.constant({
    name: 'assign-support',
    decide: (nth: number) => (state: ExistingCase) =>
      assignSupport(state, { supportId: asked(state), unitIds: ['310000-gas'], assignmentIds: ids(nth), clocks, day }, who()),
  }),
);

function steps(): readonly (readonly [string, Decide])[] {
  const nextReviewOn = '2026-06-01';
  const closing = (state: ExistingCase) => state.supervisions.at(-1)?.supervisionId ?? 'none';
  return [
    ['close-supervision', (state) => closeSupervision(state, { supervisionId: closing(state), outcome: 'carriedOut' }, supervisor)],
    ['refuse-support', (state) => refuseSupport(state, { supportId: asked(state), reasonCode: 'canBeDoneAlone' }, who())],
    ['enlist-hard-case', (state) => enlistHardCase(state, { reasonCode: 'hard', nextReviewOn, day }, supervisor)],
    ['release-hard-case', (state) => releaseHardCase(state, { outcome: 'settled' }, supervisor)],
    [
      'shelve-case',
      (state) =>
        shelveCase(state, { kind: 'shelved', reasonCode: 'waitsForFunds', nextReviewOn, related: [], explanation: '待资金', day }, who()),
    ],
    ['unshelve-case', (state) => unshelveCase(state, { reasonCode: 'reviewed' }, who())],
    ['escalate-case', (state) => escalateCase(state, { reasonCode: 'notAgreed', explanation: '协调不成', day }, who())],
  ];
}

const working = (go: (history: CaseHistory) => CaseHistory) => (history: CaseHistory) =>
  openAssignments(history.state).length > 0 && ['registered', 'handling', 'resolved'].includes(history.state.status)
    ? go(history)
    : history;

const answering = (go: (history: CaseHistory) => CaseHistory) =>
  working((history) => (history.state.callOuts.at(-1)?.departments[0]?.status === 'called' ? go(history) : history));

const foreign: fc.Arbitrary<Step> = fc.constantFrom<Step>(
  { name: 'classified', told: (history) => history.classified({ category: noise, place }) },
  { name: 'acknowledged', told: working((history) => history.acknowledged()) },
  { name: 'extension asked', told: working((history) => history.extensionRequested({ days: 5 })) },
  {
    name: 'support asked',
    told: (history) => {
      const lead = openAssignments(history.state).find(({ role }) => role === 'lead');
      return lead ? history.supportRequested({ assignmentId: lead.assignmentId, supportId: `s-${history.state.version}` }) : history;
    },
  },
  { name: 'return asked', told: working((history) => history.returnRequested()) },
  { name: 'return asked a third time', told: working((history) => history.returnRequested({ nth: 3 })) },
  { name: 'call-out declined', told: answering((history) => history.callOutDeclined()) },
  { name: 'checked in', told: answering((history) => history.checkedIn()) },
  { name: 'resolved', told: working((history) => history.resolved()) },
  { name: 'withdrawn', told: (history) => (history.state.version > 25 ? working((h) => h.withdrawn())(history) : history) },
  { name: 'reopened', told: (history) => (history.state.status === 'followUp' ? history.reopened() : history) },
);

/** What was decided, or nothing when it was refused. */
function decided(decide: Decide, state: ExistingCase): readonly Draft[] {
  try {
    return decide(state);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

const appended = (history: CaseHistory, drafts: readonly Draft[]): CaseHistory =>
  drafts.reduce((story, { type, data }) => story.and(type as CaseEventType, data as never), history);

describe('the deciders of dispatch, on any history', () => {
  it('keep to the life of a case, never decide the same twice, and leave no case without a lead', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: own }, { weight: 2, arbitrary: besides }, { weight: 3, arbitrary: foreign }), {
          minLength: 10,
          maxLength: 50,
          size: 'max',
        }),
        (steps) => {
          let history = aCase({ channel: 'website' });
          steps.forEach(({ told: tell, decide }, nth) => {
            if (tell) history = mayBeTold(history) ? tell(history) : history;
            if (!decide) return;
            const drafts = decided(decide(nth), history.state);
            for (const draft of drafts) {
              const before: CaseStatus = history.state.status;
              history = appended(history, [draft]);
              told.add(draft.type);
              expect(lifeOfCase[before][draft.type as CaseEventType]).toContain(history.state.status);
            }
            expect(decided(decide(nth), history.state)).toStrictEqual([]);
            if (drafts.length > 0) expectSound(history.state);
          });
        },
      ),
      { numRuns: 400 },
    );
    expect([...told].sort()).toStrictEqual(Object.keys(eventTypes).filter(ofCases).sort());
  });
});

/** The events of this service in streams of cases that are not written anew each time they are asked for. */
const ofCases = (type: string): boolean =>
  /^dispatch\.(Case|Joint|Dispatch|Return|Closure|Departments|CallOut|Extension|Tier|ClockPaused|ClockResumed|Supervision|Support|HardCase(Listed|Released))/.test(
    type,
  );

const mayBeTold = (history: CaseHistory): boolean => !['withdrawn', 'closed'].includes(history.state.status);

function expectSound(state: ExistingCase): void {
  const open = openAssignments(state);
  expect(new Set(open.map((a) => a.unitId)).size).toBe(open.length);
  expect(new Set(state.assignments.map((a) => a.assignmentId)).size).toBe(state.assignments.length);
  if (state.status === 'handling') expect(open.some((a) => a.role === 'lead')).toBe(true);
}
