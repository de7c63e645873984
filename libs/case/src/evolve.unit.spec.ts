import { aCase, CaseHistory, clockPins, lead, support, words } from '@suqiu/testing';
import * as fc from 'fast-check';
import type { CaseEventType } from './events';
import { type CaseEvent, evolve, foldCase } from './evolve';
import { caseStatuses, type CaseState, type ExistingCase, initialCase } from './state';

const everyWord = Object.keys(words) as (keyof typeof words)[];

/** Any events after a registration, allowed or not: a recorded fact is never refused. */
const anyHistory = fc
  .array(fc.constantFrom(...everyWord), { maxLength: 25 })
  .map((types) => types.reduce((h, type) => words[type](h), aCase()));

const frozen = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event) => Object.freeze({ ...event, data: Object.freeze({ ...event.data }) }) as CaseEvent);

describe('evolve is total', () => {
  it('takes every event after any others, and answers with a known status and the version of the event', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...everyWord), (history, type) => {
        const { events, state } = words[type](history);
        expect(caseStatuses).toContain(state.status);
        expect(state.version).toBe(events.length);
      }),
    );
  });

  it('takes each event right after the registration', () => {
    for (const type of everyWord) expect(words[type](aCase()).state.version).toBe(2);
  });

  it('refuses only what no decider could have written', () => {
    const [registration] = aCase().events;
    expect(() => foldCase([registration!, registration!])).toThrow('CASE_REGISTERED_TWICE');
    for (const type of everyWord) {
      expect(() => foldCase(words[type](new CaseHistory(registration!.stream, aCase().events)).events.slice(1))).toThrow(
        'CASE_NOT_REGISTERED',
      );
    }
  });

  it('refuses a type that slipped past the codec, naming the place and nothing of the content', () => {
    const strange = { ...aCase().events[0]!, type: 'intake.CaseSung', version: 2, data: { name: '王小明' } } as unknown as CaseEvent;
    expect(() => evolve(aCase().state, strange)).toThrow(`EVENT_TYPE_UNKNOWN in ${strange.stream} at version 2`);
  });
});

describe('a fold', () => {
  it('of nothing is no case', () => {
    expect(foldCase([])).toStrictEqual(initialCase);
  });

  it('of a whole history is the fold of its rest on the fold of its beginning, wherever it is cut', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ events }, cut) => {
        const at = cut % (events.length + 1);
        expect(events.slice(at).reduce<CaseState>(evolve, foldCase(events.slice(0, at)))).toStrictEqual(foldCase(events));
      }),
    );
  });

  it('changes neither the state nor the events it is given', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...everyWord), (history, type) => {
        const before = foldCase(frozen(history.events));
        const copy = JSON.stringify(before);
        evolve(before, frozen(words[type](history).events).at(-1)!);
        expect(JSON.stringify(before)).toBe(copy);
      }),
    );
  });
});

