import type { Who } from '../domain';

/** For specs. */
export const operator: Who = { actor: { id: 'operator-1', role: 'operator', district: '310110' } };
export const operatorElsewhere: Who = { actor: { id: 'operator-2', role: 'operator', district: '310109' } };
export const cityOperator: Who = { actor: { id: 'operator-3', role: 'operator', district: '310000' } };
export const administrator: Who = { actor: { id: 'administrator-1', role: 'administrator', district: '310000' } };
export const requester: Who = { actor: { id: 'requester-1', role: 'requester' } };
export const handler: Who = { actor: { id: 'handler-1', role: 'handler', unitId: 'unit-lead', district: '310110' } };
export const system: Who = { actor: { id: 'policy-demonstration', role: 'system' } };
