import type { ReadModelVerdict } from '@suqiu/nest-kit';
import { serviceNames } from '@suqiu/nest-kit';
import type { ApiClient } from '@suqiu/standalone';
import { runJob } from './jobs';
import { type Outcome, Progress } from './output';

interface LedgerVerdict {
  readonly cases: number;
  readonly events: number;
  readonly faults: readonly object[];
}

/** Checks the whole ledger (chains, versions, positions, columns = text, folds) and every service's read model against the folds. */
export async function verify(client: ApiClient): Promise<Outcome> {
  const progress = new Progress('ledger');
  const ledger = await runJob<LedgerVerdict>(client, 'audit', 'verifications', progress);
  progress.end();
  const faults: object[] = [...ledger.faults];
  for (const service of serviceNames) {
    const own = new Progress(`read model of ${service}`);
    const verdict = await runJob<ReadModelVerdict>(client, service, 'read-model/verifications', own);
    own.end();
    faults.push(...verdict.faults.map((fault) => ({ service, ...fault })));
  }
  return {
    lines: [
      `${ledger.cases} cases, ${ledger.events} events, ${faults.length} faults`,
      ...faults.slice(0, 20).map((fault) => JSON.stringify(fault)),
    ],
    json: { cases: ledger.cases, events: ledger.events, faults },
    wrong: faults.length > 0,
  };
}
