import type { ErrorSection } from './error-entry';

/** Sending commands and reading their effects, the same for every service. Sorted by code. */
export const commandErrors = {
  COMMAND_IN_PROGRESS: {
    status: 409,
    title: { zh: '正在处理', en: 'In progress' },
    detail: { zh: '同一请求正在处理，尚无结果。', en: 'The same request is being handled and has no result yet.' },
    hint: { zh: '请稍后以同一 Idempotency-Key 再试。', en: 'Try again with the same Idempotency-Key.' },
    retryAfter: 1,
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    title: { zh: '幂等键无效', en: 'Idempotency-Key invalid' },
    detail: { zh: 'Idempotency-Key 须为 8 至 128 个可见 ASCII 字符。', en: 'Idempotency-Key takes 8 to 128 visible ASCII characters.' },
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    title: { zh: '缺少幂等键', en: 'Idempotency-Key missing' },
    detail: { zh: '每个命令都需要请求头 Idempotency-Key。', en: 'Every command needs the header Idempotency-Key.' },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: { zh: '幂等键已用于其他内容', en: 'Idempotency-Key used for another body' },
    detail: { zh: '该键已与另一请求体绑定。', en: 'This key is bound to another body.' },
    hint: { zh: '内容不同的请求请换新键。', en: 'Use a new key for a different request.' },
  },
  IF_MATCH_INVALID: {
    status: 400,
    title: { zh: 'If-Match 无效', en: 'If-Match invalid' },
    detail: { zh: 'If-Match 须为一个版本号，例如 "7"。', en: 'If-Match takes one version, such as "7".' },
  },
  JOB_ENDED: {
    status: 409,
    title: { zh: '任务已结束', en: 'Job has ended' },
    detail: { zh: '已结束的任务不能取消。', en: 'A job that has ended cannot be cancelled.' },
  },
  JOB_NOT_FOUND: {
    status: 404,
    title: { zh: '任务不存在', en: 'No such job' },
    detail: { zh: '没有这个任务。', en: 'There is no such job.' },
  },
  JOB_QUEUE_FULL: {
    status: 503,
    title: { zh: '任务队列已满', en: 'Job queue full' },
    detail: { zh: '等待的任务已达 {limit} 个，未能接受新任务。', en: 'Could not take the job: {limit} jobs are waiting.' },
    retryAfter: 30,
  },
  PAGE_SET_EXPIRED: {
    status: 410,
    title: { zh: '列表已过期', en: 'List has expired' },
    detail: { zh: '该列表的固定顺序已不再保留。', en: 'The frozen order of this list is no longer kept.' },
    hint: { zh: '请不带 asOf 重新打开列表。', en: 'Open the list again without asOf.' },
  },
  READ_MODEL_BEHIND: {
    status: 503,
    title: { zh: '数据尚未更新', en: 'Not up to date yet' },
    detail: { zh: '未能在时限内读到所等待的版本。', en: 'Could not reach the version waited for in time.' },
    retryAfter: 2,
  },
  STALE_VERSION: {
    status: 412,
    title: { zh: '已有新的变更', en: 'Changed meanwhile' },
    detail: { zh: '打开后又有人变更，现为版本 {version}。', en: 'Somebody changed it after it was opened; it is at version {version}.' },
  },
  SUBJECT_ERASED: {
    status: 409,
    title: { zh: '个人信息已删除', en: 'Personal data erased' },
    detail: { zh: '此人的个人信息已删除，不能再为其保存。', en: "This person's data was erased; nothing more can be stored for them." },
  },
  VERSION_CONFLICT: {
    status: 409,
    title: { zh: '同时变更过多', en: 'Too many changes at once' },
    detail: { zh: '同时变更过多，未能写入。', en: 'Could not write: others kept writing first.' },
    retryAfter: 1,
  },
  WAIT_TOKEN_INVALID: {
    status: 400,
    title: { zh: '等待标记无效', en: 'Wait token invalid' },
    detail: { zh: '等待标记写作 流名@版本，至多 {limit} 个。', en: 'A wait token is written stream@version, at most {limit} of them.' },
  },
} as const satisfies ErrorSection;
