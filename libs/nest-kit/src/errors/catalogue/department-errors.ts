import type { ErrorSection } from './error-entry';

/** Refusals of department 承办. Sorted by code. */
export const departmentErrors = {
  ASSIGNMENT_ALREADY_ACKNOWLEDGED: {
    status: 409,
    title: { zh: '工单已签收', en: 'Already acknowledged' },
    detail: { zh: '该工单已签收。', en: 'The assignment is already acknowledged.' },
  },
  ASSIGNMENT_HELD_BY_ANOTHER: {
    status: 403,
    title: { zh: '不是当前承办人', en: 'Held by somebody else' },
    detail: {
      zh: '工单今日由他人承办，只有承办人或单位负责人可以移交。',
      en: 'Only whoever holds the assignment today, or a leader of the unit, hands it over.',
    },
  },
  ASSIGNMENT_NOT_ACKNOWLEDGED: {
    status: 409,
    title: { zh: '工单尚未签收', en: 'Not acknowledged' },
    detail: { zh: '请先签收。', en: 'Acknowledge the assignment first.' },
  },
  ASSIGNMENT_NOT_SUPERVISED: {
    status: 409,
    title: { zh: '工单不在督办之列', en: 'Assignment not supervised' },
    detail: { zh: '该工单无须反馈督办。', en: 'No supervision asks this assignment.' },
  },
  ASSIGNMENT_ROLE_INVALID: {
    status: 409,
    title: { zh: '办理角色不符', en: 'Role does not fit' },
    detail: { zh: '主办可申请协办，协办可反馈协办情况。', en: 'A lead asks for support; a supporting unit says what it contributed.' },
  },
  CALL_OUT_ALREADY_CHECKED_IN: {
    status: 409,
    title: { zh: '已报到', en: 'Already checked in' },
    detail: { zh: '该单位已报到。', en: 'The unit has checked in to this call-out.' },
  },
  CALL_OUT_ALREADY_DECLINED: {
    status: 409,
    title: { zh: '已提出不报到', en: 'Already declined' },
    detail: { zh: '不报到的理由正在裁定。', en: 'The refusal of this call-out is waiting to be judged.' },
  },
  CALL_OUT_DECLINE_REFUSED: {
    status: 409,
    title: { zh: '须报到', en: 'The unit must come' },
    detail: { zh: '不报到的理由已裁定不成立，须报到。', en: 'The refusal was judged not to be justified; the unit must come.' },
  },
  CALL_OUT_UNIT_RELEASED: {
    status: 409,
    title: { zh: '已同意不报到', en: 'Unit is released' },
    detail: { zh: '该单位已获准不报到。', en: 'The unit is released from this call-out.' },
  },
  CLAIM_MISSING: {
    status: 422,
    title: { zh: '缺少诉求认定', en: 'Finding of claim missing' },
    detail: { zh: '此类诉求须记录诉求认定。', en: 'This kind of case needs a finding of the claim.' },
  },
  CLAIM_NOT_APPLICABLE: {
    status: 422,
    title: { zh: '不适用诉求认定', en: 'Finding of claim not applicable' },
    detail: { zh: '此类诉求没有诉求认定。', en: 'This kind of case has no claim to find on.' },
  },
  ENDORSEMENT_NOT_AWAITED: {
    status: 409,
    title: { zh: '没有待本单位审核的申请', en: 'Leader is not asked' },
    detail: { zh: '该工单没有这样的申请待本单位负责人审核。', en: 'Nothing of this kind waits for the leader of the unit.' },
  },
  EXPLANATION_EQUALS_LABEL: {
    status: 422,
    title: { zh: '说明只是重复', en: 'Explanation only repeats' },
    detail: { zh: '{field} 须说明理由，不能只重复结论。', en: '{field} must give the grounds and not only repeat the finding.' },
  },
  EXTENSION_ALREADY_REQUESTED: {
    status: 409,
    title: { zh: '延期已申请', en: 'Extension already requested' },
    detail: { zh: '该工单的延期申请尚待审核。', en: 'An extension of this assignment already waits to be judged.' },
  },
  EXTENSION_TOO_LATE: {
    status: 409,
    title: { zh: '申请延期过迟', en: 'Extension asked too late' },
    detail: {
      zh: '办结时限已于 {dueAt} 届满，延期须在届满前申请。',
      en: 'The time to resolve ran out at {dueAt}; an extension is asked for before.',
    },
  },
  FINDINGS_ALREADY_RECORDED: {
    status: 409,
    title: { zh: '认定已记录', en: 'Findings already recorded' },
    detail: { zh: '该工单的认定已记录。', en: 'Findings of this assignment are already recorded.' },
  },
  FINDINGS_MISSING: {
    status: 422,
    title: { zh: '缺少认定', en: 'Findings missing' },
    detail: { zh: '办结前须记录事实认定和诉求认定。', en: 'Findings of fact and claim are needed before resolving.' },
  },
  FIRST_CONTACT_ALREADY_RECORDED: {
    status: 409,
    title: { zh: '先行联系已记录', en: 'First contact already recorded' },
    detail: { zh: '该工单的先行联系已记录。', en: 'First contact of this assignment is already recorded.' },
  },
  FIRST_CONTACT_MISSING: {
    status: 422,
    title: { zh: '缺少先行联系', en: 'First contact missing' },
    detail: { zh: '未记录先行联系，不能办结。', en: 'An assignment without first contact recorded cannot be resolved.' },
  },
  HOLDER_ABSENT: {
    status: 422,
    title: { zh: '接手人不在岗', en: 'Person is absent' },
    detail: { zh: '{account} 今日不在岗。', en: '{account} is absent today.' },
  },
  HOLDER_WITHOUT_POST: {
    status: 422,
    title: { zh: '接手人没有承办岗位', en: 'Person has no handling post' },
    detail: { zh: '{account} 在该单位及其下级没有承办岗位。', en: '{account} has no handling post of the unit or below it.' },
  },
  REQUESTER_NOT_ANONYMOUS: {
    status: 422,
    title: { zh: '诉求人并非匿名', en: 'Requester is not anonymous' },
    detail: { zh: '该件不是匿名诉求。', en: 'The case is not anonymous.' },
  },
  RESOLUTION_ALREADY_SUBMITTED: {
    status: 409,
    title: { zh: '已提交办结', en: 'Resolution already submitted' },
    detail: {
      zh: '办结已提交本单位负责人，待批准或退回。',
      en: 'The resolution waits for the leader of the unit to approve it or send it back.',
    },
  },
  RESOLUTION_NOT_SUBMITTED: {
    status: 409,
    title: { zh: '没有待批准的办结', en: 'Resolution not submitted' },
    detail: { zh: '该工单没有待批准的办结。', en: 'No resolution of this assignment waits to be approved.' },
  },
  RETURN_ALREADY_REQUESTED: {
    status: 409,
    title: { zh: '已申请退单', en: 'Return already requested' },
    detail: { zh: '退单申请正在审核。', en: 'A return is waiting to be judged.' },
  },
  RETURN_FORBIDDEN: {
    status: 422,
    title: { zh: '不得退单', en: 'Cannot be returned' },
    detail: { zh: '差评工单不能退回。', en: 'An assignment from a rating cannot be returned.' },
  },
  RETURN_PENDING: {
    status: 409,
    title: { zh: '退单待审', en: 'Return waits to be judged' },
    detail: { zh: '退单审核期间不能办结。', en: 'An assignment cannot be resolved while its return waits to be judged.' },
  },
  RETURN_RULED_FINALLY: {
    status: 409,
    title: { zh: '终审已定', en: 'Ruled finally' },
    detail: {
      zh: '该工单的退单已经终审驳回，不得再申请。',
      en: 'A return of this assignment was refused finally; no other may be asked for.',
    },
  },
  RETURN_TOO_LATE: {
    status: 409,
    title: { zh: '申请退单过迟', en: 'Return asked too late' },
    detail: { zh: '退单申请期限已于 {dueAt} 届满。', en: 'The time to ask for a return ran out at {dueAt}.' },
  },
  SITE_VISIT_MISSING: {
    status: 422,
    title: { zh: '缺少现场情况', en: 'Site visit missing' },
    detail: { zh: '须写明是否到现场查看。', en: 'Say whether the site was visited.' },
  },
  SUPERVISION_ALREADY_ANSWERED: {
    status: 409,
    title: { zh: '督办已反馈', en: 'Supervision already answered' },
    detail: { zh: '该工单已反馈督办。', en: 'The assignment has answered the supervision.' },
  },
  SUPPORT_ALREADY_GIVEN: {
    status: 409,
    title: { zh: '协办情况已反馈', en: 'Support already told' },
    detail: { zh: '该工单已反馈协办情况。', en: 'The unit has said what it contributed.' },
  },
  SUPPORT_ALREADY_REQUESTED: {
    status: 409,
    title: { zh: '已申请协办', en: 'Support already requested' },
    detail: { zh: '协办申请正在审核。', en: 'A request for support is waiting to be judged.' },
  },
  UNIT_NOT_CALLED_OUT: {
    status: 404,
    title: { zh: '该单位未被吹哨', en: 'Unit not called out' },
    detail: { zh: '单位 {unit} 不在该次吹哨之列。', en: 'Unit {unit} is not among those called out.' },
  },
} as const satisfies ErrorSection;
