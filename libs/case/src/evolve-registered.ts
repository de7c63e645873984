import { broughtBy } from './attachments';
import type { LedgerEvent } from './envelope';
import type { ExistingCase } from './state';

/** The first state of a case. */
export function registered(event: LedgerEvent<'intake.CaseRegistered'>, caseId: string): ExistingCase {
  const { attachments: _brought, respondentUnitId, ...facts } = event.data;
  return {
    ...facts,
    ...(respondentUnitId !== undefined && { respondentUnitId }),
    status: 'registered',
    version: event.version,
    attachments: broughtBy(event),
    caseId,
    professionalClaimant: false,
    categoryCertain: false,
    terms: [],
    registeredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    lastChangedAt: event.occurredAt,
    assignments: [],
    copyTo: [],
    tier: 'simple',
    paused: false,
    callOuts: [],
    supervisions: [],
    tracking: {},
    deferredBecause: [],
    returnsAsked: 0,
    returnsApproved: 0,
    returnTrail: [],
    round: 0,
    followUps: { attempts: 0, reached: false },
    mergedCases: [],
  };
}
