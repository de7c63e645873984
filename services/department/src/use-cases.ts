/** Table of contents: everything department 承办 can be asked to do. A spec compares it with the folders. */
export const useCases = {
  commands: {
    'acknowledge-assignment': '签收',
    'hand-over-assignment': '移交：承办人或负责人交给本单位在岗的人',
    'make-first-contact': '先行联系',
    'record-missing-first-contact': '未先行联系，说明理由',
    'report-interim': '中途汇报',
    'request-return': '申请退单',
    'endorse-return': '本单位同意退单',
    'withhold-return': '本单位不同意退单',
    'request-extension': '申请延期',
    'endorse-extension': '本单位同意延期',
    'withhold-extension': '本单位不同意延期',
    'record-findings': '事实认定与诉求认定',
    'request-support': '协办申请',
    'give-support': '协办反馈',
    'answer-supervision': '督办反馈',
    'resolve-assignment': '办结，或提交本单位负责人',
    'approve-resolution': '批准办结',
    'send-back-resolution': '退回修改',
    'check-in': '报到：远程或现场',
    'decline-call-out': '不报到，说明理由，由区裁定',
  },
  queries: {
    'list-inbox': '本单位工单：待签收、办理中、退单待审、待本单位审核、已办结，可只看今日由我承办的',
  },
  reactors: {},
} as const;
