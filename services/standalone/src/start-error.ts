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

/** For a demonstration that is to begin in the past, on a ledger that has events: history is only ever added to (architecture §8). */
export const pastSpanRefused = (place: string): StartError =>
  new StartError(
    'PAST_SPAN_REFUSED',
    `${place} 的账本已有事件，不能再补造过去；请用 --data DIR 另选一个空的数据文件夹 · The ledger of ${place} holds events and cannot be given a past; choose an empty data folder with --data DIR.`,
  );
