import { allowedActions } from '@suqiu/case';
import { aCase, type CaseHistory } from '@suqiu/testing';
import { dispatchActions } from './actions';
import { who } from './testing/ground';

const enabled = (history: CaseHistory, by = who()) =>
  allowedActions(dispatchActions, history.state, by).flatMap(({ command, enabled: now }) => (now ? [command] : []));

describe('what a dispatcher may do', () => {
  it.each([
    ['a case that waits for its units', aCase(), ['dispatch-case']],
    ['a case that units work on', aCase().dispatched(), ['redispatch-case']],
    ['a return that was asked', aCase().dispatched().returnRequested(), ['redispatch-case', 'approve-return', 'refuse-return']],
    ['a case that every lead resolved', aCase().dispatched().resolved(), ['approve-closure', 'reject-closure']],
    ['a case in follow-up', aCase().dispatched().resolved().closureApproved(), []],
    ['a case that ended', aCase().withdrawn(), []],
  ] as const)('%s', (_, history, commands) => {
    expect(enabled(history)).toStrictEqual(commands);
  });

  it('is nothing for other roles, with the reason', () => {
    const actions = allowedActions(dispatchActions, aCase().state, who({ role: 'handler' }));
    expect(new Set(actions.map((action) => action.reason))).toStrictEqual(new Set(['ROLE_NOT_ALLOWED']));
  });
});
