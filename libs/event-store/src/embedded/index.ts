export { type BackUp, backup, type BackupManifest, readManifest, type Restore, restore } from './backup';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './cluster';
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors';
