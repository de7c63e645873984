import { aCase } from '@suqiu/testing';
import { absentFrom, findCallOut, unitsCalledTogether } from './call-out';

const at = (minute: number): string => `2026-03-02T03:${String(minute).padStart(2, '0')}:00.000Z`;
const two = aCase()
  .dispatched()
  .calledOut({ departments: ['unit-a', 'unit-b'] }, { recordedAt: at(0) });

describe('a call-out', () => {
  it('is open from the time it was recorded, with every department called', () => {
    expect(two.state.callOuts).toStrictEqual([
      {
        callOutId: 'call-out-1',
        type: 'jointEnforcement',
        callerUnitId: '310110013',
        place: { district: '310110', subdistrict: '310110013' },
        calledOutAt: at(0),
        status: 'open',
        departments: ['unit-a', 'unit-b'].map((unitId) => ({ unitId, status: 'called' })),
        evaluationDue: [],
      },
    ]);
    expect(two.state.status).toBe('handling');
  });

  it('keeps remote and on-site check-in of a department apart, each with its time', () => {
    const there = two.checkedIn({ mode: 'remote' }, { recordedAt: at(5) }).checkedIn({ unitId: 'unit-a' }, { recordedAt: at(20) });
    expect(there.state.callOuts[0]!.departments).toStrictEqual([
      { unitId: 'unit-a', status: 'onSite', checkedInRemotelyAt: at(5), onSiteAt: at(20) },
      { unitId: 'unit-b', status: 'called' },
    ]);
    expect(absentFrom(there.state.callOuts[0]!)).toStrictEqual(['unit-b']);
    const reversed = two.checkedIn().checkedIn({ unitId: 'unit-a', mode: 'remote' });
    expect(reversed.state.callOuts[0]!.departments[0]!.status).toBe('onSite');
  });

  it('holds a refusal until it is judged: released, or called again with the judgement on record', () => {
    const declined = two.callOutDeclined({ reasonCode: 'noForces' }, { recordedAt: at(3) });
    const decline = { reasonCode: 'noForces', at: at(3) };
    expect(declined.state.callOuts[0]!.departments[0]).toStrictEqual({ unitId: 'unit-a', status: 'declined', decline });
    expect(absentFrom(declined.state.callOuts[0]!)).toStrictEqual(['unit-a', 'unit-b']);
    const judged = (upheld: boolean) => declined.declineJudged({ upheld }, { recordedAt: at(9) }).state;
    for (const [upheld, status, absent, together] of [
      [true, 'released', ['unit-b'], ['310110013', 'unit-b']],
      [false, 'called', ['unit-a', 'unit-b'], ['310110013', 'unit-a', 'unit-b']],
    ] as const) {
      const [callOut] = judged(upheld).callOuts;
      expect(callOut!.departments[0]).toStrictEqual({
        unitId: 'unit-a',
        status,
        decline: { ...decline, judged: { upheld, at: at(9) } },
      });
      expect(absentFrom(callOut!)).toStrictEqual(absent);
      expect(unitsCalledTogether(judged(upheld))).toStrictEqual(together);
    }
  });

  it('takes who comes after all, whatever became of the refusal', () => {
    const came = two.callOutDeclined().checkedIn({ unitId: 'unit-a' });
    expect(came.state.callOuts[0]!.departments[0]).toMatchObject({ status: 'onSite', decline: { reasonCode: 'notOurPowers' } });
  });

  it('when closed makes an evaluation due of every department but the released, also of one that never came', () => {
    const { state } = aCase()
      .calledOut({ departments: ['unit-a', 'unit-b', 'unit-c'] })
      .checkedIn()
      .callOutDeclined({ unitId: 'unit-c' })
      .declineJudged()
      .callOutClosed({ outcome: 'partlySolved', neverCame: ['unit-b'], absenceReason: 'unanswered' }, { recordedAt: at(59) });
    expect(state.callOuts[0]).toMatchObject({ status: 'closed', evaluationDue: ['unit-a', 'unit-b'] });
    expect(state.callOuts[0]!.closing).toStrictEqual({
      at: at(59),
      outcome: 'partlySolved',
      neverCame: ['unit-b'],
      absenceReason: 'unanswered',
    });
    expect(unitsCalledTogether(state)).toStrictEqual([]);
  });

  it('stands beside another of the same department: what one says moves the other nowhere', () => {
    const again = two
      .callOutClosed()
      .calledOut({ departments: ['unit-a'] })
      .checkedIn();
    expect(again.state.callOuts.map(({ departments }) => departments[0]!.status)).toStrictEqual(['called', 'onSite']);
    const besides = two.calledOut({ callerUnitId: '310110001', departments: ['unit-a'] }).checkedIn({ callOutId: 'call-out-1' });
    expect(besides.state.callOuts.map(({ departments }) => departments[0]!.status)).toStrictEqual(['onSite', 'called']);
    expect(findCallOut(besides.state, 'call-out-2')).toMatchObject({ callerUnitId: '310110001' });
    expect(findCallOut(besides.state, 'call-out-3')).toBeUndefined();
  });

  it('ends with its case and is nobody’s business any more, and outlives the closing of a case', () => {
    const registered = aCase().calledOut();
    for (const over of [registered.answered(), registered.routedOut(), registered.merged(), two.withdrawn()]) {
      expect(over.state.callOuts[0]).toMatchObject({ status: 'ended', evaluationDue: [] });
      expect(unitsCalledTogether(over.state)).toStrictEqual([]);
    }
    const done = two.callOutClosed().withdrawn();
    expect(done.state.callOuts[0]!.status).toBe('closed');
    const closedCase = two.resolved().closureApproved().closed();
    expect(closedCase.state.callOuts[0]!.status).toBe('open');
    expect(closedCase.callOutClosed({ neverCame: ['unit-a', 'unit-b'] }).state).toMatchObject({
      status: 'closed',
      callOuts: [{ status: 'closed' }],
    });
  });
});
