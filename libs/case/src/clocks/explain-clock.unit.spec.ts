import { aCase, aClockPolicy, aClockRule, clockBooks } from '@suqiu/testing';
import { newestYears, chinaPublications } from '@suqiu/calendar';
import { clockRuns } from './clock-runs';
import { explainClock } from './explain-clock';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const now = Date.parse('2026-10-09T02:00:00Z');
const closure = { notice: '沪府办〔2026〕1号', publishedOn: '2026-10-08', days: ['2026-10-12'] };
const books = clockBooks([aClockPolicy([aClockRule()], { policy: 'street-151030' })], {
  calendars: { 2: { years: newestYears(chinaPublications), closures: [closure] } },
  assumed: true,
});

describe('an explanation', () => {
  const history = aCase()
    .dispatched({}, at('2026-09-30T10:00'))
    .clockPaused({}, at('2026-10-08T10:00'))
    .clockResumed({}, at('2026-10-09T09:00'));
  const { clock, steps } = explainClock(clockRuns(history.events, books)[0]!, books, now);

  it('leads from the event to the due instant: which days count, which not, and why', () => {
    const days = steps.flatMap((step) =>
      step.step === 'days' ? [[step.from, step.to, step.days, step.counts, step.why, step.notice]] : [],
    );
    const notice = '国办发明电〔2025〕7号';
    expect(days).toStrictEqual([
      ['2026-09-30', '2026-09-30', 1, false, 'startDay', undefined],
      ['2026-10-01', '2026-10-02', 2, false, 'holiday', notice],
      ['2026-10-03', '2026-10-04', 2, false, 'weekend', undefined],
      ['2026-10-05', '2026-10-07', 3, false, 'holiday', notice],
      ['2026-10-08', '2026-10-08', 1, false, 'paused', undefined],
      ['2026-10-09', '2026-10-09', 1, true, 'workingDay', undefined],
      ['2026-10-10', '2026-10-10', 1, true, 'makeUpWorkday', notice],
      ['2026-10-11', '2026-10-11', 1, false, 'weekend', undefined],
      ['2026-10-12', '2026-10-14', 3, true, 'workingDay', undefined],
    ]);
    const counted = steps.reduce((sum, step) => sum + (step.step === 'days' && step.counts ? step.days : 0), 0);
    expect(counted).toBe(5);
    expect(steps.find(({ step }) => step === 'sum')).toStrictEqual({
      step: 'sum',
      total: { n: 5, unit: 'workingDay' },
      dueAt: clock.dueAt,
    });
    expect(clock.dueAt).toBe('2026-10-14T15:59:59.999Z');
  });

  it('names the events, the policy with its version and source, what is assumed, and the pause with its reason', () => {
    expect(steps[0]).toStrictEqual({
      step: 'start',
      by: { version: 2, type: 'dispatch.CaseDispatched', at: '2026-09-30T02:00:00.000Z' },
      rehandling: false,
    });
    expect(steps[1]).toMatchObject({ step: 'limit', policy: 'street-151030', policyVersion: 1, source: 'S1', assumed: true });
    expect(steps.find(({ step }) => step === 'pause')).toMatchObject({
      from: { version: 3 },
      to: { version: 4 },
      reasonCode: 'waitsForRequester',
    });
  });

  it('says the same whenever it is asked', () => {
    const later = explainClock(clockRuns(history.events, books)[0]!, books, now + 86_400_000);
    expect(later.steps).toStrictEqual(steps);
  });

  it('keeps both answers when a closure is published: the revision moves an open deadline', () => {
    const clocks = { ...history.state.clockPins!, calendarVersion: 2 };
    const { clockId } = clockRuns(history.events, books)[0]!;
    const dueAt = clock.dueAt!;
    const revised = history.dueTimeRevised(
      {
        cause: 'localClosurePublished',
        clocks,
        before: [{ clockId, dueAt, provisional: false }],
        after: [{ clockId, dueAt: '2026-10-15T15:59:59.999Z', provisional: false }],
      },
      at('2026-10-09T10:00'),
    );
    const [run] = clockRuns(revised.events, books);
    expect(run).toMatchObject({ revision: 4 });
    const answer = explainClock(run!, books, now);
    expect(answer.clock.dueAt).toBe('2026-10-15T15:59:59.999Z');
    expect(answer.steps).toContainEqual(
      expect.objectContaining({ step: 'days', from: '2026-10-12', why: 'closure', notice: closure.notice }),
    );
    expect(answer.steps.find(({ step }) => step === 'revision')).toMatchObject({ by: { version: 5 } });
  });
});
