import { SimulatedClock, type SimulationError } from './simulated-clock';

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 2, day, hour));
const real = { instant: at(20), now: () => new Date(real.instant) };

const clock = (start = at(1), lastRecordedAt?: Date) =>
  new SimulatedClock({ start, present: real, ...(lastRecordedAt && { lastRecordedAt }) });

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as SimulationError).code;
  }
  return 'none';
};

describe('a simulated clock', () => {
  it('stands still until it is moved', () => {
    const simulated = clock();
    expect([simulated.now(), simulated.now()]).toStrictEqual([at(1), at(1)]);
    simulated.advanceTo(at(2));
    expect(simulated.now()).toStrictEqual(at(2));
  });

  it('starts at or after the last recorded event', () => {
    expect(clock(at(5), at(5)).now()).toStrictEqual(at(5));
    expect(clock(at(6), at(5)).now()).toStrictEqual(at(6));
    expect(refusal(() => clock(at(4, 23), at(5)))).toBe('STARTS_BEFORE_LEDGER');
  });

  it('does not start in the future', () => {
    expect(clock(at(20)).now()).toStrictEqual(at(20));
    expect(refusal(() => clock(at(20, 1)))).toBe('STARTS_IN_FUTURE');
  });

  it('never goes back', () => {
    const simulated = clock(at(5));
    simulated.advanceTo(at(5));
    expect(refusal(() => simulated.advanceTo(at(4)))).toBe('GOES_BACK');
    expect(simulated.now()).toStrictEqual(at(5));
  });

  it('goes as far as the present, which moves on, and no further', () => {
    const simulated = clock(at(5));
    simulated.advanceTo(at(20));
    expect(refusal(() => simulated.advanceTo(at(20, 1)))).toBe('BEYOND_PRESENT');
    expect(simulated.now()).toStrictEqual(at(20));
    real.instant = at(21);
    simulated.advanceTo(at(20, 1));
    expect(simulated.now()).toStrictEqual(at(20, 1));
    real.instant = at(20);
  });

  it('is the present once it has ended, and moves no more', () => {
    const simulated = clock(at(5));
    simulated.end();
    simulated.end();
    expect([simulated.ended, simulated.now()]).toStrictEqual([true, at(20)]);
    expect(refusal(() => simulated.advanceTo(at(6)))).toBe('ENDED');
  });

  it('cannot be moved through the dates it was given or gives', () => {
    const start = at(1);
    const simulated = clock(start);
    const moved = at(2);
    simulated.advanceTo(moved);
    for (const date of [start, moved, simulated.now()]) date.setUTCFullYear(1999);
    expect(simulated.now()).toStrictEqual(at(2));
  });
});
