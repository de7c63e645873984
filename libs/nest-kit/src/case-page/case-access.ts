import {
  type CaseEvent,
  type CaseState,
  type Compartment,
  evolve,
  type ExistingCase,
  foldCase,
  holdsUnit,
  initialCase,
  Refusal,
  type Role,
  unitsCalledTogether,
} from '@suqiu/case';
import { type AccessRule, assertMayAct, scopeOf } from '../identity/access-rule';
import type { Who } from '../service/service-definition';

/**
 * What a person may see of a sealed part:
 * - `auto`: opened with the page, recorded as part of the work;
 * - `ask`: opened on demand, with a purpose;
 * - `grant`: only by a grant, which this person does not hold.
 */
export type PartLevel = 'auto' | 'ask' | 'grant';

/** Who reads cases and their stories, and how far each role reaches. */
export const caseReaders: AccessRule = {
  operator: 'ownDistrict',
  dispatcher: 'ownDistrict',
  followUpOfficer: 'ownDistrict',
  supervisor: 'ownDistrict',
  auditor: 'ownDistrict',
  handler: 'ownUnit',
  unitLeader: 'ownUnit',
  subdistrict: 'ownUnit',
  steward: 'ownUnit',
};

/** The hotline itself took the call: it knows who reported, and must be able to call back. */
const hotline: readonly Role[] = ['operator', 'followUpOfficer'];
/** They look at how a case is handled; they do not handle it. */
const onlookers: readonly Role[] = ['auditor', 'supervisor'];

/**
 * The version up to which a person may read a case: `Infinity` for who reaches its district, and for a unit that has an assignment to work on
 * or resolved, gets copies, or has to do with an open call-out (its caller, and who was called and not released). A unit that has nothing of this
 * any more reads what had come by then and the event that took it out: it sees what became of its return or its call-out, and nothing that
 * came of the case afterwards.
 * Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, and NOT_YOUR_UNIT for a unit that never had to do with it.
 */
export function readableUpTo(events: readonly CaseEvent[], who: Who): number {
  const state = foldCase(events);
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  const left = isOfUnit(who) ? leftAt(events, who) : undefined;
  if (left === undefined) assertMayAct(caseReaders, who.actor, { district: state.district, unitIds: unitsOn(state) }, who.organisation);
  return left ?? Infinity;
}

/** The event by which a person's unit last ceased to have to do with the case; undefined while it has, and for a unit that never had. */
function leftAt(events: readonly CaseEvent[], who: Who): number | undefined {
  let state: CaseState = initialCase;
  let left: number | undefined;
  for (const event of events) {
    const had = holdsOne(unitsOn(state), who);
    state = evolve(state, event);
    if (holdsOne(unitsOn(state), who)) left = undefined;
    else if (had) left = event.version;
  }
  return left;
}

/**
 * How a compartment stands to a person who may read the case. 举报: the content is for handlers, who reported is not (市场监督管理投诉举报处理
 * 暂行办法 art. 33). A requester who asked for secrecy keeps it: from the unit complained of, or from every unit (GB/T 33358-2016, secret work order).
 * A copy informs a unit of the case and not of the requester's words, and what a unit gave back is no longer its business.
 */
export function partLevel(compartment: Compartment, ofCase: ExistingCase, who: Who): PartLevel {
  const { role } = who.actor;
  if (compartment === 'reporter') return hotline.includes(role) ? 'ask' : 'grant';
  if (isOfUnit(who) && !holdsOne(workingUnits(ofCase), who)) return 'grant';
  if (compartment === 'narrative') return onlookers.includes(role) ? 'ask' : 'auto';
  if (hotline.includes(role)) return 'ask';
  if (ofCase.confidentiality === 'full') return 'grant';
  const respondent = ofCase.respondentUnitId;
  return ofCase.confidentiality === 'fromRespondent' && respondent !== undefined && holdsOne([respondent], who) ? 'grant' : 'ask';
}

const isOfUnit = ({ actor }: Who): boolean => scopeOf(caseReaders, actor.role) === 'ownUnit';

const workingUnits = (ofCase: ExistingCase): string[] => [
  ...ofCase.assignments.filter((a) => a.status === 'open' || a.status === 'resolved').map((a) => a.unitId),
  ...unitsCalledTogether(ofCase),
];

const unitsOn = (state: CaseState): readonly string[] => (state.status === 'none' ? [] : [...workingUnits(state), ...state.copyTo]);

const holdsOne = (unitIds: readonly string[], { actor, organisation }: Who): boolean =>
  unitIds.some((unitId) => holdsUnit(actor, organisation, unitId));
