import { randomUUID } from 'node:crypto';
import type { LedgerEvent, UnitKind } from '@suqiu/case';
import { anEvent } from '@suqiu/testing';
import { firstIntakePolicy } from '../data/intake-policy-1';

/** For specs: the first policy, two districts, a subdistrict and a committee, as dispatch would have written them. */
const provenance = { source: 'spec', assumed: false, effectiveFrom: '2010-01-01' };

const unit = (unitId: string, zh: string, kind: UnitKind, district: string, area?: string): LedgerEvent =>
  anEvent(
    'dispatch.UnitRegistered',
    { unitId, name: { zh, en: unitId }, kind, district, functions: [], ...provenance, ...(area !== undefined && { area }) },
    { eventId: randomUUID() },
  );

export const configuration = (): readonly LedgerEvent[] => [
  anEvent('dispatch.IntakePolicyPublished', { ...firstIntakePolicy.policy, ...firstIntakePolicy.provenance }),
  unit('yangpu', '杨浦区', 'district', '310110'),
  unit('hongkou', '虹口区', 'district', '310109'),
  unit('changbai', '长白新村街道', 'subdistrict', '310110', '310110013'),
  unit('shortlived', '临时机构', 'department', '310110'),
  unit('tumenlu', '图们路居委会', 'committee', '310110', '310110013002'),
];

export const unitEnded = (unitId: string): LedgerEvent =>
  anEvent('dispatch.UnitEnded', { unitId, endsOn: '2020-01-01', source: 'spec' }, { eventId: randomUUID() });
