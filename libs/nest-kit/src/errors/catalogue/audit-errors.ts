import type { ErrorSection } from './error-entry';

/** Refusals of audit 审计, which only reads. Sorted by code. */
export const auditErrors = {
  STREAM_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这条历史', en: 'No such history' },
    detail: { zh: '账本中没有这条流。', en: 'The ledger has no such stream.' },
  },
  VERSION_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这个版本', en: 'No such version' },
    detail: { zh: '历史中没有版本 {version}。', en: 'The history has no version {version}.' },
  },
} as const satisfies ErrorSection;
