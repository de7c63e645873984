/** Table of contents: everything audit 审计 can be asked to do. It never writes to a case. A spec compares it with the folders. */
export const useCases = {
  commands: {
    'start-verification': '核验账本',
  },
  queries: {
    'get-configuration-history': '配置经过：机构、事项目录、受理口径',
    'get-history': '经过：每个事件一句话',
    'list-cases': '诉求查询',
    'read-feed': '事件流',
  },
  reactors: {},
} as const;
