import { aCase, type CaseHistory, given } from '@suqiu/testing';
import { organisationOf, unit, who } from '../testing/ground';
import { type CloseCallOut, closeCallOut } from '.';

const organisation = organisationOf(unit('310110014', { kind: 'township', area: '310110014' }));
const caller = who({ role: 'subdistrict', unitId: '310110013' }, organisation);
const called = aCase().calledOut({ departments: ['310110-ecology', '310110-housing', '310110-enforcement'] });
const answered = called.checkedIn({ mode: 'remote' }).checkedIn().callOutDeclined({ unitId: '310110-enforcement' }).declineJudged();

const close = (about: Partial<CloseCallOut> = {}, by = caller) => ({
  of: (history: CaseHistory) =>
    given(...history).when((state) => closeCallOut(state, { callOutId: 'call-out-1', outcome: 'solved', ...about }, by)),
});

describe('closing a call-out', () => {
  it('needs no reason when each department came, remotely or on site, or was released', () => {
    close({ summary: '已拆除。' })
      .of(answered)
      .then([
        {
          type: 'dispatch.CallOutClosed',
          data: { callOutId: 'call-out-1', outcome: 'solved', neverCame: [] },
          personal: { summary: { subject: 'subject-requester-1', compartment: 'narrative', text: '已拆除。' } },
        },
      ]);
    close({ summary: ' ', absenceReason: 'unanswered' })
      .of(answered)
      .then([{ type: 'dispatch.CallOutClosed', data: { callOutId: 'call-out-1', outcome: 'solved', neverCame: [] } }]);
  });

  it('needs one for those that never came, whether silent, still to be judged, or told to come', () => {
    const silent = called.checkedIn();
    const units = '310110-housing, 310110-enforcement';
    for (const history of [silent, silent.callOutDeclined(), silent.callOutDeclined().declineJudged({ upheld: false })]) {
      close().of(history).thenRefused('CALL_OUT_ABSENCE_UNEXPLAINED', { units });
      close({ outcome: 'notSolved', absenceReason: 'reportedUp' })
        .of(history)
        .then([
          {
            type: 'dispatch.CallOutClosed',
            data: {
              callOutId: 'call-out-1',
              outcome: 'notSolved',
              neverCame: ['310110-housing', '310110-enforcement'],
              absenceReason: 'reportedUp',
            },
          },
        ]);
    }
  });

  it('is possible after the case was closed, so that the departments are evaluated', () => {
    const over = answered.dispatched().resolved().closureApproved().closed();
    expect(closeCallOut(over.state, { callOutId: 'call-out-1', outcome: 'solved' }, caller)).toHaveLength(1);
  });

  it.each<[string, CaseHistory, ReturnType<typeof who>, string, object]>([
    ['of a case that is not there', [] as never, caller, 'CASE_NOT_FOUND', {}],
    ['of a case that ended', answered.withdrawn(), caller, 'CASE_ENDED', {}],
    ['that is not there', aCase(), caller, 'CALL_OUT_NOT_FOUND', {}],
    ['twice', answered.callOutClosed(), caller, 'CALL_OUT_ALREADY_CLOSED', {}],
    ['of another caller', answered, who({ role: 'subdistrict', unitId: '310110014' }, organisation), 'NOT_YOUR_UNIT', {}],
    ['by a department', answered, who({ role: 'handler', unitId: '310110-ecology' }), 'ROLE_NOT_ALLOWED', { roles: 'subdistrict' }],
    ['by a dispatcher', answered, who(), 'ROLE_NOT_ALLOWED', { roles: 'subdistrict' }],
  ])('%s is refused', (_, history, by, code, params) =>
    close({}, by)
      .of(history)
      .thenRefused(code, params as never),
  );
});
