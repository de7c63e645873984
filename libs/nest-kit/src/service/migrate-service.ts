import { migrate } from '@suqiu/event-store';
import { workMigrations, workSchema } from '@suqiu/messaging';
import { kitMigrations } from '../work/kit-migrations';
import type { ServiceDefinition } from './service-definition';

/** Brings the two schemas of a service to their newest shape: its read model, and `<service>_work`, which outlives rebuilds. */
export async function migrateService(ownerUrl: string, { service, migrations, workMigrations: own }: ServiceDefinition): Promise<void> {
  await migrate({ url: ownerUrl, schema: service, migrations, usedBy: [service] });
  await migrate({
    url: ownerUrl,
    schema: workSchema(service),
    migrations: [...workMigrations, ...kitMigrations, ...own],
    usedBy: [service],
  });
}
