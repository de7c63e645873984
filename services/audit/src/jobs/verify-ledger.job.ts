import type { JobKind, JobWork, ServiceContext } from '@suqiu/nest-kit';
import { nodeHash } from '@suqiu/vault';
import { type EventWithColumns, withOccurredAtColumns } from '../adapters/occurred-at-columns';
import { type LedgerFault, type LedgerVerdict, readLog, verifyLedger } from '../verification';

/** The chain of access records is broken at a record. */
export interface AccessChainFault {
  readonly kind: 'accessChain';
  readonly accessFault: 'number' | 'link' | 'hash' | 'text';
  readonly number: number;
}

export interface Verification extends Omit<LedgerVerdict, 'faults'> {
  readonly accessRecords: number;
  readonly faults: readonly (LedgerFault | AccessChainFault)[];
}

/** Stored with each job: never changes. */
export const verifyLedgerKind = 'verify-ledger';

/** Checks the ledger and the chain of access records. Changes nothing, so it may be run again from the start. */
export const verifyLedgerJob = (context: ServiceContext): JobKind<never> => ({
  resumable: true,
  run: (_input, work) => verify(context, work),
});

export async function verify(
  { store, vault, work: pool }: Pick<ServiceContext, 'store' | 'vault' | 'work'>,
  work: Pick<JobWork, 'progress' | 'signal'>,
): Promise<Verification> {
  const total = Number(await store.head());
  async function* events(): AsyncGenerator<EventWithColumns> {
    let done = 0;
    for await (const page of readLog(store, work.signal)) {
      yield* await withOccurredAtColumns(pool, page);
      done += page.length;
      await work.progress(done, total);
    }
  }
  const ledger = await verifyLedger(events(), {
    hash: nodeHash('sha256'),
    // Dense positions are a promise of the postgres adapter, the only one this service runs on.
    ordinal: Number,
    readPrefix: async (stream, toVersion) => (await store.readStream(stream)).filter((event) => event.version <= toVersion),
  });
  const access = await vault.verifyAccessChain();
  if (access.ok) return { ...ledger, accessRecords: access.count };
  const { kind, number } = access.fault;
  return { ...ledger, accessRecords: number, faults: [...ledger.faults, { kind: 'accessChain', accessFault: kind, number }] };
}
