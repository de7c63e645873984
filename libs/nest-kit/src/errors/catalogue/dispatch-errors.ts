import type { ErrorSection } from './error-entry';

/** Refusals of dispatch 派单, its organisation and its catalogue. Sorted by code. */
export const dispatchErrors = {
  ASSIGNMENT_MISSING: {
    status: 422,
    title: { zh: '缺少工单', en: 'Assignment missing' },
    detail: { zh: '至少要指明一张工单。', en: 'Name at least one assignment.' },
  },
  ASSIGNMENT_NOT_RESOLVED: {
    status: 422,
    title: { zh: '工单尚未办结', en: 'Assignment not resolved' },
    detail: { zh: '只有已办结的工单才能退回办理。', en: 'Only an assignment that is resolved can be sent back to handling.' },
  },
  CALL_OUT_ABSENCE_UNEXPLAINED: {
    status: 422,
    title: { zh: '缺少未到理由', en: 'Absence unexplained' },
    detail: { zh: '{units} 尚未报到，结哨须说明不再等待的理由。', en: '{units} never came; say why they are waited for no longer.' },
  },
  CALL_OUT_ALREADY_OPEN: {
    status: 422,
    title: { zh: '已吹哨', en: 'Already called out' },
    detail: { zh: '单位 {unit} 已被吹哨，尚未结哨。', en: 'Unit {unit} is called out already, and the call-out is open.' },
  },
  CALL_OUT_DECLINE_NOT_PENDING: {
    status: 409,
    title: { zh: '没有待裁定的不报到', en: 'No refusal to judge' },
    detail: { zh: '该单位没有待裁定的不报到。', en: 'The unit has no refusal waiting to be judged.' },
  },
  CALL_OUT_WITHOUT_DEPARTMENTS: {
    status: 422,
    title: { zh: '缺少被吹哨单位', en: 'Departments missing' },
    detail: { zh: '吹哨至少要有一个部门。', en: 'A call-out needs at least one department.' },
  },
  CASE_ALREADY_ESCALATED: {
    status: 409,
    title: { zh: '已上报', en: 'Already escalated' },
    detail: { zh: '该件已上报，正等待上级处理。', en: 'The case waits for the level above already.' },
  },
  CASE_ALREADY_SHELVED: {
    status: 409,
    title: { zh: '已挂账', en: 'Already shelved' },
    detail: { zh: '该件已挂账或存电。', en: 'The case is set aside already.' },
  },
  CASE_NOT_DISPATCHED: {
    status: 409,
    title: { zh: '诉求尚未派单', en: 'Case not dispatched' },
    detail: { zh: '只有已派单的诉求才能这样处理。', en: 'This can only be done once the case is dispatched.' },
  },
  CASE_NOT_SHELVED: {
    status: 409,
    title: { zh: '未挂账', en: 'Not shelved' },
    detail: { zh: '该件没有挂账或存电。', en: 'The case is not set aside.' },
  },
  CLOCK_ALREADY_PAUSED: {
    status: 409,
    title: { zh: '计时已暂停', en: 'Clocks already paused' },
    detail: { zh: '计时已暂停。', en: 'The clocks are paused already.' },
  },
  CLOCK_NOT_PAUSED: {
    status: 409,
    title: { zh: '计时未暂停', en: 'Clocks not paused' },
    detail: { zh: '计时没有暂停。', en: 'The clocks are not paused.' },
  },
  CLOSURE_NOT_PENDING: {
    status: 409,
    title: { zh: '没有待审的办结', en: 'No closure to judge' },
    detail: { zh: '该件现在没有待审的办结。', en: 'The case has no closure waiting to be judged.' },
  },
  DECLINE_REASON_INVALID: {
    status: 422,
    title: { zh: '理由与裁定不符', en: 'Reason does not fit' },
    detail: { zh: '理由 {reason} 与该裁定不符。', en: 'Reason {reason} does not fit this judgement.' },
  },
  DISPATCH_DECISION_UNCLEAR: {
    status: 422,
    title: { zh: '派单方式不明', en: 'Decision unclear' },
    detail: { zh: '采用建议或指定单位，须择其一。', en: 'Either take the proposal or name units, one of the two.' },
  },
  EXTENSION_AWAITS_LEADER: {
    status: 409,
    title: { zh: '延期待本单位审核', en: 'Extension waits for the leader' },
    detail: { zh: '延期申请尚待申请单位负责人审核。', en: 'The extension waits for the leader of the unit that asked.' },
  },
  EXTENSION_NOT_PENDING: {
    status: 409,
    title: { zh: '没有待审的延期', en: 'No extension to judge' },
    detail: { zh: '该工单现在没有待审的延期。', en: 'The assignment has no extension waiting to be judged.' },
  },
  HARD_CASE_ALREADY_LISTED: {
    status: 409,
    title: { zh: '已列为疑难', en: 'Already listed as hard' },
    detail: { zh: '该件已列为疑难。', en: 'The case is listed as hard already.' },
  },
  HARD_CASE_NOT_LISTED: {
    status: 409,
    title: { zh: '未列为疑难', en: 'Not listed as hard' },
    detail: { zh: '该件没有列为疑难。', en: 'The case is not listed as hard.' },
  },
  LEAD_UNIT_MISSING: {
    status: 422,
    title: { zh: '缺少主办单位', en: 'Lead unit missing' },
    detail: { zh: '派单至少要有一个主办单位。', en: 'Dispatching needs at least one lead unit.' },
  },
  NO_LEVEL_ABOVE: {
    status: 409,
    title: { zh: '没有更高层级', en: 'No level above' },
    detail: { zh: '市级没有可上报的层级。', en: 'There is no level above the city to escalate to.' },
  },
  PARTICIPANTS_MISSING: {
    status: 422,
    title: { zh: '参加单位不足', en: 'Too few participants' },
    detail: { zh: '会商至少要有 {least} 个单位参加。', en: 'A joint review needs at least {least} units.' },
  },
  PROPOSAL_MISSING: {
    status: 409,
    title: { zh: '没有派单建议', en: 'No proposal' },
    detail: { zh: '规则和目录对该件没有建议，请指定单位。', en: 'Rules and catalogue propose nothing for this case; name the units.' },
  },
  RELATED_CASES_TOO_MANY: {
    status: 422,
    title: { zh: '关联诉求过多', en: 'Too many related cases' },
    detail: { zh: '至多关联 {limit} 件诉求。', en: 'At most {limit} related cases.' },
  },
  RELATED_CASE_IS_ITSELF: {
    status: 422,
    title: { zh: '不能关联自身', en: 'Related to itself' },
    detail: { zh: '诉求不能与自身关联。', en: 'A case is not related to itself.' },
  },
  RELATED_CASE_UNKNOWN: {
    status: 422,
    title: { zh: '关联诉求不存在', en: 'Related case unknown' },
    detail: { zh: '没有编号为 {number} 的诉求。', en: 'There is no case {number}.' },
  },
  RESPONDENT_IS_LEAD: {
    status: 422,
    title: { zh: '被反映单位不能单独主办', en: 'Respondent cannot lead alone' },
    detail: { zh: '单位 {unit} 是被反映单位。', en: 'Unit {unit} is the unit complained of.' },
  },
  RETURN_AWAITS_LEADER: {
    status: 409,
    title: { zh: '退单待本单位审核', en: 'Return waits for the leader' },
    detail: { zh: '退单申请尚待申请单位负责人审核。', en: 'The return waits for the leader of the unit that asked.' },
  },
  RETURN_FOR_DISPATCHER: {
    status: 409,
    title: { zh: '尚未到终审', en: 'Not to be ruled finally' },
    detail: { zh: '该件第一、二次退单由派单员审核。', en: 'The first two returns of a case are judged by a dispatcher.' },
  },
  RETURN_FOR_SUPERVISOR: {
    status: 409,
    title: { zh: '须终审', en: 'To be ruled finally' },
    detail: { zh: '该件第三次起的退单由督办员终审。', en: 'From its third return on, a case is ruled on by a supervisor.' },
  },
  RETURN_NOT_PENDING: {
    status: 409,
    title: { zh: '没有待审的退单', en: 'No return to judge' },
    detail: { zh: '该工单现在没有待审的退单。', en: 'The assignment has no return waiting to be judged.' },
  },
  RETURN_RULING_REASON: {
    status: 422,
    title: { zh: '终审理由不符', en: 'Reason does not fit the ruling' },
    detail: { zh: '驳回须有理由代码，同意则没有。', en: 'A refusal needs a reason code, an approval has none.' },
  },
  REVIEW_DAY_PASSED: {
    status: 422,
    title: { zh: '复核日期已过', en: 'Review does not lie ahead' },
    detail: { zh: '下次复核日期 {day} 须在今天之后。', en: 'The next review, {day}, must lie after today.' },
  },
  SEND_DOWN_NOT_NEEDED: {
    status: 422,
    title: { zh: '无需下派理由', en: 'No exception to make' },
    detail: {
      zh: '该事项由部门主办，或本不归部门，不需要下派理由。',
      en: 'A department leads, or the matter is none of a department: there is nothing to except.',
    },
  },
  SEND_DOWN_UNEXPLAINED: {
    status: 422,
    title: { zh: '缺少下派理由', en: 'Exception unexplained' },
    detail: {
      zh: '目录将此事项归部门；不由部门主办须说明理由。',
      en: 'The catalogue gives this to a department; say why it shall not lead.',
    },
  },
  SENT_DOWN: {
    status: 422,
    title: { zh: '部门事项不得下派', en: 'Not to be sent down' },
    detail: {
      zh: '此事项归部门，不能只派街镇；会商确定、甄别时说明理由的除外。',
      en: 'This is the matter of a department; it cannot go to subdistricts alone unless a review fixed it so or triage gave a reason.',
    },
  },
  SUPERVISION_ALREADY_OPEN: {
    status: 422,
    title: { zh: '已在督办', en: 'Already under supervision' },
    detail: {
      zh: '单位 {unit} 已因同一来源、同一原因被督办。',
      en: 'Unit {unit} is under supervision from this source for this reason already.',
    },
  },
  SUPPORT_NOT_PENDING: {
    status: 409,
    title: { zh: '没有待审的协办', en: 'No support to judge' },
    detail: { zh: '没有这一待审的协办申请。', en: 'No such request for support waits to be judged.' },
  },
  TIER_REASON_INVALID: {
    status: 422,
    title: { zh: '层级与理由不符', en: 'Reason does not fit the tier' },
    detail: { zh: '{reason} 不能作为改为 {tier} 的理由。', en: '{reason} is no reason for tier {tier}.' },
  },
  TIER_UNCHANGED: {
    status: 409,
    title: { zh: '层级未变', en: 'Tier unchanged' },
    detail: { zh: '该件已是层级 {tier}。', en: 'The case is of tier {tier} already.' },
  },
  TOO_MANY_UNITS: {
    status: 422,
    title: { zh: '单位过多', en: 'Too many units' },
    detail: { zh: '一次至多派 {limit} 个单位。', en: 'At most {limit} units at a time.' },
  },
  UNIT_ALREADY_ASSIGNED: {
    status: 422,
    title: { zh: '单位重复', en: 'Unit named twice' },
    detail: { zh: '单位 {unit} 已承办该件。', en: 'Unit {unit} already handles this case.' },
  },
  UNIT_NOT_CALLABLE: {
    status: 422,
    title: { zh: '不能吹哨该单位', en: 'Unit cannot be called out' },
    detail: { zh: '单位 {unit} 不是本区或市级的部门。', en: 'Unit {unit} is no department of the district or the city.' },
  },
  UNIT_NOT_DISPATCHABLE: {
    status: 422,
    title: { zh: '不能派给该单位', en: 'Unit is not dispatched to' },
    detail: { zh: '不能直接派给单位 {unit}。', en: 'Cases are not dispatched to {unit} directly.' },
  },
  UNIT_NOT_OF_LEVEL: {
    status: 422,
    title: { zh: '单位不属该层级', en: 'Unit of another level' },
    detail: { zh: '单位 {unit} 不是所上报层级的单位。', en: 'Unit {unit} is no authority of the level above.' },
  },
  UNIT_OF_OTHER_DISTRICT: {
    status: 422,
    title: { zh: '外区单位', en: 'Unit of another district' },
    detail: { zh: '单位 {unit} 属于其他区，须由市级派单。', en: 'Unit {unit} belongs to another district; the city dispatches to it.' },
  },
} as const satisfies ErrorSection;