describe('a registered case', () => {
  it('holds what was registered', () => {
    const registration = aCase(
      { respondentUnitId: 'utility-1', externalRefs: [{ system: 'city', number: '1' }], warnings: ['TELEPHONE_SHAPE'] },
      { recordedAt: '2026-03-05T00:00:00.000Z' },
    );
    expect(registration.state).toMatchObject({
      ...registration.events[0]!.data,
      status: 'registered',
      version: 1,
      round: 0,
      assignments: [],
    });
    expect(registration.state).toMatchObject({ registeredAt: registration.events[0]!.occurredAt, recordedAt: '2026-03-05T00:00:00.000Z' });
  });

  it('collects references and merged cases from supplements', () => {
    const { state } = aCase()
      .supplemented({ externalRefs: [{ system: 'city', number: '1' }] })
      .supplemented({ externalRefs: [{ system: 'city', number: '2' }], mergedCase: { caseId: 'case-2', caseNumber: 'SQ-2' } });
    expect(state.externalRefs.map((ref) => ref.number)).toStrictEqual(['1', '2']);
    expect(state.mergedCases).toStrictEqual([{ caseId: 'case-2', caseNumber: 'SQ-2' }]);
  });

  it('keeps every file with the version that brought it, whoever brought it', () => {
    const file = (hash: string) => ({ hash, bytes: 1, mediaType: 'image/png', subject: 's' });
    const brings = (hash: string) => ({ attachments: [file(hash)] });
    const { attachments } = aCase(brings('a'))
      .supplemented(brings('b'))
      .dispatched()
      .interimReported(brings('c'))
      .returnRequested(brings('d'))
      .returnRefused()
      .findingsRecorded(brings('e'))
      .resolved(brings('f'))
      .closureApproved()
      .followedUp(brings('g')).state;
    expect(attachments).toStrictEqual([1, 2, 4, 5, 7, 8, 10].map((version, at) => ({ ...file('abcdefg'[at]!), version })));
    expect(aCase().answered(brings('h')).state.attachments).toStrictEqual([{ ...file('h'), version: 2 }]);
  });

  it('is classified as last said: an earlier category or proposal does not linger', () => {
    const first = aCase().classified({ routeOutProposal: 'petition' });
    expect(first.state).toMatchObject({ categoryCertain: true, routeOutProposal: 'petition' });
    const again = first.and('intake.CaseClassified', {
      kind: 'inquiry',
      place: {},
      by: 'person',
      certain: false,
      reasons: [],
      intakePolicyVersion: 2,
    }).state;
    expect(again).toMatchObject({ kind: 'inquiry', place: {}, categoryCertain: false });
    expect('category' in again || 'routeOutProposal' in again).toBe(false);
  });

  it('keeps the marks that are not set anew', () => {
    const { state } = aCase().marked({ urgency: 'critical', professionalClaimant: true }).marked({ confidentiality: 'full' });
    expect(state).toMatchObject({ urgency: 'critical', professionalClaimant: true, confidentiality: 'full' });
  });

  it('waits for a person with the reasons until it is dispatched', () => {
    const waiting = aCase().dispatchDeferred({ reasons: [{ code: 'NO_PLACE' }] });
    expect(waiting.state.deferredBecause).toStrictEqual([{ code: 'NO_PLACE' }]);
    expect(waiting.dispatched().state.deferredBecause).toStrictEqual([]);
  });
});

