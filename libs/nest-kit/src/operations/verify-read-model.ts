import { decode, isCaseStream, type LedgerEvent } from '@suqiu/case';
import { workSchema } from '@suqiu/messaging';
import type { JobWork } from '../jobs/job';
import type { ServiceContext } from '../service/service-context';

export interface ReadModelFault {
  readonly stream: string;
  readonly fault: 'ROWS_DIFFER' | 'VERSION_DIFFERS' | 'MISSING';
}

export interface ReadModelVerdict {
  readonly cases: number;
  /** The first hundred. */
  readonly faults: readonly ReadModelFault[];
  readonly faultCount: number;
}

const streamsTogether = 200;
const mostFaultsTold = 100;

/**
 * Whether a service's read model is the fold of the ledger (architecture §11 no. 2): for every case stream up to the projection's position, the
 * version applied is the last one and the rows are those of the fold. Streams that are parked, or that changed while they were looked at, are
 * looked at again at the end. Memory: one entry per case.
 */
export async function verifyReadModel(context: ServiceContext, work: Pick<JobWork, 'progress' | 'signal'>): Promise<ReadModelVerdict> {
  const lastVersions = await caseVersions(context);
  const streams = [...lastVersions.keys()];
  const faults: ReadModelFault[] = [];
  for (let from = 0; from < streams.length; from += streamsTogether) {
    work.signal.throwIfAborted();
    const together = streams.slice(from, from + streamsTogether);
    faults.push(...(await faultsAmong(context, together, lastVersions)));
    await work.progress(Math.min(from + streamsTogether, streams.length), streams.length);
  }
  return { cases: streams.length, faults: faults.slice(0, mostFaultsTold), faultCount: faults.length };
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

async function faultsAmong(
  context: ServiceContext,
  streams: readonly string[],
  lastVersions: ReadonlyMap<string, number>,
): Promise<ReadModelFault[]> {
  // A case that goes on while it is compared differs for a moment; the second look is inside one transaction of the read model.
  const suspects = await look(context, streams, lastVersions);
  return suspects.length === 0
    ? []
    : look(
        context,
        suspects.map((fault) => fault.stream),
        lastVersions,
      );
}

const look = ({ store, dataSource, definition }: ServiceContext, streams: readonly string[], lastVersions: ReadonlyMap<string, number>) =>
  dataSource.transaction('REPEATABLE READ', async (manager): Promise<ReadModelFault[]> => {
    const applied = await manager.query<{ stream: string; version: number }[]>(
      'SELECT stream, version FROM folds WHERE projection = $1 AND stream = ANY($2)',
      [definition.projection.name, streams],
    );
    const versions = new Map(applied.map(({ stream, version }) => [stream, version]));
    const faults: ReadModelFault[] = [];
    const histories = new Map<string, readonly LedgerEvent[]>();
    for (const stream of streams) {
      const version = versions.get(stream);
      if (version === undefined) faults.push({ stream, fault: 'MISSING' });
      else if (version < (lastVersions.get(stream) ?? 0)) faults.push({ stream, fault: 'VERSION_DIFFERS' });
      else histories.set(stream, (await store.readStream(stream)).filter((event) => event.version <= version).map(decode));
    }
    for (const stream of await definition.projection.rows.differences(histories, manager)) faults.push({ stream, fault: 'ROWS_DIFFER' });
    return faults;
  });
