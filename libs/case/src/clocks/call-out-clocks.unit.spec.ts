import { aCase, aClockPolicy, aClockRule, clockBooks, type CaseHistory } from '@suqiu/testing';
import { clocks } from './clock-answer';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const minutes = (n: number) => [{ limit: { n, unit: 'minute' as const } }];
const books = clockBooks([
  aClockPolicy(
    [
      aClockRule({ clock: 'callOutRespond', scope: 'callOut', limits: minutes(15), pausable: false }),
      aClockRule({ clock: 'callOutArrive', scope: 'callOut', limits: minutes(30), pausable: false }),
    ],
    { policy: 'call-out' },
  ),
  aClockPolicy([aClockRule({ scope: 'case' })]),
]);
const called = aCase()
  .dispatched({}, at('2026-03-02T10:00'))
  .calledOut({ callOutId: 'c', departments: ['d1', 'd2'] }, at('2026-03-02T22:00'));
const states = (history: CaseHistory, now: string) =>
  Object.fromEntries(
    clocks(history.events, books, Date.parse(`${now}:00.000+08:00`))
      .filter(({ callOutId }) => callOutId === 'c')
      .map(({ kind, unitId, state }) => [`${kind} ${unitId}`, state]),
  );

describe('the clocks of a call-out', () => {
  it('run for each department from the call on, at night too', () => {
    expect(states(called, '2026-03-02T22:16')).toStrictEqual({
      'callOutRespond d1': 'overdue',
      'callOutArrive d1': 'running',
      'callOutRespond d2': 'overdue',
      'callOutArrive d2': 'running',
    });
  });

  it('know who answered, who came, and who was late: checking in remotely is an answer, not an arrival', () => {
    const came = called
      .checkedIn({ callOutId: 'c', unitId: 'd1', mode: 'remote' }, at('2026-03-02T22:10'))
      .checkedIn({ callOutId: 'c', unitId: 'd1', mode: 'onSite' }, at('2026-03-02T22:31'))
      .checkedIn({ callOutId: 'c', unitId: 'd2', mode: 'onSite' }, at('2026-03-02T22:20'));
    expect(states(came, '2026-03-03T10:00')).toStrictEqual({
      'callOutRespond d1': 'met',
      'callOutArrive d1': 'late',
      'callOutRespond d2': 'late',
      'callOutArrive d2': 'met',
    });
  });

  it('of a department that declined go on until the district has released it', () => {
    const declined = called.callOutDeclined({ callOutId: 'c', unitId: 'd1' }, at('2026-03-02T22:05'));
    expect(states(declined, '2026-03-02T22:40')).toMatchObject({ 'callOutRespond d1': 'met', 'callOutArrive d1': 'overdue' });
    const released = declined.declineJudged({ callOutId: 'c', unitId: 'd1', upheld: true }, at('2026-03-02T22:20'));
    expect(states(released, '2026-03-02T22:40')).toMatchObject({ 'callOutArrive d1': 'ended' });
    const held = declined.declineJudged({ callOutId: 'c', unitId: 'd1', upheld: false }, at('2026-03-02T22:20'));
    expect(states(held, '2026-03-02T22:40')).toMatchObject({ 'callOutArrive d1': 'overdue' });
  });

  it('end when the caller closes it, and are not touched by what units resolve', () => {
    expect(states(called.resolved({}, at('2026-03-02T22:05')), '2026-03-02T22:10')).toMatchObject({ 'callOutArrive d1': 'running' });
    expect(
      states(called.callOutClosed({ callOutId: 'c', neverCame: ['d1', 'd2'] }, at('2026-03-02T22:40')), '2026-03-03T10:00'),
    ).toStrictEqual({
      'callOutRespond d1': 'ended',
      'callOutArrive d1': 'ended',
      'callOutRespond d2': 'ended',
      'callOutArrive d2': 'ended',
    });
  });
});