describe('assignments', () => {
  const both = aCase().dispatched({ assignments: [lead(), support()], copyTo: ['committee-1'] });
  const fresh = {
    status: 'open',
    dispatchedAt: both.events[1]!.occurredAt,
    findingsRecorded: false,
    returnBarred: false,
    extensionsAsked: 0,
    extendedDays: 0,
    paused: false,
    urged: 0,
    supportGiven: false,
  };

  it('are open from the dispatch on', () => {
    expect(both.state).toMatchObject({ status: 'handling', round: 1, copyTo: ['committee-1'] });
    expect(both.state.assignments).toStrictEqual([lead(), support()].map((a) => ({ ...a, ...fresh })));
  });

  it('remember acknowledgement, contact, findings and outcome, each its own', () => {
    const { assignments } = both.acknowledged().notContacted().contacted().findingsRecorded().resolved({ outcome: 'explained' }).state;
    expect(assignments[0]).toMatchObject({ firstContact: 'made', findingsRecorded: true, status: 'resolved', outcome: 'explained' });
    expect(assignments[0]!.acknowledgedAt).toBe(both.acknowledged().events.at(-1)!.occurredAt);
    expect(assignments[1]).toStrictEqual(both.state.assignments[1]);
  });

  it('are held by whom they were handed over to last, each its own, also when they start anew', () => {
    const handed = both.handedOver({ to: 'a' }).handedOver({ from: 'a', to: 'b' });
    expect(handed.state.assignments.map(({ holderId }) => holderId)).toStrictEqual(['b', undefined]);
    expect(handed.resolved().closureRejected().state.assignments[0]).toMatchObject({ status: 'open', holderId: 'b' });
  });

  it('hold a wish to return until it is judged', () => {
    const asked = both.returnRequested({ nth: 1, reasonCode: 'wrongPlace' });
    expect(asked.state).toMatchObject({ returnsAsked: 1, returnsApproved: 0, status: 'handling' });
    expect(asked.state.assignments[0]!.returnPending).toStrictEqual({ nth: 1, reasonCode: 'wrongPlace', endorsement: 'notNeeded' });
    for (const judged of [
      asked.returnRefused(),
      asked.returnApproved(),
      asked.returnWithheld(),
      asked.returnAdjudicated(),
      asked.returnAdjudicated({ upheld: false }),
      asked.resolved(),
      asked.redispatched(),
    ]) {
      expect(judged.state.assignments.some((a) => a.returnPending)).toBe(false);
    }
    expect(asked.returnApproved().state).toMatchObject({ returnsApproved: 1, status: 'registered' });
  });

  it('hold a wish for more time until it is judged, and sum up what was granted', () => {
    const asked = both.extensionRequested({ nth: 1, days: 10 });
    expect(asked.state.assignments[0]).toMatchObject({ extensionPending: { nth: 1, days: 10 }, extensionsAsked: 1, extendedDays: 0 });
    for (const judged of [asked.extensionGranted(), asked.extensionRefused(), asked.resolved(), asked.redispatched()]) {
      expect(judged.state.assignments.some((a) => a.extensionPending)).toBe(false);
    }
    const twice = asked.extensionGranted({ days: 6 }).extensionRequested({ nth: 2, days: 3 }).extensionGranted();
    expect(twice.state.assignments[0]).toMatchObject({ extensionsAsked: 2, extendedDays: 9 });
    expect(asked.extensionRefused().state.assignments[0]).toMatchObject({ extensionsAsked: 1, extendedDays: 0 });
    expect(asked.returnRefused().state.assignments[0]!.extensionPending).toStrictEqual({ nth: 1, days: 10, endorsement: 'notNeeded' });
    expect(asked.state.assignments[1]).toStrictEqual(both.state.assignments[1]);
  });

  it('end when the case is redispatched or withdrawn, unless they are resolved already', () => {
    const halfDone = both.resolved({ assignmentId: 'assignment-2' });
    const statuses = (state: ExistingCase) => state.assignments.map((a) => a.status);
    expect(statuses(halfDone.redispatched().state)).toStrictEqual(['ended', 'resolved', 'open']);
    expect(statuses(halfDone.withdrawn().state)).toStrictEqual(['ended', 'resolved']);
  });

  it('end with the case, also those of supporting units whose lead gave it back', () => {
    const supportLeft = both.returnRequested().returnApproved();
    expect(supportLeft.state.assignments.map((a) => a.status)).toStrictEqual(['returned', 'open']);
    for (const ended of [supportLeft.answered(), supportLeft.routedOut(), supportLeft.merged(), supportLeft.withdrawn()]) {
      expect(ended.state.assignments.map((a) => a.status)).toStrictEqual(['returned', 'ended']);
    }
  });

  it('start anew when the case is rejected or reopened', () => {
    const done = both.acknowledged().contacted().extensionRequested().extensionGranted().clockPaused().findingsRecorded().resolved();
    const anew = { ...lead(), ...fresh };
    expect(done.closureRejected().state.assignments[0]).toStrictEqual(anew);
    expect(done.closureApproved().reopened().state.assignments[0]).toStrictEqual(anew);
  });
});

