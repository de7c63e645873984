import { type ReadModelVerdict, serviceNames, type ServiceName } from '@suqiu/nest-kit';
import type { ApiClient } from '@suqiu/standalone';
import { awaitConsumers, StandStill } from './consumers';
import { runJob } from './jobs';
import { bilingual, type Outcome, Progress } from './output';

interface LedgerVerdict {
  readonly cases: number;
  readonly events: number;
  readonly faults: readonly object[];
}

/** In ms: a consumer that has not moved for so long, with events before it, stands still. */
const usualPatience = 10_000;

/**
 * Checks the whole ledger (chains, versions, positions, columns = text, folds) and every service's read model against the folds. A read model
 * is compared as far as it has come, so one that stands still or has seen fewer cases than the ledger holds is a fault of its own.
 */
export async function verify(client: Pick<ApiClient, 'get' | 'post'>, patienceMs = usualPatience): Promise<Outcome> {
  const progress = new Progress(bilingual('账本', 'ledger'));
  const ledger = await runJob<LedgerVerdict>(client, 'audit', 'verifications', progress);
  progress.end();
  const faults: object[] = [...ledger.faults];
  for (const service of serviceNames) faults.push(...(await readModelFaults(client, service, ledger, patienceMs)));
  const { cases, events } = ledger;
  return {
    lines: [
      bilingual(`${cases} 件诉求，${events} 条事件，${faults.length} 处差错`, `${cases} cases, ${events} events, ${faults.length} faults`),
      ...faults.slice(0, 20).map((fault) => JSON.stringify(fault)),
    ],
    json: { cases, events, faults },
    wrong: faults.length > 0,
  };
}

async function readModelFaults(
  client: Pick<ApiClient, 'get' | 'post'>,
  service: ServiceName,
  ledger: LedgerVerdict,
  patienceMs: number,
): Promise<object[]> {
  const behind = await awaitConsumers(client, service, patienceMs).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof StandStill)) throw error;
      return error.consumers.map((consumer) => ({ service, fault: 'STANDS_STILL', consumer }));
    },
  );
  const progress = new Progress(bilingual(`${service} 读模型`, `read model of ${service}`));
  const { cases, faults } = await runJob<ReadModelVerdict>(client, service, 'read-model/verifications', progress);
  progress.end();
  const unseen = ledger.cases - cases;
  return [
    ...behind,
    ...(unseen > 0 ? [{ service, fault: 'CASES_UNSEEN', count: unseen }] : []),
    ...faults.map((fault) => ({ service, ...fault })),
  ];
}
