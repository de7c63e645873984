/** Table of contents: everything feedback 回访 can be asked to do. A spec compares it with the folders. */
export const useCases = {
  commands: {
    'record-follow-up': '回访记录',
    'reopen-case': '重新办理',
    'close-case': '结案',
  },
  queries: {
    'list-follow-ups': '回访清单：待回访、未接通、待结案、已结案',
  },
  reactors: {},
} as const;
