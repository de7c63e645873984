import { migrate } from '@suqiu/event-store';
import { workMigrations, workSchema } from '@suqiu/messaging';
import { kitMigrations } from '../work/kit-migrations';
import type { ServiceDefinition } from './service-definition';

/** Brings the two schemas of a service to their newest shape: its read model, and `<service>_work`, which outlives rebuilds. `url`: its own role's. */
export async function migrateService(url: string, { service, migrations, workMigrations: own }: ServiceDefinition): Promise<void> {
  await migrate({ url, schema: service, migrations });
  await migrate({
    url,
    schema: workSchema(service),
    migrations: [...workMigrations, ...kitMigrations, ...own],
  });
}
