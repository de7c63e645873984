import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, EventStoreError, type NewEvent, postgresEventStore, VersionConflict } from '@suqiu/event-store';
import { Client } from 'pg';
import { expectedBefore, newEvents } from '../new-events';
import { callLedgerAppend } from './ledger-call';
import { type Chance, chanceFrom } from './chance';

/** What a writer process is told, as JSON on its command line. */
export interface WriterTask {
  readonly url: string;
  readonly seed: number;
  readonly streams: readonly string[];
  readonly turns: number;
}

/** What it tells back: acknowledgements as they come, so that a killed writer's are known too. */
export type WriterNews = { readonly acknowledged: readonly string[] } | { readonly failed: string } | { readonly provoked: string };

/** The parent may have gone: then nobody is left to be told. */
const tell = (news: WriterNews): void => void (process.connected && process.send?.(news));
const idsOf = (events: readonly NewEvent[]): string[] => events.map(({ eventId }) => eventId);

/** Several callers at a time over one store, among them some who must fail and must not pull the others down, and bare transactions. */
const work = async ({ url, seed, streams, turns }: WriterTask): Promise<void> => {
  const chance = chanceFrom(seed);
  const store = postgresEventStore({ url });
  for (let turn = 0; turn < turns; turn++) {
    const callers = Array.from({ length: 1 + chance.below(6) }, () => append(store, chance, streams));
    if (chance.hits(0.2)) callers.push(provokeFailure(store, streams[0] ?? ''));
    if (chance.hits(0.2)) callers.push(bareTransaction(url, store, chance, streams));
    await Promise.all(callers);
    if (chance.hits(0.3)) await pause(chance.below(5));
  }
  await store.close();
};

/** Streams grow long here; only their ends are of interest. */
const knownVersions = new Map<string, number>();

const nextEvents = async (
  store: EventStore,
  chance: Chance,
  streams: readonly string[],
): Promise<{ stream: string; events: NewEvent[] }> => {
  const stream = streams[chance.below(streams.length)] ?? '';
  const head = (await store.readStream(stream, knownVersions.get(stream) ?? 1)).at(-1);
  if (head !== undefined) knownVersions.set(stream, head.version);
  return { stream, events: newEvents(stream, { count: 1 + chance.below(3), ...(head ? { after: head } : {}) }) };
};

const append = async (store: EventStore, chance: Chance, streams: readonly string[]): Promise<void> => {
  for (;;) {
    const { stream, events } = await nextEvents(store, chance, streams);
    try {
      await store.append(stream, expectedBefore(events), events, chance.hits(0.3) ? 'bulk' : 'interactive');
      return tell({ acknowledged: idsOf(events) });
    } catch (error) {
      if (!(error instanceof VersionConflict)) return tell({ failed: String(error) });
    }
  }
};

/** An event id that is stored elsewhere breaks the whole call inside the function: only its own caller may notice. */
const provokeFailure = async (store: EventStore, stream: string): Promise<void> => {
  const [taken] = await store.readStream(stream);
  if (taken === undefined) return;
  const own = `case-${randomUUID()}`;
  const events = newEvents(own).map((event) => ({ ...event, eventId: taken.eventId }));
  const code = await store.append(own, 'none', events).then(
    () => 'stored',
    (error: EventStoreError) => error.code,
  );
  tell(code === 'EVENT_INVALID' ? { provoked: code } : { failed: `an event id stored elsewhere was answered with ${code}` });
};

/** A transaction id drawn early, the lock held long, one or two appends, then commit or rollback: what the adapter itself never does. */
const bareTransaction = async (url: string, store: EventStore, chance: Chance, streams: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  const done: string[] = [];
  try {
    await client.connect();
    await client.query('BEGIN');
    if (chance.hits(0.5)) await client.query('SELECT pg_current_xact_id()');
    await pause(chance.below(5));
    for (let count = 1 + chance.below(2); count > 0; count--) {
      const { stream, events } = await nextEvents(store, chance, streams);
      if (await callLedgerAppend(client, { stream, expected: expectedBefore(events), events })) done.push(...idsOf(events));
      await pause(chance.below(4));
    }
    if (chance.hits(0.5)) return void (await client.query('ROLLBACK'));
    await client.query('COMMIT');
    tell({ acknowledged: done });
  } catch (error) {
    // Only the harness's own kills may end it; without an acknowledgement nothing is claimed.
    if (!/terminat|closed|ended|not queryable|ECONN/i.test(String(error))) tell({ failed: `bare transaction: ${String(error)}` });
  } finally {
    await client.end().catch(() => undefined);
  }
};

process.once('disconnect', () => process.exit());
void work(JSON.parse(process.argv[2] ?? '') as WriterTask)
  .catch((error: unknown) => tell({ failed: String(error) }))
  .then(() => process.disconnect());
