import type { ErrorSection } from './error-entry';

/** Refusals of dispatch 派单, its organisation and its catalogue. Sorted by code. */
export const dispatchErrors = {
  AREA_INVALID: {
    status: 422,
    title: { zh: '区划代码不符', en: 'Area does not fit' },
    detail: {
      zh: '该类单位的区划代码位数不符，或不在其区内。',
      en: 'The division code does not fit the kind of unit, or lies outside its district.',
    },
  },
  AREA_TAKEN: {
    status: 422,
    title: { zh: '区划已有单位', en: 'Area has a unit' },
    detail: { zh: '该区划已由单位 {unit} 负责。', en: 'Unit {unit} is responsible for this area.' },
  },
  ASSIGNMENT_NOT_RESOLVED: {
    status: 422,
    title: { zh: '工单尚未办结', en: 'Assignment not resolved' },
    detail: { zh: '只有已办结的工单才能退回办理。', en: 'Only an assignment that is resolved can be sent back to handling.' },
  },
  CALENDAR_YEAR_APART: {
    status: 422,
    title: { zh: '年度不相连', en: 'Year stands apart' },
    detail: {
      zh: '已发布 {first} 至 {last} 年，{year} 年与之不相连。',
      en: '{first} to {last} are published; {year} would leave a gap.',
    },
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
  CASE_NOT_DISPATCHED: {
    status: 409,
    title: { zh: '诉求尚未派单', en: 'Case not dispatched' },
    detail: { zh: '只有已派单的诉求才能这样处理。', en: 'This can only be done once the case is dispatched.' },
  },
  CATALOGUE_ENTRY_INVALID: {
    status: 422,
    title: { zh: '目录条目有误', en: 'Catalogue entry invalid' },
    detail: {
      zh: '条目的 {field} 有误：单位、职能、区划或事项不存在，或单位重复。',
      en: 'The {field} of the entry is wrong: no such unit, function, area or category, or a unit named twice.',
    },
  },
  CATALOGUE_ENTRY_OVERLAPS: {
    status: 422,
    title: { zh: '目录条目冲突', en: 'Catalogue entries conflict' },
    detail: { zh: '条目 {entry} 对同样的诉求同时有效。', en: 'Entry {entry} holds for the same cases at the same time.' },
  },
  CATALOGUE_ENTRY_UNKNOWN: {
    status: 404,
    title: { zh: '目录条目不存在', en: 'No such catalogue entry' },
    detail: { zh: '没有这一条目。', en: 'There is no such entry.' },
  },
  CLOCK_ALREADY_PAUSED: {
    status: 409,
    title: { zh: '计时已暂停', en: 'Clocks already paused' },
    detail: { zh: '计时已暂停。', en: 'The clocks are paused already.' },
  },
  CLOCK_LIMIT_UNREACHABLE: {
    status: 422,
    title: { zh: '限度永不适用', en: 'Limit never reached' },
    detail: {
      zh: '时限 {clock} 的第 {nth} 条限度永不适用：前面的限度已涵盖其条件。',
      en: 'Limit {nth} of clock {clock} is never reached: an earlier one covers its condition.',
    },
  },
  CLOCK_NOT_PAUSED: {
    status: 409,
    title: { zh: '计时未暂停', en: 'Clocks not paused' },
    detail: { zh: '计时没有暂停。', en: 'The clocks are not paused.' },
  },
  CLOCK_POLICY_INVALID: {
    status: 422,
    title: { zh: '时限口径有误', en: 'Clock policy invalid' },
    detail: { zh: '{field} 有误：{value}。', en: '{field} is wrong: {value}.' },
  },
  CLOCK_POLICY_UNKNOWN: {
    status: 422,
    title: { zh: '时限口径不存在', en: 'Clock policy unknown' },
    detail: { zh: '没有可撤销的时限口径 {policy}。', en: 'There is no clock policy {policy} to withdraw.' },
  },
  CLOCK_RULE_TWICE: {
    status: 422,
    title: { zh: '时限规则重复', en: 'Clock ruled twice' },
    detail: { zh: '时限 {clock} 在范围 {scope} 内有两条规则。', en: 'Clock {clock} has two rules for scope {scope}.' },
  },
  CLOSURE_NOT_PENDING: {
    status: 409,
    title: { zh: '没有待审的办结', en: 'No closure to judge' },
    detail: { zh: '该件现在没有待审的办结。', en: 'The case has no closure waiting to be judged.' },
  },
  DAY_INVALID: {
    status: 422,
    title: { zh: '日期不存在', en: 'No such day' },
    detail: { zh: '没有 {day} 这一天。', en: 'There is no day {day}.' },
  },
  DAY_IN_OTHER_YEAR: {
    status: 422,
    title: { zh: '日期不在该年', en: 'Day of another year' },
    detail: { zh: '{day} 不在所发布的年度内。', en: '{day} lies outside the year that is published.' },
  },
  DAY_TWICE: {
    status: 422,
    title: { zh: '日期重复', en: 'Day named twice' },
    detail: { zh: '{day} 列了两次。', en: '{day} is named twice.' },
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
  DISTRICT_UNKNOWN: {
    status: 422,
    title: { zh: '区不存在', en: 'District unknown' },
    detail: { zh: '组织机构中没有 {district}。', en: 'The organisation has no district {district}.' },
  },
  EFFECTIVE_DATE_INVALID: {
    status: 422,
    title: { zh: '日期无效', en: 'Effective date invalid' },
    detail: {
      zh: '不是有效日期，或早于前一版本，或变更日期在今天之后。',
      en: 'No calendar day, before the version it follows, or a change that lies ahead.',
    },
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
  FUNCTION_TAKEN: {
    status: 422,
    title: { zh: '职能已有单位', en: 'Function has a unit' },
    detail: { zh: '本区的 {function} 已由单位 {unit} 负责。', en: 'Unit {unit} answers for {function} in this district.' },
  },
  HOLIDAY_ON_WEEKEND: {
    status: 422,
    title: { zh: '放假日为周末', en: 'Holiday on a weekend' },
    detail: { zh: '{day} 是周末，本不上班；只列放假的工作日。', en: '{day} is a weekend, which is off anyway; name weekdays off only.' },
  },
  INTAKE_POLICY_INVALID: {
    status: 422,
    title: { zh: '受理口径有误', en: 'Intake policy invalid' },
    detail: { zh: '{field} 有误：{value}。', en: '{field} is wrong: {value}.' },
  },
  LEAD_UNIT_MISSING: {
    status: 422,
    title: { zh: '缺少主办单位', en: 'Lead unit missing' },
    detail: { zh: '派单至少要有一个主办单位。', en: 'Dispatching needs at least one lead unit.' },
  },
  LOCAL_CLOSURE_UNKNOWN: {
    status: 422,
    title: { zh: '局部停办不存在', en: 'Local closure unknown' },
    detail: { zh: '本区没有可撤销的停办 {closure}。', en: 'The district has no closure {closure} to withdraw.' },
  },
  MAKE_UP_ON_WEEKDAY: {
    status: 422,
    title: { zh: '调休上班日不是周末', en: 'Make-up workday on a weekday' },
    detail: {
      zh: '{day} 不是周末，本应上班；只列调休上班的周末。',
      en: '{day} is no weekend and worked anyway; name weekends worked only.',
    },
  },
  PARENT_MISSING: {
    status: 422,
    title: { zh: '缺少上级单位', en: 'Parent missing' },
    detail: { zh: '除市以外，单位须有上级。', en: 'Every unit but the city stands under another.' },
  },
  POST_OF_OTHER_UNIT: {
    status: 422,
    title: { zh: '岗位属于其他单位', en: 'Post belongs to another unit' },
    detail: { zh: '该岗位属于单位 {unit}。', en: 'The post belongs to unit {unit}.' },
  },
  POST_ROLE_INVALID: {
    status: 422,
    title: { zh: '不是岗位角色', en: 'Not a role of a post' },
    detail: { zh: '该角色不设岗位。', en: 'Nobody holds a post in this role.' },
  },
  PROPOSAL_MISSING: {
    status: 409,
    title: { zh: '没有派单建议', en: 'No proposal' },
    detail: { zh: '目录对该件没有建议，请指定单位。', en: 'The catalogue proposes nothing for this case; name the units.' },
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
  SENT_DOWN: {
    status: 422,
    title: { zh: '部门事项不得下派', en: 'Not to be sent down' },
    detail: {
      zh: '目录将此事项归部门，不能只派街镇；会商确定的除外。',
      en: 'The catalogue gives this to a department; it cannot go to subdistricts alone unless a review fixed it so.',
    },
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
  UNIT_ALREADY_REGISTERED: {
    status: 409,
    title: { zh: '单位已登记', en: 'Unit already registered' },
    detail: { zh: '单位 {unit} 已登记。', en: 'Unit {unit} is already registered.' },
  },
  UNIT_ENDED: {
    status: 422,
    title: { zh: '单位已撤销', en: 'Unit has ended' },
    detail: { zh: '单位 {unit} 已撤销。', en: 'Unit {unit} has ended.' },
  },
  UNIT_HAS_UNITS_BELOW: {
    status: 422,
    title: { zh: '仍有下级单位', en: 'Units stand below it' },
    detail: {
      zh: '单位 {unit} 仍有 {count} 个下级单位，请先撤销或指定承继单位。',
      en: '{count} units stand below {unit}: end them first, or name a successor.',
    },
  },
  UNIT_HIERARCHY_CIRCULAR: {
    status: 422,
    title: { zh: '上下级成环', en: 'Hierarchy is circular' },
    detail: { zh: '单位不能成为自己的上级。', en: 'A unit cannot stand above itself.' },
  },
  UNIT_HOURS_INVALID: {
    status: 422,
    title: { zh: '办公时间有误', en: 'Working hours invalid' },
    detail: {
      zh: '{from}–{to} 有误（星期代码 {weekday}，0 为周日）：须止于其后、不晚于 24:00，按时间先后排列，且不重叠。',
      en: '{from}–{to} is wrong (weekday {weekday}, 0 is Sunday): blocks end after they begin, by 24:00, in ascending order without overlap.',
    },
  },
  UNIT_HOURS_MISSING: {
    status: 422,
    title: { zh: '没有办公时间', en: 'No working hours' },
    detail: { zh: '一周至少要有一个办公时段。', en: 'A week needs at least one block of hours.' },
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
  UNIT_OF_OTHER_DISTRICT: {
    status: 422,
    title: { zh: '外区单位', en: 'Unit of another district' },
    detail: { zh: '单位 {unit} 属于其他区，须由市级派单。', en: 'Unit {unit} belongs to another district; the city dispatches to it.' },
  },
  UNIT_UNKNOWN: {
    status: 422,
    title: { zh: '单位不存在', en: 'Unit unknown' },
    detail: { zh: '没有单位 {unit}。', en: 'There is no unit {unit}.' },
  },
} as const satisfies ErrorSection;
