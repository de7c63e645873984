import type { CaseKind, CaseState } from '@suqiu/case';
import { aCase, type CaseHistory, given } from '@suqiu/testing';
import { officer } from '../testing/people';
import { closeCase, type ClosingBasis } from './close-case';
import { assumedFollowUpPolicy } from './follow-up-policy';

const close =
  (basis: ClosingBasis, policy = assumedFollowUpPolicy) =>
  (state: CaseState) =>
    closeCase(state, { basis }, officer, policy);
const closed = (basis: ClosingBasis, round = 1, followUpPolicyVersion = 0) => [
  { type: 'feedback.CaseClosed' as const, data: { round, basis, followUpPolicyVersion } },
];
const inFollowUp = (data: Parameters<typeof aCase>[0] = {}) => aCase(data).dispatched().resolved().closureApproved();
const calledInVain = (times: number, history = inFollowUp()): CaseHistory =>
  times === 0 ? history : calledInVain(times - 1, history.followedUp({ reached: false }));

describe('closeCase', () => {
  it('closes when the requester was reached, whatever he said', () => {
    given(...inFollowUp().followedUp())
      .when(close('followedUp'))
      .then(closed('followedUp'));
    given(...inFollowUp().followedUp({ resolved: false, satisfied: 'dissatisfied' }))
      .when(close('followedUp'))
      .then(closed('followedUp'));
  });

  it.each([
    ['SUPERVISION_OPEN', inFollowUp().followedUp().supervisionOpened(), inFollowUp().followedUp().supervisionOpened().supervisionClosed()],
    ['CASE_SHELVED', inFollowUp().followedUp().shelved(), inFollowUp().followedUp().shelved().unshelved()],
  ] as const)('does not close with %s', (code, held, free) => {
    given(...held)
      .when(close('followedUp'))
      .thenRefused(code);
    given(...free)
      .when(close('followedUp'))
      .then(closed('followedUp'));
  });

  it('closes after enough calls in vain, as many as the policy says whose version it stores', () => {
    given(...calledInVain(3))
      .when(close('notReached'))
      .then(closed('notReached'));
    given(...calledInVain(2))
      .when(close('notReached'))
      .thenRefused('FOLLOW_UP_MISSING', { attempts: 2, needed: 3 });
    given(...calledInVain(2))
      .when(close('notReached', { ...assumedFollowUpPolicy, version: 4, attemptsBeforeNotReached: 2 }))
      .then(closed('notReached', 1, 4));
  });

  it('closes without a call when nobody is there to be called', () => {
    given(...inFollowUp({ anonymous: true }))
      .when(close('notNeeded'))
      .then(closed('notNeeded'));
  });

  it.each<CaseKind>(['suggestion', 'praise'])('closes %s without a call', (kind) => {
    given(...inFollowUp({ kind }))
      .when(close('notNeeded'))
      .then(closed('notNeeded'));
  });

  it.each<CaseKind>(['inquiry', 'assistance', 'complaint', 'report'])('refuses %s without a call', (kind) => {
    given(...inFollowUp({ kind }))
      .when(close('notNeeded'))
      .thenRefused('FOLLOW_UP_MISSING', { attempts: 0, needed: 3 });
  });

  it.each<[ClosingBasis, string, CaseHistory]>([
    ['notReached', 'a requester who was reached', inFollowUp().followedUp()],
    ['notNeeded', 'a requester who was reached', inFollowUp({ anonymous: true }).followedUp()],
    ['followedUp', 'calls in vain', calledInVain(3)],
    ['notNeeded', 'calls in vain', calledInVain(3)],
    ['followedUp', 'an anonymous requester', inFollowUp({ anonymous: true })],
    ['notReached', 'an anonymous requester who was not called', inFollowUp({ anonymous: true })],
  ])('refuses the basis %s for %s', (basis, _, history) => {
    given(...history)
      .when(close(basis))
      .thenRefused('CLOSING_BASIS_WRONG', { basis });
  });

  it('counts calls of this round only', () => {
    given(...calledInVain(3).reopened().resolved().closureApproved())
      .when(close('notReached'))
      .thenRefused('FOLLOW_UP_MISSING', { attempts: 0, needed: 3 });
    given(...inFollowUp().reopened().resolved().closureApproved().followedUp())
      .when(close('followedUp'))
      .then(closed('followedUp', 2));
  });

  it('keeps version 0 of the policy as it is: cases were closed by it', () => {
    expect(assumedFollowUpPolicy).toStrictEqual({
      version: 0,
      attemptsBeforeNotReached: 3,
      kindsNotFollowedUp: ['suggestion', 'praise'],
    });
  });

  it('is decided once', () => {
    given(...inFollowUp().followedUp().closed())
      .when(close('followedUp'))
      .thenRefused('CASE_ALREADY_CLOSED');
  });

  it.each([
    ['being handled', aCase().dispatched(), 'NOT_IN_FOLLOW_UP'],
    ['resolved', aCase().dispatched().resolved(), 'CLOSURE_NOT_APPROVED'],
  ])('refuses a case that is %s', (_, history, code) => {
    given(...history)
      .when(close('followedUp'))
      .thenRefused(code);
  });
});
