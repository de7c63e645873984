import { type CaseEvent, decode, eventTypes, foldCase, type LedgerEvent } from '@suqiu/case';
import { aCase, lead, support } from './a-case';
import { anEvent } from './an-event';
import { storedOf } from './stored-of';

const answer = { basis: 'policy', attachments: [] } as const;

describe('anEvent', () => {
  it('is the same each time', () => {
    expect(anEvent('intake.CaseAnswered', answer)).toStrictEqual(anEvent('intake.CaseAnswered', answer));
  });

  it('differs by stream and version in every id and hash', () => {
    const at = (stream: string, version: number) => {
      const { eventId, commandId, hash } = anEvent('intake.CaseAnswered', answer, { stream, version });
      return [eventId, commandId, hash];
    };
    const all = [...at('case-a', 1), ...at('case-a', 2), ...at('case-b', 1), ...at('case-b', 2)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('names the predecessor in the chain', () => {
    const { events } = aCase().dispatched().acknowledged();
    expect(events.slice(1).map((event) => event.prevHash)).toStrictEqual(events.slice(0, -1).map((event) => event.hash));
    expect(events[0]!.prevHash).toBe('0'.repeat(64));
  });

  it('lies on the stream of its kind and takes overrides', () => {
    const ended = { unitId: 'u', endsOn: '2026-01-01', source: 's' };
    expect(anEvent('dispatch.UnitEnded', ended).stream).toBe('organisation');
    expect(anEvent('dispatch.UnitEnded', ended, { occurredAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({
      occurredAt: '2020-01-01T00:00:00.000Z',
      recordedAt: '2020-01-01T00:00:00.000Z',
    });
  });
});

describe('the ids of events', () => {
  it('differ in a hundred thousand streams', () => {
    // Of these names some hundred pairs share 28 bits, and with them whatever is worked out from those alone.
    const ids = Array.from(
      { length: 100_000 },
      (_, n) => anEvent('intake.CaseAnswered', { basis: 'policy', attachments: [] }, { stream: `case-${n}` }).eventId,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('storedOf', () => {
  it('is what decode reads back', () => {
    const event: LedgerEvent = aCase().events[0]!;
    expect(decode(storedOf(event))).toStrictEqual(event);
  });

  it('keeps place and hashes out of the text', () => {
    const fields = Object.keys(JSON.parse(storedOf(aCase().events[0]!).text) as object);
    for (const beside of ['position', 'recordedAt', 'prevHash', 'hash']) expect(fields).not.toContain(beside);
  });
});

describe('aCase', () => {
  it('tells a whole life with ascending versions and times', () => {
    const history = aCase()
      .classified()
      .dispatched()
      .acknowledged()
      .contacted()
      .findingsRecorded()
      .resolved()
      .closureApproved()
      .followedUp()
      .closed();
    expect(history.state).toMatchObject({ status: 'closed', version: 10, round: 1 });
    expect(history.events.map((event) => event.version)).toStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const times = history.events.map((event) => event.occurredAt);
    expect(times).toStrictEqual([...times].sort());
  });

  it('speaks by default of the assignment the next event is about', () => {
    const asked = aCase()
      .dispatched({ assignments: [{ assignmentId: 'a', unitId: 'u', role: 'lead' }, support('b')] })
      .resolved()
      .returnRequested();
    expect(asked.state.assignments.map((a) => [a.assignmentId, a.status, a.returnPending?.nth])).toStrictEqual([
      ['a', 'resolved', undefined],
      ['b', 'open', 1],
    ]);
    expect(asked.returnApproved().state.assignments[1]!.status).toBe('returned');
    expect(asked.returnRefused().state.assignments[1]!.returnPending).toBeUndefined();
  });

  it('judges the extension that was asked', () => {
    const asked = aCase()
      .dispatched({ assignments: [lead(), support('b')] })
      .extensionRequested({ assignmentId: 'b', nth: 2, days: 7 });
    expect(asked.extensionGranted().events.at(-1)!.data).toStrictEqual({ assignmentId: 'b', nth: 2, days: 7, requesterTold: 'telephone' });
    expect(asked.extensionRefused().events.at(-1)!.data).toStrictEqual({ assignmentId: 'b', nth: 2, reasons: [] });
  });

  it('reopens what was resolved, in the next round', () => {
    const again = aCase().dispatched().resolved().closureApproved().followedUp({ resolved: false }).reopened();
    expect(again.state).toMatchObject({ status: 'handling', round: 2, followUps: { attempts: 0, reached: false } });
  });

  it('branches without changing the history it stands on', () => {
    const dispatched = aCase().dispatched();
    dispatched.resolved();
    expect(dispatched.state.status).toBe('handling');
  });

  it('has a word for every event of a case', () => {
    const told = new Set<string>(everyWord().map((event) => event.type));
    const ofCases = Object.keys(eventTypes).filter((type) => !configuration.test(type));
    expect([...told].sort()).toStrictEqual(ofCases.sort());
  });

  const configuration =
    /\.(Unit|Post|Deputy|Absence|CatalogueEntry|IntakePolicy|ClockPolicy|RoutingRules|NoticePolicy|NoticeOptedOut|CalendarYear|LocalClosure)/;

  function everyWord(): CaseEvent[] {
    const dispatched = aCase().supplemented().marked().classified().dispatchDeferred().dispatched();
    return [
      ...dispatched.returnRequested().returnRefused().returnRequested().returnApproved(),
      ...dispatched.acknowledged().handedOver().notContacted().interimReported().contacted().findingsRecorded().redispatched(),
      ...dispatched.returnRequested().returnEndorsed().returnWithheld().returnRequested().returnAdjudicated(),
      ...dispatched.extensionRequested().extensionEndorsed().extensionWithheld().resolutionSubmitted().resolutionSentBack(),
      ...dispatched.clockWarned().clockBreached().dueTimeRevised().clockPaused().clockResumed().tierChanged(),
      ...dispatched.triaged().reviewed(),
      ...dispatched.extensionRequested().extensionGranted().extensionRequested().extensionRefused(),
      ...dispatched.resolved().closureRejected().resolved().closureApproved().followedUp().closed().reopened(),
      ...dispatched.noticeSent().noticeFailed().noticeRepeated(),
      ...dispatched.calledOut().callOutDeclined().declineJudged({ upheld: false }).checkedIn().callOutClosed(),
      ...dispatched.urged().supervisionOpened().supervisionAnswered().supervisionClosed(),
      ...dispatched.supportRequested().supportRefused().supportRequested().supportAssigned().supportGiven(),
      ...dispatched.hardCaseListed().hardCaseTracked().hardCaseReleased().shelved().unshelved().escalated(),
      ...aCase().answered(),
      ...aCase().routedOut(),
      ...aCase().merged(),
      ...aCase().withdrawn(),
    ];
  }

  it('gives events that evolve takes', () => {
    expect(foldCase(aCase().dispatched().withdrawn().events)).toMatchObject({ status: 'withdrawn' });
  });
});
