import { migrate } from '@suqiu/event-store';
import { workMigrations, workSchema } from '@suqiu/messaging';
import { kitMigrations } from '../work/kit-migrations';
import { renewReadModel } from './read-model-version';
import type { ServiceDefinition } from './service-definition';

/** Brings the two schemas of a service to their newest shape: its read model, and `<service>_work`, which outlives rebuilds. `url`: its own role's. */
export async function migrateService(url: string, definition: ServiceDefinition): Promise<void> {
  const { service, migrations, workMigrations: own } = definition;
  await migrate({ url, schema: service, migrations });
  await migrate({
    url,
    schema: workSchema(service),
    migrations: [...workMigrations, ...kitMigrations, ...own],
  });
  await renewReadModel(url, definition);
}
