import { type CaseState, type Draft, type ExistingCase, Refusal, type SendDownReason, type TriageClass } from '@suqiu/case';
import { explained } from './explanation';
import type { RoutingGround } from './propose';
import { proposeTriage } from './propose-triage';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 甄别 — the system proposes, a person says. */
export interface TriageCase {
  readonly class: TriageClass;
  readonly leadByDepartment: boolean;
  readonly exceptionReason?: SendDownReason;
  readonly explanation?: string;
  readonly ground: Omit<RoutingGround, 'organisation'>;
  /** In force on the day; 0: none. */
  readonly intakePolicyVersion: number;
}

/** As long as nobody says it is done. Refuses CASE_ENDED, CASE_ALREADY_RESOLVED. */
export function checkTriageCase(state: CaseState, who: Who): ExistingCase {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status !== 'handling' && ofCase.status !== 'registered') throw new Refusal('CASE_ALREADY_RESOLVED');
  return ofCase;
}

/**
 * Where the powers of a line department are touched it leads in principle (虹口 2025 优化派单; 国办函〔2025〕66号); that it shall not needs a reason.
 * Quiet when the case is sorted so already. Refuses besides: SEND_DOWN_UNEXPLAINED, and SEND_DOWN_NOT_NEEDED for an exception to nothing.
 */
export function triageCase(state: CaseState, command: TriageCase, who: Who): Draft[] {
  const ofCase = checkTriageCase(state, who);
  const { class: chosen, leadByDepartment, exceptionReason, ground, intakePolicyVersion } = command;
  const proposed = proposeTriage(ofCase, { ...ground, organisation: who.organisation });
  const isException = proposed.leadByDepartment && !leadByDepartment;
  if (isException && exceptionReason === undefined) throw new Refusal('SEND_DOWN_UNEXPLAINED');
  if (!isException && exceptionReason !== undefined) throw new Refusal('SEND_DOWN_NOT_NEEDED');
  const { triage } = ofCase;
  if (triage?.class === chosen && triage.leadByDepartment === leadByDepartment && triage.exceptionReason === exceptionReason) return [];
  return [
    {
      type: 'dispatch.CaseTriaged',
      data: {
        class: chosen,
        leadByDepartment,
        ...(exceptionReason !== undefined && { exceptionReason }),
        reasons: chosen === proposed.class ? proposed.reasons : [{ code: 'CLASS_CHOSEN_BY_PERSON', params: { proposed: proposed.class } }],
        catalogueVersion: ground.catalogue.version,
        organisationVersion: who.organisation.version,
        intakePolicyVersion,
        routingVersion: ground.rules.version,
      },
      ...explained(ofCase, command.explanation),
    },
  ];
}
