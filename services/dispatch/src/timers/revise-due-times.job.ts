import { type CaseEvent, foldCase } from '@suqiu/case';
import { derivedId, historyFold, type JobKind, type ServiceContext } from '@suqiu/nest-kit';
import { revisedPins, reviseDueTimes, type ReviseDueTimes } from '../domain';
import { clocksProjection } from '../projections/clocks/running-clocks';

/** Stored: never changes. */
export const reviseDueTimesKind = 'revise-due-times';

export interface ReviseDueTimesInput {
  readonly cause: ReviseDueTimes['cause'];
  /** Whose closure was published; absent: the calendar of the country, so every case. */
  readonly district?: string;
  /** Of the publication: cases dispatched before it are in the list once the projection has come there. */
  readonly position: string;
}

const actor = { id: 'policy-clocks', role: 'system' } as const;
const casesTogether = 200;
const atOnce = 8;

/** Looks at every case with a running clock and moves what the newest calendars move. Done twice it changes nothing. Result: `{ cases, revised }`. */
export const reviseDueTimesJob = (context: ServiceContext): JobKind<ReviseDueTimesInput> => ({
  resumable: true,
  run: async ({ cause, district, position }, { jobId, signal, progress }) => {
    await context.runtime.reached(position, { consumer: clocksProjection, signal });
    const [{ total } = { total: 0 }] = await context.dataSource.query<{ total: number }[]>(
      'SELECT count(DISTINCT stream)::int AS total FROM running_clocks WHERE district = coalesce($1, district)',
      [district ?? null],
    );
    let [cases, revised] = [0, 0];
    for (let after = ''; ;) {
      const streams = await nextStreams(context, district, after);
      if (streams.length === 0) return { cases, revised };
      for (let from = 0; from < streams.length; from += atOnce) {
        signal.throwIfAborted();
        const done = await Promise.all(streams.slice(from, from + atOnce).map((stream) => reviseOne(context, stream, cause, jobId)));
        revised += done.filter(Boolean).length;
      }
      cases += streams.length;
      after = streams.at(-1)!;
      await progress(cases, Math.max(cases, total));
    }
  },
});

const nextStreams = async ({ dataSource }: ServiceContext, district: string | undefined, after: string): Promise<string[]> => {
  const rows = await dataSource.query<{ stream: string }[]>(
    `SELECT DISTINCT stream FROM running_clocks WHERE stream > $1 AND district = coalesce($2, district) ORDER BY stream LIMIT $3`,
    [after, district ?? null, casesTogether],
  );
  return rows.map(({ stream }) => stream);
};

async function reviseOne(context: ServiceContext, stream: string, cause: ReviseDueTimes['cause'], jobId: string): Promise<boolean> {
  const { events } = await context.runner.run({
    operation: 'dispatch.revise-due-times',
    context: { commandId: derivedId(jobId, stream), actor, lane: 'bulk' },
    stream,
    body: { cause },
    fold: historyFold<CaseEvent>(),
    prepare: async (history: readonly CaseEvent[]) => {
      const command = await newest(context, history, cause);
      const pins = revisedPins(history, command);
      return { command, books: await context.clocks.booksFor(history, pins ? [pins] : []) };
    },
    decide: (history, { prepared }) => reviseDueTimes(history, prepared.command, prepared.books),
  });
  return events.length > 0;
}

async function newest(
  { configuration }: ServiceContext,
  history: readonly CaseEvent[],
  cause: ReviseDueTimes['cause'],
): Promise<ReviseDueTimes> {
  const state = foldCase(history);
  const district = state.status === 'none' ? undefined : state.clockPins?.calendarDistrict;
  const [national, local] = await Promise.all([
    configuration.calendar.current(),
    district === undefined || district === '' ? { version: 0 } : configuration.localCalendar(district).current(),
  ]);
  return { cause, calendarVersion: national.version, localCalendarVersion: local.version };
}
