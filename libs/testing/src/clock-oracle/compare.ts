import {
  type CaseEvent,
  type ClockConfiguration,
  type ClockPins,
  clockAt,
  clockRuns,
  dueOf,
  emptyOrganisation,
  foldCalendarPublications,
  foldClockPolicies,
  foldLocalClosures,
  foldOrganisation,
  LedgerBooks,
  noCalendarPublications,
  noClockPolicies,
  noLocalClosures,
} from '@suqiu/case';
import type { MadeUpConfiguration } from './made-up';
import { type OracleAnswer, Oracle } from './oracle';
import type { PlainConfiguration, PlainEvent } from './plain';

/** A clock of which the two say different things after so many events of a case; undefined: it does not know the clock. */
export interface Difference {
  readonly after: number;
  readonly clockId: string;
  readonly oracle: OracleAnswer | undefined;
  readonly judged: OracleAnswer | undefined;
}

/** The oracle and libs/case over one configuration, asked the same. */
export class Comparison {
  private readonly books = new LedgerBooks();

  constructor(
    private readonly configuration: MadeUpConfiguration,
    private readonly oracle = new Oracle(plain<PlainConfiguration>(configuration)),
  ) {}

  /** Asks after each event: what a clock said in between counts as much as what it says in the end. */
  differences(events: readonly CaseEvent[]): Difference[] {
    this.load(events);
    return this.oracle.answersAfterEach(plain<PlainEvent[]>(events)).flatMap((answers, at) => {
      const told = events.slice(0, at + 1);
      return unlike(byId(answers), byId(this.answersOfLedger(told))).map((difference) => ({ after: told.length, ...difference }));
    });
  }

  /** What libs/case says, in the words of the oracle. */
  private answersOfLedger(events: readonly CaseEvent[]): OracleAnswer[] {
    const now = Date.parse(events.at(-1)!.recordedAt);
    return clockRuns(events, this.books).map((run) => {
      const due = dueOf(run, this.books);
      return {
        clockId: run.clockId,
        ...(due && { dueAt: new Date(due.at).toISOString() }),
        provisional: due?.provisional ?? false,
        ...(run.stopped && { stopped: run.stopped.how }),
        ...(run.stopped?.how === 'met' && due && { late: clockAt(run, this.books, now).state === 'late' }),
      };
    });
  }

  private load(events: readonly CaseEvent[]): void {
    for (const { data } of events) if ('clocks' in data && !this.books.has(data.clocks)) this.books.add(data.clocks, this.at(data.clocks));
  }

  private at(pins: ClockPins): ClockConfiguration {
    const { policies, calendar, closures, organisation } = this.configuration;
    return {
      policies: foldClockPolicies(noClockPolicies, upTo(policies, pins.clockPolicyVersion)),
      national: foldCalendarPublications(noCalendarPublications, upTo(calendar, pins.calendarVersion)),
      local: foldLocalClosures(noLocalClosures, upTo(closures[pins.calendarDistrict] ?? [], pins.localCalendarVersion)),
      organisation: foldOrganisation(emptyOrganisation, upTo(organisation, pins.hoursVersion)),
    };
  }
}

const upTo = <Event extends { readonly version: number }>(events: readonly Event[], version: number): readonly Event[] =>
  events.filter((event) => event.version <= version);

/** Through the text, as the ledger stores it: nothing of the types of libs/case reaches the oracle. */
export const plain = <Shape>(value: unknown): Shape => JSON.parse(JSON.stringify(value)) as Shape;

type Answers = ReadonlyMap<string, OracleAnswer>;

const byId = (answers: readonly OracleAnswer[]): Answers => new Map(answers.map((answer) => [answer.clockId, answer]));

function unlike(oracle: Answers, judged: Answers): Omit<Difference, 'after'>[] {
  const ids = [...new Set([...oracle.keys(), ...judged.keys()])];
  return ids
    .map((clockId) => ({ clockId, oracle: oracle.get(clockId), judged: judged.get(clockId) }))
    .filter((pair) => JSON.stringify(pair.oracle) !== JSON.stringify(pair.judged));
}
