import type { CaseState } from '@suqiu/case';
import { aCase, given, lead, support } from '@suqiu/testing';
import { officer } from '../testing/people';
import { reopenCase } from './reopen-case';

const reopen = (explanation?: string) => (state: CaseState) =>
  reopenCase(state, { reasonCode: 'unresolved', ...(explanation !== undefined && { explanation }) }, officer);
const reopened = (round: number, ids = ['assignment-1']) => [
  { type: 'feedback.CaseReopened' as const, data: { round, reopened: ids, reasonCode: 'unresolved' as const } },
];
const resolved = aCase().dispatched().resolved();

describe('reopenCase', () => {
  it.each([
    ['resolved', resolved],
    ['in follow-up', resolved.closureApproved()],
    ['closed', resolved.closureApproved().followedUp().closed()],
  ])('reopens a case that is %s', (_, history) => {
    given(...history)
      .when(reopen())
      .then(reopened(2));
  });

  it('counts rounds on', () => {
    given(...resolved.reopened().resolved())
      .when(reopen())
      .then(reopened(3));
  });

  it('names every unit that had resolved its share, and no other', () => {
    const three = [lead('a'), support('b'), support('c')];
    const history = aCase().dispatched({ assignments: three }).resolved({ assignmentId: 'b' }).resolved({ assignmentId: 'a' });
    given(...history)
      .when(reopen())
      .then(reopened(2, ['a', 'b']));
  });

  it('seals the explanation under the key of the requester', () => {
    given(...resolved)
      .when(reopen('楼道仍有异味'))
      .then([
        {
          ...reopened(2)[0]!,
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '楼道仍有异味' } },
        },
      ]);
    given(...resolved)
      .when(reopen('  '))
      .then(reopened(2));
  });

  it.each([
    ['registered', aCase()],
    ['being handled', aCase().dispatched()],
    ['answered', aCase().answered()],
    ['routed out', aCase().routedOut()],
    ['merged', aCase().merged()],
    ['withdrawn', aCase().withdrawn()],
  ])('refuses a case that is %s', (_, history) => {
    given(...history)
      .when(reopen())
      .thenRefused('REOPENING_NOT_ALLOWED');
  });

  it('is decided once', () => {
    given(...resolved.reopened())
      .when(reopen())
      .thenRefused('REOPENING_NOT_ALLOWED');
  });
});
