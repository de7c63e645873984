import type { Who } from '../domain';

/** For specs. */
export const officer: Who = { actor: { id: 'officer-1', role: 'followUpOfficer', district: '310110' } };
export const officerElsewhere: Who = { actor: { id: 'officer-2', role: 'followUpOfficer', district: '310109' } };
export const cityOfficer: Who = { actor: { id: 'officer-3', role: 'followUpOfficer', district: '310000' } };
export const handler: Who = { actor: { id: 'handler-1', role: 'handler', unitId: 'unit-lead', district: '310110' } };
export const system: Who = { actor: { id: 'policy-demonstration', role: 'system' } };
