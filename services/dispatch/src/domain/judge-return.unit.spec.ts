import { aCase, given, lead, support } from '@suqiu/testing';
import { who } from '../testing/ground';
import { approveReturn, checkJudgeReturn, refuseReturn } from './judge-return';

const asked = aCase().dispatched().returnRequested({ reasonCode: 'wrongPlace' });
const assignmentId = 'assignment-1';

describe('judging a return', () => {
  it('approves it, naming which and why it was asked', () => {
    given(...asked)
      .when((state) => approveReturn(state, { assignmentId }, who()))
      .then([{ type: 'dispatch.ReturnApproved', data: { assignmentId, nth: 1, reasonCode: 'wrongPlace' } }]);
  });

  it('refuses it with a coded reason and a sealed explanation', () => {
    given(...asked)
      .when((state) => refuseReturn(state, { assignmentId, reasonCode: 'firstReceiverLeads', explanation: '首接负责' }, who()))
      .then([
        {
          type: 'dispatch.ReturnRefused',
          data: { assignmentId, nth: 1, reasons: [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: 'firstReceiverLeads' } }] },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '首接负责' } },
        },
      ]);
  });

  it('keeps no part for a blank explanation', () => {
    const [draft] = refuseReturn(asked.state, { assignmentId, reasonCode: 'placeIsRight', explanation: ' ' }, who());
    expect(draft).not.toHaveProperty('personal');
  });

  it('does not approve it while the case is under supervision, and refuses it all the same', () => {
    const supervised = asked.supervisionOpened();
    given(...supervised)
      .when((state) => approveReturn(state, { assignmentId }, who()))
      .thenRefused('SUPERVISION_OPEN');
    expect(refuseReturn(supervised.state, { assignmentId, reasonCode: 'placeIsRight' }, who())).toHaveLength(1);
    expect(approveReturn(supervised.supervisionClosed().state, { assignmentId }, who())).toHaveLength(1);
  });

  it('does neither without a pending return, so never twice', () => {
    for (const history of [aCase().dispatched(), asked.returnApproved(), asked.returnRefused()]) {
      given(...history)
        .when((state) => approveReturn(state, { assignmentId }, who()))
        .thenRefused('RETURN_NOT_PENDING');
      given(...history)
        .when((state) => refuseReturn(state, { assignmentId, reasonCode: 'placeIsRight' }, who()))
        .thenRefused('RETURN_NOT_PENDING');
    }
  });

  it('comes too late once the case is closed or has ended', () => {
    const supported = aCase()
      .dispatched({ assignments: [lead(), support()] })
      .returnRequested({ assignmentId: 'assignment-2' });
    const approve = (state: Parameters<typeof approveReturn>[0]) => approveReturn(state, { assignmentId: 'assignment-2' }, who());
    given(...supported.resolved({ assignmentId }).closureApproved().closed())
      .when(approve)
      .thenRefused('CASE_ALREADY_CLOSED');
    given(...supported.withdrawn())
      .when(approve)
      .thenRefused('CASE_ENDED');
    expect(approve(supported.resolved({ assignmentId }).closureApproved().state)).toHaveLength(1);
  });

  it('refuses a foreign assignment, role or district and a missing case', () => {
    const approve =
      (id: string, by = who()) =>
      (state: Parameters<typeof approveReturn>[0]) =>
        approveReturn(state, { assignmentId: id }, by);
    given(...asked)
      .when(approve('another'))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
    given(...asked)
      .when(approve(assignmentId, who({ role: 'unitLeader' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
    given(...asked)
      .when(approve(assignmentId, who({ district: '310109' })))
      .thenRefused('NOT_YOUR_DISTRICT');
    given().when(approve(assignmentId)).thenRefused('CASE_NOT_FOUND');
  });

  it('tells for the whole case whether any return waits', () => {
    expect(() => checkJudgeReturn(asked.state, who())).not.toThrow();
    expect(() => checkJudgeReturn(aCase().dispatched().state, who())).toThrow('RETURN_NOT_PENDING');
  });
});
