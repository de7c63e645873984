/** The configuration of the golden export: as small as its cases allow. Units, matters and rules are examples, not anybody's real ones. */

export const administrator = 'administrator';
const provenance = { source: '示例', assumed: true, effectiveFrom: '2026-01-01' };

const unit = (unitId: string, zh: string, en: string, kind: string, more: object = {}): object => ({
  unit: { unitId, name: { zh, en }, kind, district: '310110', functions: [], parentId: '310110', ...more },
  provenance,
});

export const categories = [
  { code: 'environment', label: { zh: '环境', en: 'Environment' } },
  { code: 'environment.noise', label: { zh: '噪声', en: 'Noise' }, parent: 'environment' },
  { code: 'urban', label: { zh: '城建', en: 'Construction' } },
  { code: 'urban.road', label: { zh: '道路', en: 'Roads' }, parent: 'urban' },
  { code: 'other', label: { zh: '其他', en: 'Other' } },
];

const policy = {
  categories,
  categoryRules: [
    { rule: 'noise/strong', category: 'environment.noise', any: ['噪声', '噪音', '吵'], none: ['静音'], weight: 12 },
    { rule: 'road/both', category: 'urban.road', all: ['路'], any: ['坑', '塌', '路灯'], weight: 12 },
    { rule: 'other/weak', category: 'other', any: ['其他'], weight: 3 },
  ],
  certainScore: 9,
  certainLead: 4,
  routeOutRules: [{ rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['判决', '仲裁'], none: ['咨询'] }],
  urgencyRules: [{ rule: 'gas', channel: 'call119', any: ['燃气泄漏'] }],
  duplicates: { nearSameScore: 0.6, nearSameWindowDays: 30, mergeScore: 0.8 },
};

const post = { postId: '310110-ecology-1', unitId: '310110-ecology', role: 'handler', holderId: 'handler-ecology' };

const year = {
  year: 2026,
  notice: '示例通知一',
  url: 'https://example.org/notice',
  publishedOn: '2026-01-01',
  holidays: ['2026-01-01'],
  makeUpWorkdays: [],
  ...provenance,
};
const closure = {
  district: '310110',
  closure: 'typhoon',
  notice: '示例通知三',
  url: 'https://example.org/notice',
  publishedOn: '2026-01-01',
  days: ['2026-07-21', '2026-07-22'],
  reason: { zh: '台风', en: 'Typhoon' },
  ...provenance,
};
const morning = [{ from: '09:00', to: '12:00' }];
const split = [...morning, { from: '13:30', to: '17:30' }];

/** In order: address below /api/dispatch/v1/, body. */
export const configuration: readonly (readonly [string, object])[] = [
  ['intake-policy/publish-intake-policy', { policy, provenance }],
  [
    'organisation/register-unit',
    {
      unit: { unitId: '310000', name: { zh: '上海市', en: 'Shanghai' }, kind: 'city', district: '310000', functions: [] },
      provenance,
    },
  ],
  ['organisation/register-unit', unit('310110', '杨浦区', 'Yangpu', 'district', { parentId: '310000', area: '310110' })],
  ['organisation/register-unit', unit('310110-centre', '杨浦区热线中心', 'Yangpu Hotline Centre', 'dispatchCentre')],
  ['organisation/register-unit', unit('310110-ecology', '杨浦区生态环境局', 'Yangpu Ecology', 'department', { functions: ['ecology'] })],
  ['organisation/register-unit', unit('310110-roads', '杨浦区道路管理所', 'Yangpu Roads', 'department', { functions: ['roads'] })],
  ['organisation/register-unit', unit('310110-lamps', '杨浦区路灯所', 'Yangpu Street Lamps', 'department', { functions: ['lamps'] })],
  ['organisation/register-unit', unit('310110013', '长白新村街道', 'Changbai Xincun', 'subdistrict', { area: '310110013' })],
  [
    'organisation/register-unit',
    unit('310110013002', '示例居委会', 'Example Committee', 'committee', { parentId: '310110013', area: '310110013002' }),
  ],
  [
    'organisation/change-unit',
    unit('310110-roads', '杨浦区市政管理所', 'Yangpu Municipal Works', 'department', { functions: ['roads', 'lamps-and-signs'] }),
  ],
  ['organisation/end-unit', { unitId: '310110-lamps', endsOn: '2026-03-01', successorId: '310110-roads', source: '示例' }],
  ['organisation/fill-post', { ...post, ...provenance, effectiveFrom: '2026-02-01' }],
  ['organisation/fill-post', { ...post, ...provenance, effectiveFrom: '2026-02-01', endsOn: '2030-01-01' }],
  [
    'catalogue/publish-catalogue-entry',
    {
      entry: {
        entry: 'environment.noise',
        category: 'environment.noise',
        lead: { function: 'ecology' },
        support: [{ ofPlace: 'subdistrict' }],
        copyTo: [{ unitId: '310110-centre' }],
        automaticFor: ['website', 'app'],
      },
      provenance,
    },
  ],
  [
    'catalogue/publish-catalogue-entry',
    {
      entry: {
        entry: 'urban.road@310110',
        category: 'urban.road',
        area: '310110',
        kinds: ['complaint', 'assistance'],
        lead: { unitId: '310110-roads' },
        support: [],
        copyTo: [],
        automaticFor: [],
      },
      provenance,
    },
  ],
  ['catalogue/withdraw-catalogue-entry', { entry: 'urban.road@310110', endsOn: '2030-01-01', source: '示例' }],
  ['intake-policy/publish-intake-policy', { policy: { ...policy, certainScore: 10 }, provenance }],
  [
    'intake-policy/publish-intake-policy',
    { policy: { ...policy, certainScore: 20 }, provenance: { ...provenance, effectiveFrom: '2030-01-01' } },
  ],
  ['calendar/publish-calendar-year', year],
  [
    'calendar/publish-calendar-year',
    { ...year, notice: '示例通知二', holidays: ['2026-01-01', '2026-01-02'], makeUpWorkdays: ['2026-01-04'] },
  ],
  ['calendar/publish-local-closure', closure],
  ['calendar/publish-local-closure', { ...closure, notice: '示例通知四', days: [] }],
  ['organisation/set-unit-hours', { unitId: '310110-ecology', hours: [[], split, split, split, split, morning, []], ...provenance }],
];

const ofDistrict = { district: '310110', unitId: '310110-centre' };

export const users = [
  { id: administrator, name: '管理员', roles: ['administrator'], district: '310000' },
  { id: 'operator', name: '话务员', roles: ['operator'], ...ofDistrict },
  { id: 'dispatcher', name: '派单员', roles: ['dispatcher'], ...ofDistrict },
  { id: 'officer', name: '回访员', roles: ['followUpOfficer'], ...ofDistrict },
  { id: 'auditor', name: '审计员', roles: ['auditor'], district: '310000' },
  { id: 'handler-ecology', name: '承办人', roles: ['handler'], district: '310110', unitId: '310110-ecology' },
  { id: 'leader-ecology', name: '负责人', roles: ['unitLeader'], district: '310110', unitId: '310110-ecology' },
  { id: 'handler-roads', name: '承办人', roles: ['handler'], district: '310110', unitId: '310110-roads' },
  { id: 'subdistrict', name: '街道经办', roles: ['subdistrict'], district: '310110', unitId: '310110013' },
] as const;
