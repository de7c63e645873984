import { decode, isCaseStream, type LedgerEvent } from '@suqiu/case';
import { workSchema } from '@suqiu/messaging';
import type { JobWork } from '../jobs/job';
import type { ServiceContext } from '../service/service-context';

/**
 * - ROWS_DIFFER: the rows are not those of the fold.
 * - VERSION_DIFFERS: not everything was applied, or more than the ledger holds. So too a parked stream; `consumers` tells why it is parked.
 * - MISSING: nothing was applied. So too a stream that was parked at its first event.
 * - NOT_IN_LEDGER: there are rows, and no event that could have made them.
 */
export interface ReadModelFault {
  readonly stream: string;
  readonly fault: 'ROWS_DIFFER' | 'VERSION_DIFFERS' | 'MISSING' | 'NOT_IN_LEDGER';
}

export interface ReadModelVerdict {
  readonly cases: number;
  /** The first hundred. */
  readonly faults: readonly ReadModelFault[];
  readonly faultCount: number;
}

const streamsTogether = 200;
const mostFaultsTold = 100;
/** A case that goes on while it is looked at seems to differ; one that does so every time does. */
const mostLooks = 3;

/**
 * Whether a service's read model is the fold of the ledger (architecture §11 no. 2): for every case stream up to the projection's position, the
 * version applied is the last one and the rows are those of the fold; and there are no other rows. Memory: one entry per case.
 */
export async function verifyReadModel(context: ServiceContext, work: Pick<JobWork, 'progress' | 'signal'>): Promise<ReadModelVerdict> {
  const lastVersions = await caseVersions(context);
  const streams = [...new Set([...lastVersions.keys(), ...(await streamsWithRows(context))])];
  const faults: ReadModelFault[] = [];
  for (let from = 0; from < streams.length; from += streamsTogether) {
    work.signal.throwIfAborted();
    const together = streams.slice(from, from + streamsTogether);
    faults.push(...(await faultsAmong(context, together, lastVersions)));
    await work.progress(Math.min(from + streamsTogether, streams.length), streams.length);
  }
  return { cases: lastVersions.size, faults: faults.slice(0, mostFaultsTold), faultCount: faults.length };
}

/** Last version of every case stream, up to where the projection stands. */
async function caseVersions({ store, dataSource, definition }: ServiceContext): Promise<Map<string, number>> {
  const [row] = await dataSource.query<{ position: string }[]>(
    `SELECT position FROM ${workSchema(definition.service)}.positions WHERE lane = 'live' AND consumer = $1`,
    [definition.projection.name],
  );
  const upTo = row?.position ?? '';
  const versions = new Map<string, number>();
  for (let after = ''; after < upTo;) {
    const page = await store.readAll(after, 1_000);
    for (const event of page) if (event.position <= upTo && isCaseStream(event.stream)) versions.set(event.stream, event.version);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  return versions;
}

/** What the read model says it knows, true or not; some may be cases that were registered a moment ago. */
async function streamsWithRows({ dataSource: { manager }, definition: { projection } }: ServiceContext): Promise<string[]> {
  const folds = await manager.query<{ stream: string }[]>('SELECT stream FROM folds WHERE projection = $1', [projection.name]);
  return [...folds.map(({ stream }) => stream), ...(await projection.rows.streams(manager))];
}

async function faultsAmong(
  context: ServiceContext,
  streams: readonly string[],
  lastVersions: ReadonlyMap<string, number>,
): Promise<ReadModelFault[]> {
  let faults = await look(context, streams, lastVersions);
  for (let looks = 1; faults.length > 0 && looks < mostLooks; looks += 1) {
    const suspects = faults.map(({ stream }) => stream);
    faults = await look(context, suspects, lastVersions);
  }
  return faults;
}

/** The ledger is read first, so that the snapshot of the read model is held for two queries and not for the reading of all these streams. */
async function look(
  { store, dataSource, definition: { projection } }: ServiceContext,
  streams: readonly string[],
  lastVersions: ReadonlyMap<string, number>,
): Promise<ReadModelFault[]> {
  const stored = await store.readStreams(streams);
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const rows = await manager.query<{ stream: string; version: number }[]>(
      'SELECT stream, version FROM folds WHERE projection = $1 AND stream = ANY($2)',
      [projection.name, streams],
    );
    const applied = new Map(rows.map(({ stream, version }) => [stream, version]));
    const faults: ReadModelFault[] = [];
    const histories = new Map<string, readonly LedgerEvent[]>();
    for (const stream of streams) {
      const events = stored.get(stream) ?? [];
      const [version, last] = [applied.get(stream) ?? 0, lastVersions.get(stream) ?? 0];
      if (events.length === 0) faults.push({ stream, fault: 'NOT_IN_LEDGER' });
      else if (version === 0 && last > 0) faults.push({ stream, fault: 'MISSING' });
      else if (version < last || version > events.length) faults.push({ stream, fault: 'VERSION_DIFFERS' });
      else histories.set(stream, events.slice(0, version).map(decode));
    }
    for (const stream of await projection.rows.differences(histories, manager)) faults.push({ stream, fault: 'ROWS_DIFFER' });
    return faults;
  });
}
