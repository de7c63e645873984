export type EmbeddedPostgresErrorCode =
  'NO_BINARIES' | 'NO_USER' | 'DATA_FOLDER_LOCKED' | 'PORT_TAKEN' | 'START_FAILED' | 'BACKUP_REFUSED' | 'BACKUP_EXPIRED';

/** The message is one clear sentence for the person who started the program. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}
