import type { ClockPolicy, ClockRule, Limit, Provenance } from '@suqiu/case';

/** A policy with where its numbers come from. Sources are as domain.md §11 lists them; what is our own reading is marked and said. */
export interface FirstClockPolicy {
  readonly policy: ClockPolicy;
  readonly provenance: Provenance;
}

const effectiveFrom = '2023-01-01';
const from = (source: string): Provenance => ({ source, assumed: false, effectiveFrom });
const assumedFrom = (source: string): Provenance => ({ source, assumed: true, effectiveFrom });

const workingDays = (n: number): Limit => ({ n, unit: 'workingDay' });
const always = (limit: Limit): ClockRule['limits'] => [{ limit }];
const anew = { rehandling: true } as const;
const aDayBefore = workingDays(1);

/** 上海 12345“1515”: 1 working day to speak with the requester, 5 for what is simple, 15 for what is not. */
const city1515: FirstClockPolicy = {
  policy: {
    policy: 'city-1515',
    label: { zh: '市热线“1515”时限', en: 'Limits of the city hotline, "1515"' },
    appliesTo: {},
    clocks: [
      {
        clock: 'firstContact',
        scope: 'assignment',
        roles: ['lead', 'support'],
        limits: always(workingDays(1)),
        warn: aDayBefore,
        pausable: false,
      },
      {
        clock: 'resolve',
        scope: 'case',
        limits: [
          { when: anew, limit: workingDays(3) },
          { when: { tiers: ['crossDepartment', 'complex', 'hard'] }, limit: workingDays(15) },
          { limit: workingDays(5) },
        ],
        warn: aDayBefore,
        pausable: true,
        extension: { atMost: 10, times: 1 },
      },
    ],
  },
  provenance: from(
    '解放日报 2023（1515）[S1]；重新办理 3 个工作日据静安大宁路、青浦夏阳街道 [S11、S12]；延期至多 10 个工作日、可暂停为假定，参照山东 [S14]',
  ),
};

/** 长白“151030”, reading A of domain.md §1. The explanation after 15 days keeps the longest tier within 优化营商环境条例 art. 49. */
const street151030: FirstClockPolicy = {
  policy: {
    policy: 'street-151030',
    label: { zh: '长白“151030”办结机制', en: '"151030" of Changbai Xincun' },
    appliesTo: { requesterTypes: ['enterprise'], areas: ['310110013'], units: ['310110013'] },
    clocks: [
      { clock: 'firstContact', scope: 'assignment', limits: always(workingDays(1)), warn: aDayBefore, pausable: false },
      {
        clock: 'resolve',
        scope: 'assignment',
        roles: ['lead'],
        limits: [
          { when: anew, limit: workingDays(3) },
          { when: { tiers: ['hard'] }, limit: workingDays(30) },
          { when: { tiers: ['crossDepartment', 'complex'] }, limit: workingDays(10) },
          { limit: workingDays(5) },
        ],
        warn: aDayBefore,
        pausable: true,
        extension: { atMost: 5, times: 1 },
      },
      {
        clock: 'explain',
        scope: 'assignment',
        roles: ['lead'],
        limits: [{ when: { tiers: ['hard'] }, limit: workingDays(15) }],
        warn: aDayBefore,
        pausable: true,
      },
    ],
  },
  provenance: assumedFrom(
    '杨浦区 2023 年优化营商环境行动方案“151030”诉求办结机制 [S10]，数字为推定（读法 A）；15 个工作日说明进展据上海市优化营商环境条例第 49 条 [S3]；延期至多 5 个工作日为假定',
  ),
};

const signFor: FirstClockPolicy = {
  policy: {
    policy: 'sign-for',
    label: { zh: '签收时限', en: 'Time to sign for an assignment' },
    appliesTo: {},
    clocks: [
      {
        clock: 'acknowledge',
        scope: 'assignment',
        limits: [
          { when: { urgencies: ['urgent', 'critical'] }, limit: { n: 30, unit: 'minute' } },
          { limit: { n: 4, unit: 'workingHour' } },
        ],
        // An urgent one lies within its last hour from the first minute on, and says so at once.
        warn: { n: 60, unit: 'minute' },
        pausable: false,
      },
    ],
  },
  provenance: assumedFrom('假定：4 个办公小时内签收，紧急件 30 分钟；未见公开规定'),
};

