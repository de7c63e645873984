import { aCase, aClockPolicy, aClockRule, clockBooks, lead } from '@suqiu/testing';
import { holdings } from './holdings';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const iso = (time: string): string => at(time).recordedAt;
const books = clockBooks([aClockPolicy([aClockRule({})])]);
const held = (history: ReturnType<typeof aCase>, now = '2026-03-13T10:00') => holdings(history.events, books, Date.parse(iso(now)));

describe('who held a case', () => {
  // 5 March 2026 is a Thursday.
  const first = aCase().dispatched({ assignments: [lead('a-1', 'bureau')] }, at('2026-03-05T10:00'));

  it('is told with working days: of who has it until now, of who gave it back until then', () => {
    expect(held(first)).toStrictEqual([{ assignmentId: 'a-1', unitId: 'bureau', from: iso('2026-03-05T10:00'), workingDays: 6 }]);
    const second = first
      .returnRequested({}, at('2026-03-06T10:00'))
      .returnApproved({}, at('2026-03-09T10:00'))
      .dispatched({ assignments: [lead('a-2', 'street')] }, at('2026-03-10T10:00'));
    expect(held(second)).toStrictEqual([
      { assignmentId: 'a-1', unitId: 'bureau', from: iso('2026-03-05T10:00'), to: iso('2026-03-09T10:00'), workingDays: 2 },
      { assignmentId: 'a-2', unitId: 'street', from: iso('2026-03-10T10:00'), workingDays: 3 },
    ]);
  });

  it('holds it anew in each round', () => {
    const again = first.resolved({}, at('2026-03-06T10:00')).reopened({}, at('2026-03-11T10:00'));
    expect(held(again).map(({ from, to }) => [from, to])).toStrictEqual([
      [iso('2026-03-05T10:00'), iso('2026-03-06T10:00')],
      [iso('2026-03-11T10:00'), undefined],
    ]);
  });

  it('is told without working days where no calendar was published, and is nobody before a dispatch', () => {
    const clocks = { ...first.state.clockPins!, clockPolicyVersion: 0 };
    const [only] = held(aCase().dispatched({ clocks }, at('2026-03-05T10:00')));
    expect(only).not.toHaveProperty('workingDays');
    expect(held(aCase())).toStrictEqual([]);
  });
});
