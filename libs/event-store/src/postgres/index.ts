export { type DatabaseRole, type LoginRole, loginRoles, nextSchema, roleName, schemasOf, workSchema } from './roles';
export { type Provision, databaseUrl, onConnection, provision, roleUrl } from './provision';
export { type Migrate, migrate } from './migrate';
export { allowSimulatedTime, migrateLedger, renewIncarnation } from './migrate-ledger';
export { type PostgresEventStoreOptions, type PostgresReader, postgresEventStore, postgresReader } from './event-store';
export { type DatabaseClock, databaseClock } from './database-clock';
