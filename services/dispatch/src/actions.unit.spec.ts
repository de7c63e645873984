import { allowedActions } from '@suqiu/case';
import { aCase, type CaseHistory } from '@suqiu/testing';
import { dispatchActions } from './actions';
import { who } from './testing/ground';

const enabled = (history: CaseHistory, by = who()) =>
  allowedActions(dispatchActions, history.state, by).flatMap(({ command, enabled: now }) => (now ? [command] : []));

describe('what a dispatcher may do', () => {
  it.each([
    ['a case that waits for its units', aCase(), ['dispatch-case']],
    ['a case that units work on', aCase().dispatched(), ['redispatch-case', 'pause-clock', 'change-tier']],
    [
      'a return that was asked',
      aCase().dispatched().returnRequested(),
      ['redispatch-case', 'approve-return', 'refuse-return', 'pause-clock', 'change-tier'],
    ],
    [
      'an extension that was asked',
      aCase().dispatched().acknowledged().extensionRequested(),
      ['redispatch-case', 'grant-extension', 'refuse-extension', 'pause-clock', 'change-tier'],
    ],
    [
      'a return that waits for the leader of the unit',
      aCase().dispatched().returnRequested({ endorsement: 'awaited' }),
      ['redispatch-case', 'pause-clock', 'change-tier'],
    ],
    ['a third return', aCase().dispatched().returnRequested({ nth: 3 }), ['redispatch-case', 'pause-clock', 'change-tier']],
    ['a case whose clocks stand still', aCase().dispatched().clockPaused(), ['redispatch-case', 'resume-clock', 'change-tier']],
    ['a case that every lead resolved', aCase().dispatched().resolved(), ['approve-closure', 'reject-closure']],
    ['a case in follow-up', aCase().dispatched().resolved().closureApproved(), []],
    ['a case that ended', aCase().withdrawn(), []],
    ['a refusal that was asked', aCase().calledOut().callOutDeclined(), ['dispatch-case', 'judge-call-out-decline']],
  ] as const)('%s', (_, history, commands) => {
    expect(enabled(history)).toStrictEqual(commands);
  });

  it.each([
    ['a case in its area', aCase(), ['call-out-departments']],
    ['a case it called departments to', aCase().calledOut(), ['call-out-departments', 'close-call-out']],
    ['a call-out it closed', aCase().calledOut().callOutClosed(), ['call-out-departments']],
    ['a closed case', aCase().calledOut().dispatched().resolved().closureApproved().closed(), ['close-call-out']],
    ['a case elsewhere', aCase({ place: { district: '310110', subdistrict: '310110001' } }), []],
  ] as const)('and a subdistrict to %s', (_, history, commands) => {
    expect(enabled(history, who({ role: 'subdistrict', unitId: '310110013' }))).toStrictEqual(commands);
  });

  it('and a supervisor to a third return', () => {
    const third = aCase().dispatched().returnRequested({ nth: 3 });
    expect(enabled(third, who({ role: 'supervisor' }))).toStrictEqual(['adjudicate-return']);
    expect(enabled(aCase().dispatched().returnRequested(), who({ role: 'supervisor' }))).toStrictEqual([]);
  });

  it('is nothing for other roles, with the reason', () => {
    const actions = allowedActions(dispatchActions, aCase().state, who({ role: 'handler' }));
    expect(new Set(actions.map((action) => action.reason))).toStrictEqual(new Set(['ROLE_NOT_ALLOWED']));
  });
});
