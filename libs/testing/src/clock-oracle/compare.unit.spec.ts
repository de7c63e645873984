import { type CaseEvent, eventTypes, limitUnits } from '@suqiu/case';
import { caseOfTheYear, type CaseOfTheYear } from './a-year';
import { Comparison, plain } from './compare';
import { Oracle, type OracleAnswer } from './oracle';
import type { PlainConfiguration, PlainEvent } from './plain';
import { smallest } from './smallest';
import { tell } from './tell';
import { firstDifference, trial } from './trial';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const cases = seeds.map(caseOfTheYear);
const some = cases.slice(0, 50);

describe('200 cases of a year', () => {
  it('have the due times, provisional or not, and are in time or late as the oracle says, after each of their events', () => {
    expect(trial(seeds.length, 0).map(firstDifference)).toStrictEqual([]);
  }, 120_000);
});

describe('the cases of a year', () => {
  it('are the same for the same seed', () => {
    expect(caseOfTheYear(7)).toStrictEqual(caseOfTheYear(7));
    expect(caseOfTheYear(7).events).not.toStrictEqual(caseOfTheYear(23).events);
  });

  it('tell every event of a case but those of call-outs, whose clocks the oracle does not know, and those that stand beside its handling', () => {
    const told = new Set<string>(cases.flatMap(({ events }) => events.map(({ type }) => type)));
    const ofCases = Object.keys(eventTypes).filter((type) => !ofConfiguration.test(type) && !ofCallOuts.test(type) && !besides.test(type));
    expect(ofCases.filter((type) => !told.has(type))).toStrictEqual([]);
  });

  it('have clocks of every unit and scope, and of every kind that starts', () => {
    const clocks = cases.flatMap(clocksOf);
    const seen = new Set(clocks.flatMap(({ limit, rule }) => (limit ? [`${limit.unit} ${rule.scope}`] : [])));
    expect([...seen].sort()).toStrictEqual(limitUnits.flatMap((unit) => [`${unit} assignment`, `${unit} case`]).sort());
    const kinds = new Set(clocks.map(({ rule }) => rule.clock));
    expect([...kinds].sort()).toStrictEqual(['acknowledge', 'explain', 'firstContact', 'followUp', 'resolve', 'return']);
  });

  it('meet with everything that moves a due time, and end in every way', () => {
    const clocks = cases.flatMap(clocksOf);
    const answers = cases.flatMap(answersOf);
    const often = (of: readonly boolean[]): boolean => of.filter(Boolean).length >= 10;
    expect({
      paused: often(clocks.map(({ pauses }) => pauses.some(({ to }) => to !== undefined))),
      stoppedWhilePaused: often(clocks.map(({ pauses, stopped }) => stopped !== undefined && pauses.some(({ to }) => to === undefined))),
      extended: often(clocks.map(({ extended, stopped }) => extended > 0 && stopped?.how === 'met')),
      withoutLimit: often(clocks.map(({ limit }) => limit === undefined)),
      anew: often(clocks.map(({ rehandling }) => rehandling)),
      provisional: often(answers.map(({ provisional }) => provisional)),
      late: often(answers.map(({ late }) => late === true)),
      inTime: often(answers.map(({ late }) => late === false)),
      ended: often(answers.map(({ stopped }) => stopped === 'ended')),
      running: often(answers.map(({ stopped, dueAt }) => stopped === undefined && dueAt !== undefined)),
    }).toStrictEqual({
      paused: true,
      stoppedWhilePaused: true,
      extended: true,
      withoutLimit: true,
      anew: true,
      provisional: true,
      late: true,
      inTime: true,
      ended: true,
      running: true,
    });
  });

  const ofCallOuts = /\.(DepartmentsCalledOut|CheckedIn|CallOut)/;
  /** What moves no clock that the oracle knows: it stands beside the handling of the case. */
  const besides =
    /\.(CaseTriaged|AssignmentHandedOver|JointReviewHeld|HandlingUrged|Supervision|Support|HardCase|CaseShelved|CaseUnshelved|CaseEscalated|Notice)/;
  const ofConfiguration =
    /\.(Unit|Post|CatalogueEntry|IntakePolicy|ClockPolicy|RoutingRules|NoticePolicy|CalendarYear|LocalClosure|Deputy|Absence)/;
  const clocksOf = ({ events, configuration }: CaseOfTheYear) =>
    tell(plain<PlainEvent[]>(events), plain<PlainConfiguration>(configuration));
  const answersOf = ({ events, configuration }: CaseOfTheYear): OracleAnswer[] =>
    new Oracle(plain<PlainConfiguration>(configuration)).answers(plain<PlainEvent[]>(events));
});

describe('the comparison', () => {
  it('finds it when the two stand on different calendars', () => {
    const found = some.filter(({ events, configuration }) => {
      const withoutHolidays = configuration.calendar.map((event) => ({ ...event, data: { ...event.data, holidays: [] } }));
      const other = new Oracle(plain<PlainConfiguration>({ ...configuration, calendar: withoutHolidays }));
      return new Comparison(configuration, other).differences(events).length > 0;
    });
    expect(found.length).toBeGreaterThan(5);
  });

  it('finds a clock that only one of them knows', () => {
    const differences = some.flatMap(({ events, configuration }) => {
      const blind = new Oracle(plain<PlainConfiguration>({ ...configuration, policies: [] }));
      return new Comparison(configuration, blind).differences(events);
    });
    expect(differences.length).toBeGreaterThan(200);
    expect(differences.filter(({ oracle, judged }) => oracle !== undefined || judged === undefined)).toStrictEqual([]);
  });

  it('leaves of a case only what the difference needs', () => {
    const { events } = cases.find((one) => one.events.length > 10)!;
    const last = events.at(-1)!.type;
    const story = smallest(events, (fewer: readonly CaseEvent[]) => fewer.some(({ type }) => type === last));
    expect(story.map(({ type, version }) => [type, version])).toStrictEqual([
      ['intake.CaseRegistered', 1],
      [last, 2],
    ]);
  });
});
