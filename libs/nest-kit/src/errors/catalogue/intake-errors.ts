import type { ErrorSection } from './error-entry';

/** Refusals of intake 受理. Sorted by code. */
export const intakeErrors = {
  CASE_ALREADY_DISPATCHED: {
    status: 409,
    title: { zh: '诉求已派单', en: 'Case already dispatched' },
    detail: { zh: '已派单的诉求不能再这样处理。', en: 'This cannot be done once the case is dispatched.' },
  },
  CASE_ALREADY_MERGED: {
    status: 409,
    title: { zh: '诉求已并案', en: 'Case already merged' },
    detail: { zh: '该件已并入 {number}。', en: 'The case was merged into {number}.' },
  },
  CATEGORY_UNKNOWN: {
    status: 422,
    title: { zh: '事项不存在', en: 'Category unknown' },
    detail: { zh: '现行分类中没有事项 {category}。', en: 'The categories in force have no {category}.' },
  },
  CHANNEL_NOT_OF_CLASS: {
    status: 422,
    title: { zh: '告知渠道与情形不符', en: 'Channel does not belong to the class' },
    detail: { zh: '情形 {class} 可告知的渠道：{channels}。', en: 'Channels that may be told for {class}: {channels}.' },
  },
  EARLIER_CASE_MISSING: {
    status: 422,
    title: { zh: '缺少原诉求编号', en: 'Earlier case missing' },
    detail: { zh: '重复诉求须写明另一件原诉求的编号。', en: 'A repeat needs the number of another, earlier case.' },
  },
  EARLIER_CASE_UNKNOWN: {
    status: 422,
    title: { zh: '原诉求不存在', en: 'Earlier case unknown' },
    detail: { zh: '没有编号为 {number} 的诉求。', en: 'There is no case {number}.' },
  },
  EXTERNAL_NUMBER_TAKEN: {
    status: 409,
    title: { zh: '外系统编号已登记', en: 'External number already registered' },
    detail: { zh: '该外系统编号已登记为 {number}。', en: 'This external number is already registered as {number}.' },
  },
  INTAKE_POLICY_MISSING: {
    status: 503,
    title: { zh: '尚无受理口径', en: 'No intake policy' },
    detail: { zh: '尚未发布受理口径，未能分类。', en: 'Could not classify: no intake policy is published yet.' },
  },
  KIND_NEEDS_REGISTRATION: {
    status: 422,
    title: { zh: '不能改为举报', en: 'Cannot become a report' },
    detail: { zh: '举报须在登记时确定，以保护举报人。', en: 'A report is one from registration on, so that the reporter is protected.' },
  },
  LEFT_TO_DESK: {
    status: 403,
    title: { zh: '由受理台填写', en: 'Left to the desk' },
    detail: { zh: '{field} 由受理台填写，诉求人不能指定这个值。', en: 'A requester may not say this {field}: it is left to the desk.' },
  },
  MERGE_INTO_ITSELF: {
    status: 422,
    title: { zh: '不能并入自身', en: 'Merge into itself' },
    detail: { zh: '诉求不能并入自身。', en: 'A case cannot be merged into itself.' },
  },
  MERGE_TARGET_ENDED: {
    status: 422,
    title: { zh: '并入的诉求已结束', en: 'Target has ended' },
    detail: { zh: '只能并入尚在办理的诉求。', en: 'A case can only be merged into one that is still open.' },
  },
  MERGE_TARGET_LATER: {
    status: 422,
    title: { zh: '并入的诉求登记在后', en: 'Target was registered later' },
    detail: { zh: '只能并入登记在先的诉求；{number} 登记在后。', en: 'A case is merged into an earlier one; {number} is later.' },
  },
  MERGE_TARGET_UNKNOWN: {
    status: 422,
    title: { zh: '并入的诉求不存在', en: 'Target unknown' },
    detail: { zh: '没有要并入的诉求。', en: 'The case to merge into does not exist.' },
  },
  PLACE_UNKNOWN: {
    status: 422,
    title: { zh: '地点不存在', en: 'Place unknown' },
    detail: { zh: '区划表中没有 {place}。', en: 'The divisions have no {place}.' },
  },
  QUERY_CODE_WRONG: {
    status: 404,
    title: { zh: '编号或查询码不对', en: 'Number or query code wrong' },
    detail: { zh: '没有与该编号和查询码相符的诉求。', en: 'No case has this number and query code.' },
  },
  REQUESTER_MISSING: {
    status: 422,
    title: { zh: '缺少诉求人', en: 'Requester missing' },
    detail: {
      zh: '非匿名诉求须有姓名、联系电话或账号。',
      en: 'A case that is not anonymous needs a name, a telephone number or an account.',
    },
  },
  SUPPLEMENT_EMPTY: {
    status: 422,
    title: { zh: '没有补充内容', en: 'Nothing to supplement' },
    detail: { zh: '补充须有文字、附件或外系统编号。', en: 'A supplement needs a text, an attachment or an external number.' },
  },
} as const satisfies ErrorSection;
