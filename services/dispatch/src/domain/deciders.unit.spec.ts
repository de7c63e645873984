import { type CaseEventType, type CaseStatus, type Draft, eventTypes, type ExistingCase, openAssignments, Refusal } from '@suqiu/case';
import { aCase, type CaseHistory, lifeOfCase } from '@suqiu/testing';
import fc from 'fast-check';
import { catalogueOf, clocks, day, entry, noise, system, who } from '../testing/ground';
import {
  adjudicateReturn,
  approveClosure,
  approveReturn,
  callOutDepartments,
  changeTier,
  closeCallOut,
  dispatchByCatalogue,
  dispatchCase,
  grantExtension,
  judgeCallOutDecline,
  pauseClock,
  redispatchCase,
  refuseExtension,
  refuseReturn,
  rejectClosure,
  resumeClock,
  type Share,
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
        { shares: list, copyTo: [], reasonCode: 'fixedByReview', assignmentIds: ids(nth), catalogue, clocks, day },
        who(),
      ),
  })),
  fc.constant({
    name: 'dispatch-by-catalogue',
    decide: (nth: number) => (state: ExistingCase) =>
      dispatchByCatalogue(state, { assignmentIds: ids(nth), catalogue, clocks, day }, system()),
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
        fc.array(fc.oneof({ weight: 3, arbitrary: own }, { weight: 2, arbitrary: foreign }), { minLength: 10, maxLength: 40, size: 'max' }),
        (steps) => {
          let history = aCase({ channel: 'website' });
          steps.forEach(({ told: tell, decide }, nth) => {
            if (tell) history = mayBeTold(history) ? tell(history) : history;
            if (!decide) return;
            const before: CaseStatus = history.state.status;
            const drafts = decided(decide(nth), history.state);
            history = appended(history, drafts);
            for (const { type } of drafts) told.add(type);
            for (const { type } of drafts) expect(lifeOfCase[before][type as CaseEventType]).toContain(history.state.status);
            expect(decided(decide(nth), history.state)).toStrictEqual([]);
            if (drafts.length > 0) expectSound(history.state);
          });
        },
      ),
      { numRuns: 150 },
    );
    expect([...told].sort()).toStrictEqual(Object.keys(eventTypes).filter(ofCases).sort());
  });
});

/** The events of this service in streams of cases. */
const ofCases = (type: string): boolean =>
  /^dispatch\.(Case|Dispatch|Return|Closure|Departments|CallOut|Extension|Tier|ClockPaused|ClockResumed)/.test(type);

const mayBeTold = (history: CaseHistory): boolean => !['withdrawn', 'closed'].includes(history.state.status);

function expectSound(state: ExistingCase): void {
  const open = openAssignments(state);
  expect(new Set(open.map((a) => a.unitId)).size).toBe(open.length);
  expect(new Set(state.assignments.map((a) => a.assignmentId)).size).toBe(state.assignments.length);
  if (state.status === 'handling') expect(open.some((a) => a.role === 'lead')).toBe(true);
}
