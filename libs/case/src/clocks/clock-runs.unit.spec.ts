import { aCase, aClockPolicy, aClockRule, type CaseHistory, clockBooks, clockPins, lead, support } from '@suqiu/testing';
import type { ClockPolicy } from '../events';
import { clocks } from './clock-answer';
import { clockRuns } from './clock-runs';
import { firings } from './firings';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const ms = (time: string): number => Date.parse(`${time}:00.000+08:00`);
const booksWith = (about: Partial<ClockPolicy> = {}) =>
  clockBooks([
    aClockPolicy(
      [
        aClockRule({ scope: 'case' }),
        aClockRule({ clock: 'acknowledge', roles: ['lead'] }),
        aClockRule({ roles: ['lead', 'support'] }),
        aClockRule({ clock: 'supervision', scope: 'supervision', limits: [{ limit: { n: 3, unit: 'workingDay' } }] }),
      ],
      about,
    ),
  ]);
const books = booksWith();
const runsOf = (history: CaseHistory, of = books) => clockRuns(history.events, of);
const supervisions = (history: CaseHistory, of = books) =>
  runsOf(history, of)
    .filter(({ rule }) => rule.clock === 'supervision')
    .map(({ supervisionId, stopped }) => [supervisionId, stopped?.how, stopped?.by.version]);

const handled = aCase().dispatched({ assignments: [lead(), support()] }, at('2026-03-02T10:00'));
const one = handled.supervisionOpened({}, at('2026-03-03T10:00'));
const both = handled.supervisionOpened({ assignmentIds: ['assignment-1', 'assignment-2'] }, at('2026-03-03T10:00'));

describe('the clock of a supervision', () => {
  it('runs for each supervision from its opening, on the versions in force then, and moves no other', () => {
    const pins = { ...clockPins, calendarVersion: 7 };
    const history = handled.supervisionOpened({ clocks: pins }, at('2026-03-03T10:00')).supervisionOpened({}, at('2026-03-04T10:00'));
    const runs = runsOf(history).filter(({ rule }) => rule.clock === 'supervision');
    expect(runs.map(({ clockId, pins: on }) => [clockId, on.calendarVersion])).toStrictEqual([
      ['city-1515/supervision/supervision-1/3', 7],
      ['city-1515/supervision/supervision-2/4', 1],
    ]);
    const answers = clocks(history.events, books, ms('2026-03-04T11:00')).filter(({ kind }) => kind === 'supervision');
    expect(answers.map(({ supervisionId, dueAt }) => [supervisionId, dueAt])).toStrictEqual([
      ['supervision-1', '2026-03-06T15:59:59.999Z'],
      ['supervision-2', '2026-03-09T15:59:59.999Z'],
    ]);
    const others = (of: CaseHistory) => runsOf(of).filter(({ rule }) => rule.clock !== 'supervision');
    expect(others(history)).toStrictEqual(others(handled));
  });

  it('is the unit’s when it asks one, and nobody’s when it asks several', () => {
    expect(runsOf(one).at(-1)).toMatchObject({ supervisionId: 'supervision-1', unitId: 'unit-lead' });
    expect(runsOf(both).at(-1)).toMatchObject({ unitId: undefined, assignmentId: undefined });
  });

  it('follows the policy of the units it asks', () => {
    const ofSupport = booksWith({ appliesTo: { units: ['unit-support'] } });
    expect(supervisions(one, ofSupport)).toStrictEqual([]);
    expect(supervisions(both, ofSupport)).toHaveLength(1);
  });

  it('is met when everyone named has answered, not before', () => {
    const first = both.supervisionAnswered({ assignmentId: 'assignment-2' });
    expect(supervisions(first)).toStrictEqual([['supervision-1', undefined, undefined]]);
    expect(supervisions(first.supervisionAnswered({ assignmentId: 'assignment-2' }))).toStrictEqual([
      ['supervision-1', undefined, undefined],
    ]);
    expect(supervisions(first.supervisionAnswered({ assignmentId: 'assignment-1' }))).toStrictEqual([['supervision-1', 'met', 5]]);
  });

  it('is not met by an answer to another supervision', () => {
    const two = one.supervisionOpened();
    expect(supervisions(two.supervisionAnswered())).toStrictEqual([
      ['supervision-1', undefined, undefined],
      ['supervision-2', 'met', 5],
    ]);
  });

  it('ends with its closing, answered or not, and with the case', () => {
    expect(supervisions(both.supervisionClosed())).toStrictEqual([['supervision-1', 'ended', 4]]);
    expect(supervisions(one.supervisionAnswered().supervisionClosed())).toStrictEqual([['supervision-1', 'met', 4]]);
    expect(supervisions(both.withdrawn())).toStrictEqual([['supervision-1', 'ended', 4]]);
  });

  it('waits for nobody who no longer handles', () => {
    const given = both.redispatched({ ended: ['assignment-1'], assignments: [lead('assignment-9', 'unit-9')] });
    expect(supervisions(given)).toStrictEqual([['supervision-1', undefined, undefined]]);
    expect(supervisions(given.supervisionAnswered({ assignmentId: 'assignment-2' }))).toStrictEqual([['supervision-1', 'met', 5]]);
    expect(supervisions(one.redispatched({ ended: ['assignment-1'] }))).toStrictEqual([['supervision-1', 'ended', 4]]);
  });

  it('goes on when a unit resolves, and says by itself that it ran out', () => {
    const resolved = one.resolved({}, at('2026-03-04T10:00'));
    const [breach] = firings(runsOf(resolved), books, ms('2026-03-07T10:00')).filter(({ clock }) => clock.clock === 'supervision');
    expect(breach).toMatchObject({ kind: 'breached', clock: { supervisionId: 'supervision-1', unitId: 'unit-lead' } });
  });
});

