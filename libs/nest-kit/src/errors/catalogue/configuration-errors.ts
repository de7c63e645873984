import type { ErrorSection } from './error-entry';

/** Refusals around catalogue, calendars, policies and rules. Sorted by code. */
export const configurationErrors = {
  CALENDAR_YEAR_APART: {
    status: 422,
    title: { zh: '年度不相连', en: 'Year stands apart' },
    detail: {
      zh: '已发布 {first} 至 {last} 年，{year} 年与之不相连。',
      en: '{first} to {last} are published; {year} would leave a gap.',
    },
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
  CLOCK_LIMIT_UNREACHABLE: {
    status: 422,
    title: { zh: '限度永不适用', en: 'Limit never reached' },
    detail: {
      zh: '时限 {clock} 的第 {nth} 条限度永不适用：前面的限度已涵盖其条件。',
      en: 'Limit {nth} of clock {clock} is never reached: an earlier one covers its condition.',
    },
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
  NOTICE_POLICY_INVALID: {
    status: 422,
    title: { zh: '告知口径有误', en: 'Notice policy invalid' },
    detail: { zh: '{field} 有误：{value}。', en: '{field} is wrong: {value}.' },
  },
  ROUTING_RULES_CONFLICT: {
    status: 422,
    title: { zh: '规则冲突', en: 'Rules conflict' },
    detail: {
      zh: '规则 {rule} 与 {by} 条件相同而单位不同。',
      en: 'Rule {rule} asks the same as {by} and names other units.',
    },
  },
  ROUTING_RULE_INVALID: {
    status: 422,
    title: { zh: '规则有误', en: 'Rule invalid' },
    detail: {
      zh: '规则 {rule} 的 {field} 有误：{value} 不存在、重复，或永不成立。',
      en: 'The {field} of rule {rule} is wrong: {value} is not there, is named twice, or can never hold.',
    },
  },
  ROUTING_RULE_UNREACHABLE: {
    status: 422,
    title: { zh: '规则不可达', en: 'Rule unreachable' },
    detail: {
      zh: '规则 {by} 在前且涵盖规则 {rule}，后者永不适用。',
      en: 'Rule {by} comes before rule {rule} and holds wherever it does, so it is never asked.',
    },
  },
} as const satisfies ErrorSection;
