import { type Actor, type CaseEvent, type CaseState, caseStream, type Draft, type EventData, Refusal, type Urgency } from '@suqiu/case';
import { aCase } from '@suqiu/testing';
import { v7 as uuidV7 } from 'uuid';
import type { Command, DecisionFacts } from '../commands/command';
import type { CommandContext } from '../commands/command-context';
import { caseFold } from '../commands/fold';

/** Deciders of our own, small enough to see through: what is proved with them is the way of a command, not a rule of the hotline. */

export const operator: Actor = { id: 'operator-1', role: 'operator', district: '310110' };

export interface ToyReserved {
  readonly caseId: string;
  readonly number: number;
}

const registration = aCase().events[0]?.data as EventData['intake.CaseRegistered'];

export interface RegisterToy {
  readonly title: string;
}

let numbers = 0;

export const registerToy = (
  context: CommandContext,
  body: RegisterToy,
  onDecide: (state: CaseState) => void = () => undefined,
): Command<CaseState, CaseEvent, ToyReserved, undefined> => ({
  operation: 'intake.register-toy',
  context,
  body,
  stream: ({ caseId }) => caseStream(caseId),
  fold: caseFold,
  reserve: () => Promise.resolve({ caseId: uuidV7(), number: (numbers += 1) }),
  decide: (state, facts) => {
    onDecide(state);
    return decideRegister(state, facts, body);
  },
});

function decideRegister(state: CaseState, { reserved, newId }: DecisionFacts<ToyReserved, undefined>, body: RegisterToy): Draft[] {
  if (state.status !== 'none') throw new Refusal('CASE_ALREADY_REGISTERED');
  const requesterSubject = newId('requester');
  const caseNumber = `SQ-310110-20261123-${String(reserved.number).padStart(6, '0')}`;
  const title = { subject: requesterSubject, compartment: 'narrative', text: body.title } as const;
  return [{ type: 'intake.CaseRegistered', data: { ...registration, caseNumber, requesterSubject }, personal: { title } }];
}

export const markToy = (
  context: CommandContext,
  caseId: string,
  urgency: Urgency,
): Command<CaseState, CaseEvent, undefined, undefined> => ({
  operation: 'intake.mark-toy',
  context,
  body: { urgency },
  stream: caseStream(caseId),
  fold: caseFold,
  decide: (state) => decideMark(state, urgency),
});

export function decideMark(state: CaseState, urgency: Urgency): Draft[] {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  if (state.status === 'withdrawn') throw new Refusal('CASE_ENDED');
  return state.urgency === urgency ? [] : [{ type: 'intake.CaseMarked', data: { urgency, reasons: [] } }];
}
