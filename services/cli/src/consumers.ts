import type { ServiceName } from '@suqiu/nest-kit';
import type { ApiClient } from '@suqiu/standalone';
import { bilingual } from './output';

/** Reads only. */
export type Reader = Pick<ApiClient, 'get'>;

interface Consumers {
  /** Where the log ends; positions compare as text. */
  readonly head: string;
  readonly consumers: readonly { readonly consumer: string; readonly position: string }[];
}

/** Consumers that are behind and do not move. */
export class StandStill extends Error {
  readonly code = 'CONSUMERS_STAND_STILL';

  constructor(readonly consumers: readonly string[]) {
    const names = consumers.join(', ');
    super(
      bilingual(`${names} 停滞不前，见 /metrics 与日志`, `${names} stand still behind the log; see /metrics and the log of the server`),
    );
    this.name = 'StandStill';
  }
}

/** In ms. */
const lookEvery = 100;

/**
 * Resolves when all consumers of a service have come to where the log ends now; a long way is no fault. Rejects with StandStill when none of
 * those behind has moved for `patienceMs`.
 */
export async function awaitConsumers(reader: Reader, service: ServiceName, patienceMs = 30_000): Promise<void> {
  const look = async (): Promise<Consumers> => (await reader.get<Consumers>(`/api/${service}/v1/consumers`)).body;
  let seen = await look();
  const { head } = seen;
  let [stood, movedAt] = ['', performance.now()];
  for (;;) {
    const behind = seen.consumers.filter(({ position }) => position < head);
    if (behind.length === 0) return;
    const stand = JSON.stringify(behind.map(({ consumer, position }) => [consumer, position]));
    if (stand !== stood) [stood, movedAt] = [stand, performance.now()];
    else if (performance.now() - movedAt > patienceMs) throw new StandStill(behind.map(({ consumer }) => consumer));
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
    seen = await look();
  }
}
