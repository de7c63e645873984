import { type Compartment, type ExistingCase, isWithin, Refusal, type Role } from '@suqiu/case';
import type { Who } from '../service/service-definition';

/**
 * What a person may see of a sealed part:
 * - `auto`: opened with the page, recorded as part of the work;
 * - `ask`: opened on demand, with a purpose;
 * - `grant`: only by a grant, which this person does not hold.
 */
export type PartLevel = 'auto' | 'ask' | 'grant';

const rolesOfDistrict: readonly Role[] = ['operator', 'dispatcher', 'followUpOfficer', 'supervisor', 'auditor'];
const rolesOfUnits: readonly Role[] = ['handler', 'unitLeader', 'subdistrict', 'steward'];
/** The hotline itself took the call: it knows who reported, and must be able to call back. */
const rolesOfHotline: readonly Role[] = ['operator', 'followUpOfficer'];
const wholeCity = '310000';

/** Throws ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT or NOT_YOUR_UNIT unless the person may read the case. */
export function checkReadCase(ofCase: ExistingCase, who: Who): void {
  const { role, district } = who.actor;
  if (rolesOfDistrict.includes(role)) {
    if (district !== wholeCity && district !== ofCase.district) throw new Refusal('NOT_YOUR_DISTRICT');
    return;
  }
  if (!rolesOfUnits.includes(role)) throw new Refusal('ROLE_NOT_ALLOWED', { roles: [...rolesOfDistrict, ...rolesOfUnits].join(', ') });
  const units = [...ofCase.assignments.map((assignment) => assignment.unitId), ...ofCase.copyTo];
  if (!units.some((unitId) => holds(who, unitId))) throw new Refusal('NOT_YOUR_UNIT');
}

/**
 * How a compartment stands to a person who may read the case. 举报: the content is for handlers, who reported is not (市场监督管理投诉举报处理
 * 暂行办法 art. 33). A requester who asked for secrecy keeps it: from the unit complained of, or from every unit (GB/T 33358-2016, secret work order).
 */
export function partLevel(compartment: Compartment, ofCase: ExistingCase, who: Who): PartLevel {
  const { role } = who.actor;
  if (compartment === 'reporter') return rolesOfHotline.includes(role) ? 'ask' : 'grant';
  if (compartment === 'narrative') return worksOn(ofCase, who) ? 'auto' : 'ask';
  if (rolesOfHotline.includes(role)) return 'ask';
  if (ofCase.confidentiality === 'full') return 'grant';
  const respondent = ofCase.respondentUnitId;
  if (ofCase.confidentiality === 'fromRespondent' && respondent !== undefined && holds(who, respondent)) return 'grant';
  return rolesOfUnits.includes(role) && !worksOn(ofCase, who) ? 'grant' : 'ask';
}

/** Those through whose hands the case goes now: the hotline, the dispatch centre, units with work left or done. */
const worksOn = (ofCase: ExistingCase, who: Who): boolean => {
  if (rolesOfUnits.includes(who.actor.role))
    return ofCase.assignments.some((a) => (a.status === 'open' || a.status === 'resolved') && holds(who, a.unitId));
  return who.actor.role !== 'auditor' && who.actor.role !== 'supervisor';
};

const holds = ({ actor, organisation }: Who, unitId: string): boolean =>
  actor.unitId !== undefined && isWithin(organisation, unitId, actor.unitId);
