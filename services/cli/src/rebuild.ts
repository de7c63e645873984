import { serviceNames } from '@suqiu/nest-kit';
import type { ApiClient } from '@suqiu/standalone';
import { runJob } from './jobs';
import { type Outcome, Progress } from './output';

/** Rebuilds the read model of one service; the system goes on meanwhile. */
export async function rebuild(client: ApiClient, service: string): Promise<Outcome> {
  if (!(serviceNames as readonly string[]).includes(service)) {
    return {
      lines: [`There is no read model of ${service}; one of ${serviceNames.join(', ')}.`],
      json: { code: 'SERVICE_UNKNOWN', service },
      wrong: true,
    };
  }
  const progress = new Progress(`rebuilding ${service}`);
  const { events } = await runJob<{ events: number }>(client, service, 'read-model/rebuilds', progress);
  progress.end();
  return { lines: [`The read model of ${service} was built anew from ${events} events.`], json: { service, events }, wrong: false };
}
