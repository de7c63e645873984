import { condition, notConsuming } from './consumer-health';
import type { ConsumerState, ConsumerStatus } from './consumer-loop';

const now = 1_790_000_000_000;
const status = (state: ConsumerState, secondsAgo: number): ConsumerStatus => ({
  consumer: 'audit.cases',
  kind: 'projection',
  state,
  since: now - secondsAgo * 1_000,
  positions: new Map(),
});
const told = (state: ConsumerState, secondsAgo: number): boolean => notConsuming([status(state, secondsAgo)], now).length === 1;

describe('a consumer that does not consume', () => {
  it('is one that has ended, at once', () => {
    expect([told('dead', 0), told('stopped', 0)]).toEqual([true, true]);
  });

  it('is one that has been paused for more than ten seconds, not one that waits out a restart', () => {
    expect([told('paused', 0), told('paused', 10), told('paused', 10.001), told('paused', 3_600)]).toEqual([false, false, true, true]);
  });

  it.each(['starting', 'running', 'standby'] as const)('is never one that is %s', (state) => {
    expect(told(state, 3_600)).toBe(false);
  });

  it('is told by name, state and code', () => {
    expect(condition(status('dead', 0))).toBe('audit.cases is dead');
    expect(condition({ ...status('paused', 60), failure: { code: '42P01', detail: 'at a place' } })).toBe('audit.cases is paused: 42P01');
  });
});
