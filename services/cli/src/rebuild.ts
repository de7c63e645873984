import type { ServiceName } from '@suqiu/nest-kit';
import { type ApiClient, services } from '@suqiu/standalone';
import { UsageError } from './failure';
import { runJob } from './jobs';
import { bilingual, type Outcome, Progress } from './output';

/** The read model of a service, and the projection that fills it. */
export interface ReadModel {
  readonly service: ServiceName;
  readonly projection: string;
}

const readModels: readonly ReadModel[] = services.map(({ definition: { service, projection } }) => ({
  service,
  projection: projection.name,
}));

/** `intake.cases` and the others, as `positions` and metrics name them. */
export const projectionNames: readonly string[] = readModels.map(({ projection }) => projection);

/** By the name of its projection, or of its service. Throws UsageError PROJECTION_UNKNOWN, which lists the names. */
export function readModelOf(name: string): ReadModel {
  const found = readModels.find(({ service, projection }) => name === service || name === projection);
  if (found) return found;
  const [zh, en] = [projectionNames.join('、'), projectionNames.join(', ')];
  throw new UsageError('PROJECTION_UNKNOWN', bilingual(`没有投影 ${name}，可选 ${zh}`, `there is no projection ${name}; one of ${en}`));
}

/** Builds one read model anew; the system goes on meanwhile. */
export async function rebuild(client: ApiClient, { service, projection }: ReadModel): Promise<Outcome> {
  const progress = new Progress(bilingual(`重建 ${projection}`, `rebuilding ${projection}`));
  const { events } = await runJob<{ events: number }>(client, service, 'read-model/rebuilds', progress);
  progress.end();
  return {
    lines: [
      bilingual(`已由 ${events} 条事件重建 ${projection} 的读模型`, `the read model of ${projection} was built anew from ${events} events`),
    ],
    json: { service, projection, events },
    wrong: false,
  };
}
