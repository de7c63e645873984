export type { Access, AccessFaultKind, AccessPage, AccessRecord, AccessVerdict } from './access/access-records';
export type { OpenedPart, OpenParts } from './access/opening';
export type { AdmittedSubject, AdmitSubjects } from './admission';
export {
  halfWidth,
  type Identifier,
  type IdentifierKind,
  identifierKinds,
  normalisedCode,
  normalisedIdentifier,
  normalisedName,
  normalisedTelephone,
  requesterTitle,
} from './keyed-index/identifiers';
export type { Found, LikeText } from './keyed-index/keyed-index';
export {
  addMasterKey,
  createMasterKeyFile,
  type MasterKeys,
  masterKeysFromEnvironment,
  masterKeysFromFile,
  removeMasterKey,
} from './master-keys';
export { migrateVault } from './migrate-vault';
export { nodeHash } from './node-hash';
export { Sealer } from './sealing/sealer';
export { type ErasureList, erasureFolder, type ListedErasure, readErasures, repeatErasures } from './upkeep/erasure-list';
export { type KeyBackupCount, exportKeys, importKeys } from './upkeep/key-backup';
export { type Rotated, rotateMasterKey, type RotateOptions } from './upkeep/rotation';
export { type AdmitOutcome, backupRetentionDays, type Erased, type Erasure, openVault, Vault, type VaultOptions } from './vault';
export { VaultError, type VaultErrorCode } from './vault-error';
