/** Why the system did not start, or did not go on to start: the message is one clear sentence for the person who started it. */
export class StartError extends Error {
  constructor(
    readonly code:
      | 'PORT_TAKEN'
      | 'SETTING_INVALID'
      | 'DATA_FOLDER_LOCKED'
      | 'DATA_FOLDER_UNREADABLE'
      | 'DEMONSTRATION_IN_PRODUCTION'
      | 'MASTER_KEYS_WRONG'
      | 'PAST_SPAN_REFUSED'
      | 'STOPPED',
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StartError';
  }
}
