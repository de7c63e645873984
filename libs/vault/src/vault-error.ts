export type VaultErrorCode =
  | 'SUBJECT_INVALID'
  | 'SUBJECT_UNKNOWN'
  | 'SUBJECT_ERASED'
  | 'SUBJECT_IN_OTHER_STREAM'
  | 'PURPOSE_MISSING'
  | 'SEALED_PART_BROKEN'
  | 'WRAPPED_KEY_BROKEN'
  | 'MASTER_KEY_UNKNOWN'
  | 'MASTER_KEYS_UNREADABLE'
  | 'VAULT_SECRETS_DIFFER'
  | 'KEY_BACKUP_UNREADABLE'
  | 'ERASURE_NOT_LISTED'
  | 'ERASURES_UNREADABLE'
  | 'ERASURES_INCOMPLETE'
  | 'VAULT_UNAVAILABLE';

/** Messages name subjects, streams, parts and key ids; never personal data, never key material. */
export class VaultError extends Error {
  constructor(
    readonly code: VaultErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'VaultError';
  }
}

/** For a caller that finds too many others waiting: nothing was done, and a later try may do. */
export const vaultBusy = (): VaultError => new VaultError('VAULT_UNAVAILABLE', 'too many calls of the vault are waiting');
