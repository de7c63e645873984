import type { ErrorSection } from './error-entry';

/** About any case, whichever service is asked. Sorted by code. */
export const caseErrors = {
  ASSIGNMENT_ENDED: {
    status: 409,
    title: { zh: '工单已结束', en: 'Assignment has ended' },
    detail: { zh: '该工单已办结、退回或终止。', en: 'The assignment is resolved, returned or ended.' },
  },
  ASSIGNMENT_NOT_FOUND: {
    status: 404,
    title: { zh: '工单不存在', en: 'No such assignment' },
    detail: { zh: '该件没有这张工单。', en: 'The case has no such assignment.' },
  },
  CALL_OUT_ALREADY_CLOSED: {
    status: 409,
    title: { zh: '已结哨', en: 'Call-out already closed' },
    detail: { zh: '该次吹哨已结哨。', en: 'The call-out is closed.' },
  },
  CALL_OUT_NOT_FOUND: {
    status: 404,
    title: { zh: '没有该次吹哨', en: 'No such call-out' },
    detail: { zh: '该件没有这次吹哨。', en: 'The case has no such call-out.' },
  },
  CASE_ALREADY_REGISTERED: {
    status: 409,
    title: { zh: '诉求已登记', en: 'Case already registered' },
    detail: { zh: '该编号的诉求已登记。', en: 'A case with this id is already registered.' },
  },
  CASE_ALREADY_RESOLVED: {
    status: 409,
    title: { zh: '诉求已办结', en: 'Case already resolved' },
    detail: { zh: '已办结的诉求不能再这样处理。', en: 'This cannot be done once the case is resolved.' },
  },
  CASE_ENDED: {
    status: 409,
    title: { zh: '诉求已结束', en: 'Case has ended' },
    detail: { zh: '已结束的诉求不能再办理。', en: 'A case that has ended cannot be acted on.' },
  },
  CASE_NOT_FOUND: {
    status: 404,
    title: { zh: '诉求不存在', en: 'No such case' },
    detail: { zh: '没有这件诉求。', en: 'There is no such case.' },
  },
  CASE_SHELVED: {
    status: 409,
    title: { zh: '诉求已挂账', en: 'Case is shelved' },
    detail: {
      zh: '挂账或存电期间不能同意办结、不能结案，请先销账。',
      en: 'A case that is set aside is not closed; take it up again first.',
    },
  },
  EXTENSION_NOT_POSSIBLE: {
    status: 422,
    title: { zh: '不能延期', en: 'No extension possible' },
    detail: { zh: '该工单没有可延期的办结时限。', en: 'No time to resolve that may be extended runs for this assignment.' },
  },
  EXTENSION_TOO_LONG: {
    status: 422,
    title: { zh: '延期过长', en: 'Extension too long' },
    detail: { zh: '至多可延期 {most} 个工作日。', en: 'At most {most} more working days are possible.' },
  },
  EXTENSION_USED_UP: {
    status: 422,
    title: { zh: '延期次数或天数已用完', en: 'Extensions used up' },
    detail: { zh: '按时限口径不能再次延期。', en: 'The clock policy allows no further extension.' },
  },
  OCCURRED_AT_IN_FUTURE: {
    status: 422,
    title: { zh: '发生时间在将来', en: 'Business time in the future' },
    detail: { zh: '发生时间不能晚于现在。', en: 'The time it happened cannot be later than now.' },
  },
  OCCURRED_AT_NOT_ALLOWED: {
    status: 403,
    title: { zh: '不能指定发生时间', en: 'Business time not allowed' },
    detail: { zh: '您的角色不能登记过去的时间。', en: 'Your role may not record a time of the past.' },
  },
  PURPOSE_MISSING: {
    status: 422,
    title: { zh: '缺少查看理由', en: 'Purpose missing' },
    detail: { zh: '打开密封内容必须说明用途。', en: 'Opening sealed content needs a purpose.' },
  },
  REASON_MISSING: {
    status: 422,
    title: { zh: '缺少理由', en: 'Reason missing' },
    detail: { zh: '此操作必须说明理由。', en: 'This needs a reason.' },
  },
  SEALED_PART_NOT_FOUND: {
    status: 404,
    title: { zh: '没有该内容', en: 'No such sealed part' },
    detail: { zh: '该件没有此项密封内容。', en: 'The case has no such sealed part.' },
  },
  SEALED_PART_NOT_YOURS: {
    status: 403,
    title: { zh: '无权查看', en: 'Not for your role' },
    detail: { zh: '您的角色不能查看此项内容。', en: 'Your role may not see this part.' },
  },
  SUPERVISION_ALREADY_CLOSED: {
    status: 409,
    title: { zh: '督办已结束', en: 'Supervision already closed' },
    detail: { zh: '该次督办已结束。', en: 'The supervision is closed.' },
  },
  SUPERVISION_NOT_FOUND: {
    status: 404,
    title: { zh: '没有该次督办', en: 'No such supervision' },
    detail: { zh: '该件没有这次督办。', en: 'The case has no such supervision.' },
  },
  SUPERVISION_OPEN: {
    status: 409,
    title: { zh: '督办尚未结束', en: 'Under supervision' },
    detail: { zh: '督办期间不能退单、不能同意办结、不能结案。', en: 'A case under supervision is neither returned nor closed.' },
  },
  SUPPORT_WITHOUT_UNITS: {
    status: 422,
    title: { zh: '缺少协办单位', en: 'Supporting units missing' },
    detail: { zh: '至少要有一个协办单位。', en: 'At least one supporting unit must be named.' },
  },
  TEXT_MISSING: {
    status: 422,
    title: { zh: '缺少内容', en: 'Text missing' },
    detail: { zh: '{field} 没有内容。', en: '{field} has no text.' },
  },
} as const satisfies ErrorSection;
