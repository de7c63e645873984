import { type Actor, emptyOrganisation, type EndorsementSteps, type Organisation, type RegisteredUnit, type Role } from '@suqiu/case';
import type { Who } from '../domain';

/** For specs: two departments of a district, and a squad below the first. */
const unit = (unitId: string, parentId: string): RegisteredUnit => ({
  unitId,
  name: { zh: unitId, en: unitId },
  kind: 'department',
  parentId,
  district: '310110',
  functions: [],
  effectiveFrom: '2020-01-01',
  earlier: [],
});
const units = [unit('unit-lead', 'district'), unit('unit-support', 'district'), unit('squad', 'unit-lead')];
export const organisation: Organisation = {
  ...emptyOrganisation,
  version: 3,
  units: new Map(units.map((u) => [u.unitId, u])),
};

export const personOf = (unitId: string, role: Role = 'handler'): Who => ({ actor: { id: 'person-1', role, unitId }, organisation });
export const handler = personOf('unit-lead');
export const leader = personOf('unit-lead', 'unitLeader');
export const now = '2026-03-02T02:00:00.000Z';
/** As the organisation, from that day on, has it. */
export const withSteps = (who: Who, unitId: string, endorsement: EndorsementSteps): Who => ({
  ...who,
  organisation: {
    ...organisation,
    steps: new Map([[unitId, [{ endorsement, source: '内部规定', assumed: false, effectiveFrom: '2026-01-01' }]]]),
  },
});
export const squadHandler = personOf('squad');
export const dispatcher: Who = { actor: { id: 'dispatcher-1', role: 'dispatcher', district: '310110' }, organisation };
export const system: Who = { actor: { id: 'policy-demonstration', role: 'system' } satisfies Actor, organisation };
export const assignmentId = 'assignment-1';
