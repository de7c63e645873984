import type { ErrorSection } from './error-entry';

/** Faults of ours, not of the caller. Sorted by code. */
export const systemErrors = {
  DATABASE_UNAVAILABLE: {
    status: 503,
    title: { zh: '数据库不可用', en: 'Database unavailable' },
    detail: { zh: '数据库未能及时应答。', en: 'The database could not answer in time.' },
    retryAfter: 2,
  },
  EVENT_TOO_LARGE: {
    status: 413,
    title: { zh: '内容过大', en: 'Content too large' },
    detail: { zh: '一次保存的内容超过 256 KiB。', en: 'One event cannot hold more than 256 KiB.' },
  },
  EVENT_TYPE_UNKNOWN: {
    status: 503,
    title: { zh: '历史由更新的版本写入', en: 'History written by a later release' },
    detail: { zh: '历史中有本版本不认识的事件，未能处理。', en: 'Could not go on: the history holds an event this release does not know.' },
    retryAfter: 30,
  },
  INTERNAL: {
    status: 500,
    title: { zh: '系统故障', en: 'Internal fault' },
    detail: { zh: '未能完成请求，故障已记录。', en: 'Could not complete the request; the fault is recorded.' },
  },
  LEDGER_CORRUPT: {
    status: 503,
    title: { zh: '历史不完整', en: 'History is damaged' },
    detail: { zh: '该件的历史无法读取，已停止处理。', en: 'The history cannot be read; nothing more is done to it.' },
  },
  LEDGER_RESTORED: {
    status: 503,
    title: { zh: '账本已恢复到较早状态', en: 'Ledger was restored' },
    detail: {
      zh: '账本已恢复到较早状态，本进程须重新启动。',
      en: 'The ledger was restored to an older state; this process must be restarted.',
    },
    retryAfter: 30,
  },
  SEALED_PART_BROKEN: {
    status: 503,
    title: { zh: '密封内容损坏', en: 'Sealed content is damaged' },
    detail: { zh: '密封内容无法打开，已停止处理。', en: 'A sealed part cannot be opened; nothing more is done to it.' },
  },
  STORE_BUSY: {
    status: 503,
    title: { zh: '系统繁忙', en: 'Busy' },
    detail: { zh: '写入队列已满，未能写入。', en: 'Could not write: the queue is full.' },
    retryAfter: 1,
  },
  STORE_UNAVAILABLE: {
    status: 503,
    title: { zh: '账本不可用', en: 'Ledger unavailable' },
    detail: { zh: '未能确认写入结果。', en: 'Could not learn whether the write took place.' },
    hint: { zh: '请以同一 Idempotency-Key 再试。', en: 'Try again with the same Idempotency-Key.' },
    retryAfter: 2,
  },
  STREAM_NOT_PARKED: {
    status: 404,
    title: { zh: '没有这条搁置', en: 'Stream is not parked' },
    detail: { zh: '该消费者没有搁置这条流。', en: 'This consumer has not parked such a stream.' },
  },
  VAULT_UNAVAILABLE: {
    status: 503,
    title: { zh: '密封库不可用', en: 'Vault unavailable' },
    detail: { zh: '密封库未能及时应答。', en: 'The vault could not answer in time.' },
    retryAfter: 2,
  },
} as const satisfies ErrorSection;