describe('clocks of a case', () => {
  const both = aCase().dispatched({ assignments: [lead(), support()], tier: 'complex' });
  const paused = ({ state }: CaseHistory) => [state.paused, ...state.assignments.map((a) => a.paused)];

  it('stand on the tier and the versions of the newest event that names them', () => {
    expect(aCase().state).toMatchObject({ tier: 'simple', paused: false });
    expect(aCase().state.clockPins).toBeUndefined();
    expect(both.state).toMatchObject({ tier: 'complex', clockPins });
    const newer = { ...clockPins, calendarVersion: 2 };
    expect(both.tierChanged({ tier: 'hard' }).dueTimeRevised({ clocks: newer }).state).toMatchObject({ tier: 'hard', clockPins: newer });
    expect(both.redispatched({ tier: 'simple', clocks: newer }).state).toMatchObject({ tier: 'simple', clockPins: newer });
  });

  it('pause and resume with all open assignments', () => {
    const all = both.clockPaused();
    expect(paused(all)).toStrictEqual([true, true, true]);
    expect(paused(all.clockResumed())).toStrictEqual([false, false, false]);
    expect(paused(both.resolved({ assignmentId: 'assignment-2' }).clockPaused())).toStrictEqual([true, true, false]);
  });

  it('pause and resume for one assignment alone, which the whole case then resumes too', () => {
    const one = both.clockPaused({ assignmentId: 'assignment-2' });
    expect(paused(one)).toStrictEqual([false, false, true]);
    expect(paused(one.clockResumed({ assignmentId: 'assignment-2' }))).toStrictEqual([false, false, false]);
    expect(paused(both.clockPaused().clockResumed({ assignmentId: 'assignment-1' }))).toStrictEqual([true, false, true]);
    expect(paused(one.clockPaused().clockResumed())).toStrictEqual([false, false, false]);
  });

  it('are paused no more when what they measure has ended', () => {
    expect(paused(both.clockPaused().resolved())).toStrictEqual([false, false, true]);
    expect(paused(both.clockPaused().resolved().closureRejected())).toStrictEqual([false, false, true]);
    expect(paused(both.clockPaused().redispatched())).toStrictEqual([true, false, false, false]);
  });

  it('say what falls due without changing anything else', () => {
    const { version: _version, lastChangedAt: _changed, ...before } = both.state;
    for (const said of [both.clockWarned(), both.clockBreached()]) {
      const { version: _v, lastChangedAt: _l, ...after } = said.state;
      expect(after).toStrictEqual(before);
    }
  });
});

describe('follow-ups', () => {
  const awaiting = aCase().dispatched().resolved().closureApproved();
  const tried = (data: object) =>
    awaiting.and('feedback.FollowUpRecorded', { round: 1, attempt: 1, method: 'sms', reached: false, attachments: [], ...data });

  it('keep the last answer and every attempt', () => {
    expect(tried({}).state.followUps).toStrictEqual({ attempts: 1, reached: false });
    const reached = tried({}).followedUp({ resolved: false, satisfied: 'neutral' });
    expect(reached.state.followUps).toStrictEqual({ attempts: 2, reached: true, resolved: false, satisfied: 'neutral' });
    const silent = reached.and('feedback.FollowUpRecorded', { round: 1, attempt: 3, method: 'sms', reached: false, attachments: [] });
    expect(silent.state.followUps).toStrictEqual({ attempts: 3, reached: true, resolved: false, satisfied: 'neutral' });
  });

  it('start anew with the next round', () => {
    const { state } = awaiting.followedUp().closed().reopened();
    expect(state).toMatchObject({ status: 'handling', round: 2, followUps: { attempts: 0, reached: false } });
    expect('closureApprovedAt' in state || 'ending' in state).toBe(false);
  });

  it('are possible from the time the closure was recorded, not from when it is said to have happened', () => {
    const late = aCase().dispatched().resolved().closureApproved({}, { recordedAt: '2026-04-01T00:00:00.000Z' });
    expect(late.state.closureApprovedAt).toBe('2026-04-01T00:00:00.000Z');
  });
});

describe('an ending', () => {
  const endings: readonly [CaseEventType, ExistingCase][] = [
    ['intake.CaseAnswered', aCase().answered().state],
    ['intake.CaseRoutedOut', aCase().routedOut().state],
    ['intake.CaseMerged', aCase().merged().state],
    ['intake.CaseWithdrawn', aCase().withdrawn().state],
    ['feedback.CaseClosed', aCase().dispatched().resolved().closureApproved().closed().state],
  ];
  it.each(endings)('%s says how the case ended', (_, { status, ending }) => {
    expect(ending?.kind).toBe(status);
  });

  it('tells the channel or the case it led to', () => {
    expect(aCase().routedOut().state.ending).toStrictEqual({ kind: 'routedOut', class: 'litigationOrArbitration', channelTold: 'court' });
    expect(aCase().merged({ intoCaseId: 'x', intoCaseNumber: 'SQ-1' }).state.ending).toStrictEqual({
      kind: 'merged',
      intoCaseId: 'x',
      intoCaseNumber: 'SQ-1',
    });
  });
});
