/** Table of contents: everything feedback 回访 can be asked to do. A spec compares it with the folders. */
export const useCases = {
  commands: {
    'record-follow-up': '回访记录',
    'reopen-case': '重新办理',
    'close-case': '结案',
    'opt-out-of-notices': '谢绝告知，或恢复告知',
    'resend-notice': '重发未能送出的告知',
  },
  queries: {
    'list-follow-ups': '回访清单：待回访、未接通、待结案、已结案',
    'list-notices': '本单位的站内告知',
    'list-failed-notices': '未能送出的告知',
  },
  reactors: {
    'when-case-event-recorded-make-notices': '按告知口径拟出告知；重发的再次待发',
  },
} as const;
