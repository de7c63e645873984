/** Table of contents: everything dispatch 派单 can be asked to do, and does by itself. A spec compares it with the folders. */
export const useCases = {
  commands: {
    'dispatch-case': '派单：采用建议，或指定主办、协办',
    'redispatch-case': '改派',
    'approve-return': '同意退单',
    'refuse-return': '驳回退单',
    'approve-closure': '同意办结',
    'reject-closure': '驳回办结',
    'call-out-departments': '吹哨：街镇叫部门到场',
    'judge-call-out-decline': '裁定不报到：同意，或责令报到',
    'close-call-out': '结哨',
    'register-unit': '单位登记',
    'change-unit': '单位变更',
    'end-unit': '单位撤销',
    'fill-post': '岗位任职、离任',
    'publish-catalogue-entry': '事项目录发布',
    'withdraw-catalogue-entry': '事项目录撤下',
    'publish-intake-policy': '受理口径发布',
  },
  queries: {
    'list-dispatch-queue': '派单台：待派单、待人工派单、退单待审、办结待审',
    'list-call-outs': '吹哨台账：谁何时到场，谁没有到',
    'get-proposal': '派单建议及理由',
    'list-units': '组织机构',
    'list-posts': '岗位与任职',
    'get-catalogue': '事项目录',
  },
  reactors: {
    'when-case-classified-dispatch': '归类后按目录自动派单，拿不准的转人工',
  },
} as const;