/** Outside its hours the enterprise lane dispatches as 次紧急, and the unit speaks with the enterprise within 24 hours of working days. */
const elevated24h: FirstClockPolicy = {
  policy: {
    policy: 'elevated-24h',
    label: { zh: '企业专席次紧急 24 小时', en: 'Enterprise lane, elevated: 24 hours' },
    appliesTo: { requesterTypes: ['enterprise'] },
    clocks: [
      {
        clock: 'firstContact',
        scope: 'assignment',
        limits: [{ when: { urgencies: ['elevated'] }, limit: { n: 24, unit: 'workingDayHour' } }],
        warn: { n: 4, unit: 'hour' },
        pausable: false,
      },
    ],
  },
  provenance: from('解放日报 2023（企业专席：非工作时间作次紧急件，24 小时内直接联系企业，工作日）[S1]；提前 4 小时提示为假定'),
};

/** 北京 2 小时、24 小时、7 天、15 天. Of no unit: one opts in by a version that names it. */
const fourTiers: FirstClockPolicy = {
  policy: {
    policy: 'four-tiers',
    label: { zh: '四级时限（2 小时、24 小时、7 天、15 天）', en: 'Four limits: 2 h, 24 h, 7 d, 15 d' },
    appliesTo: { units: [] },
    clocks: [
      {
        clock: 'resolve',
        scope: 'assignment',
        roles: ['lead'],
        limits: [
          { when: { urgencies: ['urgent', 'critical'] }, limit: { n: 2, unit: 'hour' } },
          { when: { urgencies: ['elevated'] }, limit: { n: 24, unit: 'hour' } },
          { when: { tiers: ['crossDepartment', 'complex', 'hard'] }, limit: { n: 15, unit: 'calendarDay' } },
          { limit: { n: 7, unit: 'calendarDay' } },
        ],
        pausable: true,
      },
    ],
  },
  provenance: assumedFrom('北京 2020 年意见 [S53] 及城市标准征求意见稿 [S54]；紧急程度与层级的对应、自然日计为假定'),
};

const followUp: FirstClockPolicy = {
  policy: {
    policy: 'follow-up',
    label: { zh: '回访时限', en: 'Time to follow up' },
    appliesTo: {},
    clocks: [
      {
        clock: 'followUp',
        scope: 'case',
        limits: always({ n: 7, unit: 'calendarDay' }),
        warn: { n: 1, unit: 'calendarDay' },
        pausable: false,
      },
    ],
  },
  provenance: assumedFrom('假定：同意办结后 7 天内回访；未见公开规定'),
};

const supervision: FirstClockPolicy = {
  policy: {
    policy: 'supervision',
    label: { zh: '督办反馈时限', en: 'Time to answer supervision' },
    appliesTo: {},
    clocks: [{ clock: 'supervision', scope: 'assignment', limits: always(workingDays(3)), warn: aDayBefore, pausable: false }],
  },
  provenance: from('静安大宁路街道 2019：督办 3 个工作日 [S11]'),
};

/** 北京平谷: whoever is called is there within half an hour. */
const callOut: FirstClockPolicy = {
  policy: {
    policy: 'call-out',
    label: { zh: '吹哨报到时限（北京平谷做法）', en: 'Call-out and check-in, as in Pinggu, Beijing' },
    appliesTo: {},
    clocks: [
      {
        clock: 'callOutRespond',
        scope: 'callOut',
        limits: always({ n: 15, unit: 'minute' }),
        warn: { n: 5, unit: 'minute' },
        pausable: false,
      },
      {
        clock: 'callOutArrive',
        scope: 'callOut',
        limits: always({ n: 30, unit: 'minute' }),
        warn: { n: 10, unit: 'minute' },
        pausable: false,
      },
    ],
  },
  provenance: assumedFrom('北京平谷“街乡吹哨、部门报到”：30 分钟内到场 [S60、S61]；15 分钟响应为假定'),
};

/** 山东: a unit that wants to give a case back says so within two working days. */
const returnWindow: FirstClockPolicy = {
  policy: {
    policy: 'return-window',
    label: { zh: '退单申请期限', en: 'Time to ask for a return' },
    appliesTo: {},
    clocks: [{ clock: 'return', scope: 'assignment', limits: always(workingDays(2)), pausable: false }],
  },
  provenance: assumedFrom('山东 2 个工作日内退单 [S14b]；上海退单窗口未见公开规定，此为假定'),
};

/** The first clock policies, in the order they are published. Later changes are publications. */
export const clockPolicies1: readonly FirstClockPolicy[] = [
  city1515,
  street151030,
  signFor,
  elevated24h,
  fourTiers,
  followUp,
  supervision,
  callOut,
  returnWindow,
];
