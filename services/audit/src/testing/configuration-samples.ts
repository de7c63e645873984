import type { ConfigurationEvents, EventData } from '@suqiu/case';
import { calendarSamples } from './calendar-samples';

/** The samples of the configuration streams. */
export const configurationSamples: {
  readonly [T in keyof ConfigurationEvents]: readonly [ConfigurationEvents[T], ConfigurationEvents[T]];
} = {
  'dispatch.ClockPolicyPublished': [
    {
      policy: 'city-1515',
      label: { zh: '一五一五', en: 'One, five, fifteen' },
      appliesTo: {},
      clocks: [],
      source: '口径一',
      assumed: false,
      effectiveFrom: '2026-01-01',
    },
    {
      policy: 'street-151030',
      label: { zh: '一五十三十', en: 'One, five, ten, thirty' },
      appliesTo: { areas: ['310110013'] },
      clocks: [{ clock: 'resolve', scope: 'assignment', limits: [], pausable: true }],
      source: '口径二',
      assumed: true,
      effectiveFrom: '2026-02-01',
    },
  ],
  'dispatch.RoutingRulesPublished': [
    {
      district: '310109',
      rules: [{ rule: 'first', when: {}, then: { lead: { ofPlace: 'district' }, support: [], copyTo: [] } }],
      source: '规则一',
      assumed: true,
      effectiveFrom: '2026-01-01',
    },
    { district: '310000', rules: [], source: '规则二', assumed: false, effectiveFrom: '2026-02-01' },
  ],
  'dispatch.NoticePolicyPublished': [
    {
      templates: [],
      rules: [],
      quietHours: { from: '21:00', to: '08:00', daysOff: false },
      retryMinutes: [],
      source: '告知一',
      assumed: false,
      effectiveFrom: '2026-01-01',
    },
    {
      templates: [{ template: 'registered', subject: { zh: '受理', en: 'Registered' }, text: { zh: '{caseNumber}', en: '{caseNumber}' } }],
      rules: [{ on: 'intake.CaseRegistered', to: 'requester', template: 'registered', channels: ['sms'] }],
      quietHours: { from: '22:00', to: '07:30', daysOff: true },
      retryMinutes: [1, 5],
      source: '告知二',
      assumed: true,
      effectiveFrom: '2026-02-01',
    },
  ],
  'dispatch.UnitRegistered': [unitData('first'), unitData('second')],
  'dispatch.UnitChanged': [unitData('first'), unitData('second')],
  'dispatch.UnitEnded': [
    { unitId: 'unit-lead', successorId: 'unit-support', endsOn: '2026-01-01', source: '批复一' },
    { unitId: 'unit-old', successorId: 'unit-new', endsOn: '2026-02-01', source: '批复二' },
  ],
  'dispatch.UnitStepsSet': [
    {
      unitId: 'unit-lead',
      endorsement: { returns: true, extensions: false, resolutions: false },
      source: '制度一',
      assumed: false,
      effectiveFrom: '2026-01-01',
    },
    {
      unitId: 'unit-support',
      endorsement: { returns: true, extensions: true, resolutions: true },
      source: '制度二',
      assumed: true,
      effectiveFrom: '2026-02-01',
    },
  ],
  'dispatch.PostFilled': [
    {
      postId: 'post-1',
      unitId: 'unit-lead',
      role: 'handler',
      holderId: 'person-1',
      source: '任命一',
      assumed: false,
      effectiveFrom: '2026-01-01',
    },
    {
      postId: 'post-2',
      unitId: 'unit-support',
      role: 'unitLeader',
      holderId: 'person-2',
      endsOn: '2027-01-01',
      source: '任命二',
      assumed: true,
      effectiveFrom: '2026-02-01',
    },
  ],
  'dispatch.DeputyNamed': [
    { postId: 'post-1', deputyId: 'person-2', source: '安排一', assumed: false, effectiveFrom: '2026-01-01' },
    { postId: 'post-2', deputyId: 'person-3', endsOn: '2027-01-01', source: '安排二', assumed: true, effectiveFrom: '2026-02-01' },
  ],
  'dispatch.AbsenceRecorded': [
    { holderId: 'person-1', from: '2026-03-01', until: '2026-03-09', reasonCode: 'leave', source: '假条一' },
    { holderId: 'person-2', from: '2026-03-02', until: '2026-03-10', reasonCode: 'illness', source: '假条二' },
  ],
  'dispatch.CatalogueEntryPublished': [
    {
      entry: 'entry-1',
      category: 'noise',
      lead: { ofPlace: 'subdistrict' },
      support: [],
      copyTo: [],
      automaticFor: [],
      source: '目录一',
      assumed: false,
      effectiveFrom: '2026-01-01',
    },
    {
      entry: 'entry-2',
      category: 'parking',
      area: '310110',
      kinds: ['complaint'],
      lead: { function: 'market-supervision' },
      support: [{ unitId: 'unit-support' }],
      copyTo: [{ ofPlace: 'district' }],
      automaticFor: ['telephone', 'app'],
      source: '目录二',
      assumed: true,
      effectiveFrom: '2026-02-01',
    },
  ],
  'dispatch.CatalogueEntryWithdrawn': [
    { entry: 'entry-1', endsOn: '2026-03-01', source: '通知一' },
    { entry: 'entry-2', endsOn: '2026-04-01', source: '通知二' },
  ],
  'dispatch.IntakePolicyPublished': [policyData('first'), policyData('second')],
  ...calendarSamples,
};

function unitData(which: 'first' | 'second'): EventData['dispatch.UnitRegistered'] {
  return which === 'first'
    ? {
        unitId: 'unit-1',
        name: { zh: '区城管执法局', en: 'City Management' },
        kind: 'department',
        parentId: 'unit-lead',
        district: '310110',
        area: '310110013',
        functions: ['city-management'],
        source: '三定方案',
        assumed: true,
        effectiveFrom: '2020-01-01',
      }
    : {
        unitId: 'unit-2',
        name: { zh: '区房管局', en: 'Housing' },
        kind: 'utility',
        parentId: 'unit-support',
        district: '310109',
        area: '310109009',
        functions: ['housing'],
        source: '机构改革',
        assumed: false,
        effectiveFrom: '2021-01-01',
      };
}

function policyData(which: 'first' | 'second'): EventData['dispatch.IntakePolicyPublished'] {
  const first = which === 'first';
  return {
    categories: first ? [] : [{ code: 'noise', label: { zh: '噪声', en: 'Noise' } }],
    categoryRules: first ? [] : [{ rule: 'r1', category: 'noise', weight: 1 }],
    certainScore: first ? 1 : 2,
    certainLead: first ? 1 : 2,
    routeOutRules: first ? [] : [{ rule: 'r2', class: 'petition', channel: 'petitionOffice', any: ['上访'] }],
    urgencyRules: first ? [] : [{ rule: 'r3', any: ['起火'], channel: 'call119' }],
    duplicates: { nearSameScore: first ? 0.8 : 0.9, nearSameWindowDays: first ? 30 : 60, mergeScore: first ? 0.9 : 0.95 },
    source: first ? '口径一' : '口径二',
    assumed: first,
    effectiveFrom: first ? '2026-01-01' : '2026-02-01',
  };
}
