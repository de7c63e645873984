import { type CaseEvent, type CaseState, decode, evolve, initialCase, type RoutingRuleSet, shanghaiDay } from '@suqiu/case';
import type { JobKind, ServiceContext } from '@suqiu/nest-kit';
import { isAbout, type OtherWay, tryDispatch } from '../domain';
import { casesProjection } from '../projections/cases/case-rows';
import { KeptVersions } from './kept-versions';
import { TrialSummary } from './trial-summary';

/** Stored: never changes. */
export const tryRoutingRulesKind = 'try-routing-rules';

const casesTogether = 200;
const atOnce = 8;

/**
 * Reads every case there was when it began, and asks of each dispatch what the draft would have made of it. Changes nothing, so it may run again.
 * Holds a page of cases at a time. Result: `TrialResult`.
 */
export const tryRoutingRulesJob = (context: ServiceContext): JobKind<RoutingRuleSet> => ({
  resumable: true,
  run: async (draft, { signal, progress }) => {
    await context.runtime.reached(await context.store.head(), { consumer: casesProjection, signal });
    const [{ total } = { total: 0 }] = await context.dataSource.query<{ total: number }[]>('SELECT count(*)::int AS total FROM cases');
    const [summary, grounds] = [new TrialSummary(), new Grounds(context)];
    let seen = 0;
    for (let after = ''; ;) {
      const streams = await nextStreams(context, after);
      if (streams.length === 0) return summary.result();
      for (let from = 0; from < streams.length; from += atOnce) {
        signal.throwIfAborted();
        const tried = await Promise.all(streams.slice(from, from + atOnce).map((stream) => tryCase(context, stream, draft, grounds)));
        for (const one of tried) if (one) summary.add(one.caseNumber, one.other);
      }
      seen += streams.length;
      after = streams.at(-1)!;
      await progress(seen, Math.max(seen, total));
    }
  },
});

/** By their ids, which begin with the time of registration: the listed cases are the oldest. */
const nextStreams = async ({ dataSource }: ServiceContext, after: string): Promise<string[]> => {
  const rows = await dataSource.query<{ stream: string }[]>('SELECT stream FROM cases WHERE stream > $1 ORDER BY stream LIMIT $2', [
    after,
    casesTogether,
  ]);
  return rows.map(({ stream }) => stream);
};

/** Undefined for a case that the draft is not about, or that was never dispatched. */
async function tryCase(
  context: ServiceContext,
  stream: string,
  draft: RoutingRuleSet,
  grounds: Grounds,
): Promise<{ readonly caseNumber: string; readonly other: OtherWay | undefined } | undefined> {
  const events = (await context.store.readStream(stream)).map(decode) as CaseEvent[];
  let state: CaseState = initialCase;
  let found: { readonly caseNumber: string; readonly other: OtherWay | undefined } | undefined;
  for (const event of events) {
    if (event.type === 'dispatch.CaseDispatched' && state.status !== 'none' && isAbout(draft, state)) {
      const other = tryDispatch(state, event, draft, await grounds.of(event));
      if (other) return { caseNumber: state.caseNumber, other };
      found = { caseNumber: state.caseNumber, other };
    }
    state = evolve(state, event);
  }
  return found;
}

/** What dispatches rested on, by the versions they store. */
class Grounds {
  private readonly catalogue;
  private readonly rules;
  private readonly organisation;

  constructor({ configuration }: ServiceContext) {
    this.catalogue = new KeptVersions(configuration.catalogue);
    this.rules = new KeptVersions(configuration.routingRules);
    this.organisation = new KeptVersions(configuration.organisation);
  }

  async of({ data, occurredAt }: Extract<CaseEvent, { type: 'dispatch.CaseDispatched' }>) {
    const [catalogue, rules, organisation] = await Promise.all([
      this.catalogue.at(data.catalogueVersion),
      this.rules.at(data.routingVersion),
      this.organisation.at(data.organisationVersion),
    ]);
    return { catalogue, rules, organisation, day: shanghaiDay(occurredAt) };
  }
}
