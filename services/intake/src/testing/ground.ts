import { both, type IntakePolicy, type Organisation, type RegisteredUnit } from '@suqiu/case';
import type { RegistrationGround } from '../domain';

/** For specs: an organisation of two districts and a policy small enough to follow by eye. */
const unit = (unitId: string, kind: RegisteredUnit['kind'], district: string, area?: string): RegisteredUnit => ({
  unitId,
  name: { zh: unitId, en: unitId },
  kind,
  district,
  functions: [],
  effectiveFrom: '2020-01-01',
  earlier: [],
  ...(area !== undefined && { area }),
});

const units = [
  unit('yangpu', 'district', '310110'),
  unit('hongkou', 'district', '310109'),
  unit('changbai', 'subdistrict', '310110', '310110013'),
  unit('tumenlu', 'committee', '310110', '310110013002'),
  { ...unit('wujiaochang-town', 'township', '310110', '310110100'), endsOn: '2024-01-01' },
];

export const organisation: Organisation = {
  version: 5,
  units: new Map(units.map((u) => [u.unitId, u])),
  posts: new Map(),
  hours: new Map(),
  steps: new Map(),
};

export const smallPolicy: IntakePolicy = {
  categories: [
    { code: 'urban', label: both('城乡建设', 'Construction') },
    { code: 'urban.street', label: both('占道', 'Street occupation'), parent: 'urban' },
    { code: 'urban.property', label: both('物业', 'Property'), parent: 'urban' },
    { code: 'labour', label: both('劳动', 'Labour') },
    { code: 'labour.wages', label: both('工资', 'Wages'), parent: 'labour' },
  ],
  categoryRules: [
    { rule: 'street', category: 'urban.street', any: ['占道', '摆摊'], none: ['已整改'], weight: 3 },
    { rule: 'street-site', category: 'urban.street', all: ['施工', '人行道'], weight: 2 },
    { rule: 'property', category: 'urban.property', any: ['物业'], weight: 3 },
    { rule: 'wages', category: 'labour.wages', any: ['工资', '欠薪'], weight: 3 },
  ],
  certainScore: 6,
  certainLead: 3,
  routeOutRules: [
    { rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['判决', '开庭'], none: ['没有判决'] },
    { rule: 'bribes', class: 'disciplineInspection', channel: 'disciplineInspectionOrgan', any: ['受贿'] },
  ],
  urgencyRules: [
    { rule: 'fire', any: ['着火了'], none: ['去年'], channel: 'call119' },
    { rule: 'hazard', any: ['塌陷', '漏电'], channel: 'none' },
  ],
  duplicates: { nearSameScore: 0.6, nearSameWindowDays: 30, mergeScore: 0.8 },
};

export const ground: RegistrationGround = {
  organisation,
  policy: { version: 7, policy: smallPolicy },
  day: '2026-03-02',
  now: '2026-03-02T01:00:00.000Z',
};
