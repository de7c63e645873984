import { type CaseEvent, clockRuns, decode, firings } from '@suqiu/case';
import { derivedId, historyFold, type ServiceContext, type Timers } from '@suqiu/nest-kit';
import { fireClock, type FireClock } from '../domain';

/** Namespace of the ids of firings. Stored inside events: never changes. */
const firingNamespace = '0b6f6a52-3d7e-5c33-9a57-6f2f6f0f7c21';
/** The policy that acts; stored as the actor of what it does. */
const actor = { id: 'policy-clocks', role: 'system' } as const;
/** Cases looked at in one round, and how many of them at once: enough to work off a backlog, few enough to leave the store to people. */
const casesPerRound = 256;
const atOnce = 16;

/**
 * 时限触发: looks for clocks that are due by the rows of the read model, decides again on each case's own stream, and appends. A firing's id is
 * made of clock, kind and revision, so that two of these never fire the same, and what was missed while nobody looked is fired later and says so.
 */
export class ClockTimers implements Timers {
  /** Version that a case was left at when it was last looked at: rows of an older one are known to be behind. */
  private readonly looked = new Map<string, number>();

  constructor(private readonly context: ServiceContext) {}

  async nextAt(): Promise<Date | undefined> {
    const [row] = await this.context.dataSource.query<{ at: Date | null }[]>(
      'SELECT min(next_firing_at) AS at FROM running_clocks WHERE next_firing_at IS NOT NULL',
    );
    return row?.at ?? undefined;
  }

  async fire(): Promise<number> {
    const due = await this.due();
    let fired = 0;
    for (let from = 0; from < due.length; from += atOnce) {
      const done = await Promise.all(due.slice(from, from + atOnce).map((stream) => this.fireCase(stream)));
      fired += done.reduce((sum, n) => sum + n, 0);
    }
    return fired;
  }

  /** Streams with something to fire, oldest first. */
  private async due(): Promise<string[]> {
    const rows = await this.context.dataSource.query<{ stream: string; version: number }[]>(
      `SELECT stream, max(version) AS version FROM (
         SELECT stream, version, next_firing_at FROM running_clocks WHERE next_firing_at <= $1 ORDER BY next_firing_at, stream LIMIT $2) due
       GROUP BY stream ORDER BY min(next_firing_at), stream`,
      [this.context.clock.now(), casesPerRound + this.looked.size],
    );
    const seen = new Set(rows.map(({ stream }) => stream));
    for (const stream of this.looked.keys()) if (!seen.has(stream)) this.looked.delete(stream);
    return rows.flatMap(({ stream, version }) => (version > (this.looked.get(stream) ?? 0) ? [stream] : [])).slice(0, casesPerRound);
  }

  private async fireCase(stream: string): Promise<number> {
    const events = (await this.context.store.readStream(stream)).map(decode) as CaseEvent[];
    const books = await this.context.clocks.booksFor(events);
    const due = firings(clockRuns(events, books), books, this.context.clock.now().getTime());
    let version = events.at(-1)?.version ?? 0;
    let fired = 0;
    for (const firing of due) {
      const receipt = await this.fireOne(stream, firing);
      version = Math.max(version, receipt.version);
      fired += receipt.replayed ? 0 : receipt.events.length;
    }
    this.looked.set(stream, version);
    return fired;
  }

  private fireOne(stream: string, firing: FireClock) {
    const { kind, clock } = firing;
    return this.context.runner.run({
      operation: 'dispatch.fire-clock',
      context: { commandId: derivedId(firingNamespace, `${clock.clockId} ${kind} ${clock.revision} ${stream}`), actor, lane: 'bulk' },
      stream,
      body: firing,
      fold: historyFold<CaseEvent>(),
      prepare: (events: readonly CaseEvent[]) => this.context.clocks.booksFor(events),
      decide: (events, { prepared, now }) => fireClock(events, firing, prepared, Date.parse(now)),
    });
  }
}
