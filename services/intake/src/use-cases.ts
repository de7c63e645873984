/** Table of contents: everything intake 受理 can be asked to do, and does by itself. A spec compares it with the folders. */
export const useCases = {
  commands: {
    'register-case': '诉求登记：查重、归类、紧急提示、查询码',
    'supplement-case': '补充诉求',
    'classify-case': '诉求归类：更正事项、类型、地点',
    'mark-case': '诉求标记：紧急、保密、职业索赔',
    'answer-case': '直接答复',
    'route-out-case': '不予受理（告知渠道）',
    'merge-case': '并案',
    'withdraw-case': '撤回诉求',
  },
  queries: {
    'list-cases': '受理台：待处理、已结束、全部',
    'find-duplicates': '查找疑似重复及理由',
    'check-uscc': '校验统一社会信用代码',
    'search-categories': '查找事项',
    'search-places': '查找地点',
    'find-progress': '凭编号和查询码查进度（公开）',
  },
  reactors: {
    'when-case-merged-supplement-target': '并案后告知并入的诉求',
  },
} as const;
