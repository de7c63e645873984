import type { ErrorSection } from './error-entry';

/** Refusals around units, posts, deputies and absences. Sorted by code. */
export const organisationErrors = {
  ABSENCE_DAYS_INVALID: {
    status: 422,
    title: { zh: '不在岗日期有误', en: 'Days of absence invalid' },
    detail: {
      zh: '{from} 至 {until} 有误：不是有效日期，或返岗早于离岗。',
      en: '{from} to {until} is wrong: no calendar day, or back before away.',
    },
  },
  ABSENCE_UNKNOWN: {
    status: 422,
    title: { zh: '没有该不在岗记录', en: 'Absence unknown' },
    detail: { zh: '没有 {holder} 自 {from} 起的不在岗记录可撤销。', en: '{holder} has no absence from {from} on to withdraw.' },
  },
  ACCOUNT_WITHOUT_POST: {
    status: 422,
    title: { zh: '该账号没有岗位', en: 'Account has no post' },
    detail: { zh: '{account} 既不任职，也不是B角。', en: '{account} holds no post and is deputy of none.' },
  },
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
  DEPUTY_IS_HOLDER: {
    status: 422,
    title: { zh: 'B角不能是任职人', en: 'Deputy holds the post' },
    detail: {
      zh: '该账号在这些日期任岗位 {post}，不能作其B角。',
      en: 'The account holds post {post} on these days and cannot be its own deputy.',
    },
  },
  FUNCTION_TAKEN: {
    status: 422,
    title: { zh: '职能已有单位', en: 'Function has a unit' },
    detail: { zh: '本区的 {function} 已由单位 {unit} 负责。', en: 'Unit {unit} answers for {function} in this district.' },
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
  POST_UNKNOWN: {
    status: 422,
    title: { zh: '岗位不存在', en: 'Post unknown' },
    detail: { zh: '没有岗位 {post}。', en: 'There is no post {post}.' },
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
  UNIT_UNKNOWN: {
    status: 422,
    title: { zh: '单位不存在', en: 'Unit unknown' },
    detail: { zh: '没有单位 {unit}。', en: 'There is no unit {unit}.' },
  },
} as const satisfies ErrorSection;