describe('the clocks of a supporting unit', () => {
  const asked = aCase().dispatched({}, at('2026-03-02T10:00')).supportRequested({}, at('2026-03-03T10:00'));
  const pins = { ...clockPins, calendarVersion: 7 };
  const assigned = asked.supportAssigned({ clocks: pins }, at('2026-03-04T10:00'));

  it('start when its support is assigned, by its role, on the versions in force then', () => {
    const own = runsOf(assigned).filter(({ assignmentId }) => assignmentId === 'assignment-7');
    expect(own.map(({ clockId, unitId, pins: on }) => [clockId, unitId, on.calendarVersion])).toStrictEqual([
      ['city-1515/resolve/assignment-7/4', 'unit-support', 7],
    ]);
  });

  it('leave those of the case and of the lead as they were', () => {
    const others = (history: CaseHistory) => runsOf(history).filter(({ assignmentId }) => assignmentId !== 'assignment-7');
    expect(others(assigned)).toStrictEqual(others(asked));
  });

  it('stop when it resolves its part, which ends no clock of the case', () => {
    const { how } = runsOf(assigned.resolved({ assignmentId: 'assignment-7' })).find(
      (run) => run.assignmentId === 'assignment-7',
    )!.stopped!;
    expect(how).toBe('met');
    const ofCase = (history: CaseHistory) => runsOf(history).filter(({ rule }) => rule.scope === 'case');
    expect(ofCase(assigned.resolved({ assignmentId: 'assignment-7' })).map(({ stopped }) => stopped)).toStrictEqual([undefined]);
    expect(ofCase(assigned.resolved({ assignmentId: 'assignment-1' })).map(({ stopped }) => stopped?.how)).toStrictEqual(['met']);
  });

  it('are not started by a refusal', () => expect(runsOf(asked.supportRefused())).toStrictEqual(runsOf(asked)));
});

describe('what stops no clock', () => {
  it.each<[string, (history: CaseHistory) => CaseHistory]>([
    ['urging', (history) => history.urged()],
    ['shelving', (history) => history.shelved().unshelved()],
    ['listing as hard', (history) => history.hardCaseListed().hardCaseTracked().hardCaseReleased()],
    ['escalating', (history) => history.escalated()],
    ['saying what was contributed', (history) => history.supportGiven({ assignmentId: 'assignment-2' })],
  ])('is %s', (_, act) => expect(runsOf(act(handled))).toStrictEqual(runsOf(handled)));
});
