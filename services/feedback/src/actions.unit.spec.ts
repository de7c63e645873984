import { allowedActions } from '@suqiu/case';
import { aCase } from '@suqiu/testing';
import { feedbackActions } from './actions';
import { assumedFollowUpPolicy } from './domain';
import { officer } from './testing/people';

/** Of the commands on notices. */
const noneFailed = [undefined, 'NOTICE_NOT_FAILED'];
const inFollowUp = aCase().dispatched().resolved().closureApproved();

describe('what may be done now', () => {
  it.each([
    ['resolved', aCase().dispatched().resolved(), ['CLOSURE_NOT_APPROVED', undefined, 'CLOSURE_NOT_APPROVED', ...noneFailed]],
    ['waiting for a call', inFollowUp, [undefined, undefined, 'FOLLOW_UP_MISSING', ...noneFailed]],
    ['followed up', inFollowUp.followedUp(), ['ALREADY_FOLLOWED_UP', undefined, undefined, ...noneFailed]],
    ['closed', inFollowUp.followedUp().closed(), ['CASE_ALREADY_CLOSED', undefined, 'CASE_ALREADY_CLOSED', ...noneFailed]],
    ['waiting, with a notice that failed', inFollowUp.noticeFailed(), [undefined, undefined, 'FOLLOW_UP_MISSING', undefined, undefined]],
  ])('is told by the deciders: a case that is %s', (_, { state }, reasons) => {
    const actions = allowedActions(feedbackActions(assumedFollowUpPolicy), state, officer);
    expect(actions.map((a) => a.command)).toEqual(['record-follow-up', 'reopen-case', 'close-case', 'opt-out-of-notices', 'resend-notice']);
    expect(actions.map((a) => a.reason)).toEqual(reasons);
    expect(actions.map((a) => a.enabled)).toEqual(reasons.map((reason) => reason === undefined));
  });
});
