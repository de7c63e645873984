import { type DayFacts, daysFor } from './days';
import type { PlainConfiguration, PlainEvent } from './plain';
import type { ToldClock } from './story';
import { tell } from './tell';
import { type WalkedDue, walked } from './walk';
import { instantOf } from './wall-clock';

/** What the oracle says of one clock. */
export interface OracleAnswer {
  readonly clockId: string;
  /** ISO 8601 UTC; absent while it is paused and when no limit of its rule holds. */
  readonly dueAt?: string;
  readonly provisional: boolean;
  readonly stopped?: 'met' | 'ended';
  /** Of a clock that was met: after its due instant? */
  readonly late?: boolean;
}

/**
 * A second, slow and plain implementation of due times, to judge the first one by: it shares no line with libs/case and libs/calendar and walks
 * from the start of a clock to its due instant. Keeps what it found out about days, so one oracle serves many cases of one configuration.
 */
export class Oracle {
  private readonly days = new Map<string, (day: number) => DayFacts>();

  constructor(private readonly configuration: PlainConfiguration) {}

  /** Every clock of a case, in the order they were started. The events are those of one case from its registration on. */
  answers(events: readonly PlainEvent[]): OracleAnswer[] {
    return this.answersWith(new Map(), events);
  }

  /** The answers after each event; the way of a clock is walked once for all events that leave it as it was. */
  answersAfterEach(events: readonly PlainEvent[]): OracleAnswer[][] {
    const walks: Walks = new Map();
    return events.map((_, at) => this.answersWith(walks, events.slice(0, at + 1)));
  }

  private answersWith(walks: Walks, events: readonly PlainEvent[]): OracleAnswer[] {
    return tell(events, this.configuration).map((clock) => answer(clock, this.due(clock, walks)));
  }

  private due({ limit, extended, pauses, started, stopped, pins, unitId }: ToldClock, walks: Walks): WalkedDue | undefined {
    if (limit === undefined) return undefined;
    // A pause has nothing left to hold once the clock is stopped.
    const ended = pauses.map(({ from, to }) => ({ from, to: to ?? stopped?.at }));
    const over = ended.filter((pause): pause is { from: number; to: number } => pause.to !== undefined);
    if (over.length < ended.length) return undefined;
    const reckoned = { started, limit: { ...limit, n: limit.n + extended }, pauses: over };
    const days = kept(this.days, JSON.stringify([pins, unitId]), () => daysFor(this.configuration, pins, unitId));
    return kept(walks, JSON.stringify([pins, unitId, reckoned]), () => walked(reckoned, days));
  }
}

type Walks = Map<string, WalkedDue>;

const answer = ({ clockId, stopped }: ToldClock, due: WalkedDue | undefined): OracleAnswer => ({
  clockId,
  ...(due && { dueAt: instantOf(due.at) }),
  provisional: due?.provisional ?? false,
  ...(stopped && { stopped: stopped.how }),
  ...(stopped?.how === 'met' && due && { late: stopped.at > due.at }),
});

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
