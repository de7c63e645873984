import { aCase, type CaseHistory, given } from '@suqiu/testing';
import { who } from '../testing/ground';
import { adjudicateReturn } from './adjudicate-return';
import { approveReturn, refuseReturn } from './judge-return';

const assignmentId = 'assignment-1';
const dispatched = aCase().dispatched();
const supervisor = who({ role: 'supervisor' });
/** The third of the case: two were refused before. */
const third = dispatched.returnRequested().returnRefused().returnRequested().returnRefused().returnRequested({ reasonCode: 'wrongPlace' });
const rule =
  (about: Partial<Parameters<typeof adjudicateReturn>[1]> = {}, by = supervisor) =>
  (state: CaseHistory['state'] | { readonly status: 'none'; readonly version: 0 }) =>
    adjudicateReturn(state, { assignmentId, upheld: true, ...about }, by);

describe('ruling on a return', () => {
  it('is for the third of a case, either way, with the reason it was asked for', () => {
    const data = { assignmentId, nth: 3, reasonCode: 'wrongPlace' as const };
    given(...third)
      .when(rule())
      .then([{ type: 'dispatch.ReturnAdjudicated', data: { ...data, upheld: true, reasons: [] } }]);
    given(...third)
      .when(rule({ upheld: false, reasonCode: 'firstReceiverLeads', explanation: '首接负责' }))
      .then([
        {
          type: 'dispatch.ReturnAdjudicated',
          data: { ...data, upheld: false, reasons: [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: 'firstReceiverLeads' } }] },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '首接负责' } },
        },
      ]);
  });

  it('counts over the case: returns of other units before, and those that their own leader withheld', () => {
    const elsewhere = dispatched
      .returnRequested()
      .returnApproved()
      .dispatched({ assignments: [{ assignmentId: 'assignment-2', unitId: 'unit-2', role: 'lead' }] })
      .returnRequested({ endorsement: 'awaited' })
      .returnWithheld()
      .returnRequested();
    expect(rule({ assignmentId: 'assignment-2' })(elsewhere.state)).toHaveLength(1);
  });

  it("is not the dispatcher's, and the first two are not the supervisor's", () => {
    given(...third)
      .when((state) => approveReturn(state, { assignmentId }, who()))
      .thenRefused('RETURN_FOR_SUPERVISOR');
    given(...third)
      .when((state) => refuseReturn(state, { assignmentId, reasonCode: 'placeIsRight' }, who()))
      .thenRefused('RETURN_FOR_SUPERVISOR');
    given(...dispatched.returnRequested())
      .when(rule())
      .thenRefused('RETURN_FOR_DISPATCHER');
  });

  it('waits, as every judgement does, for the leader of the unit', () => {
    const asked = dispatched.returnRequested({ nth: 3, endorsement: 'awaited' });
    given(...asked)
      .when(rule())
      .thenRefused('RETURN_AWAITS_LEADER');
    given(...dispatched.returnRequested({ endorsement: 'awaited' }))
      .when((state) => approveReturn(state, { assignmentId }, who()))
      .thenRefused('RETURN_AWAITS_LEADER');
    expect(rule()(asked.returnEndorsed().state)).toHaveLength(1);
  });

  it('needs a reason to refuse, and none to approve', () => {
    given(...third)
      .when(rule({ upheld: false }))
      .thenRefused('RETURN_RULING_REASON');
    given(...third)
      .when(rule({ reasonCode: 'placeIsRight' }))
      .thenRefused('RETURN_RULING_REASON');
  });

  it('is made once', () => {
    for (const upheld of [true, false])
      given(...third.returnAdjudicated({ upheld }))
        .when(rule())
        .thenRefused('RETURN_NOT_PENDING');
  });

  it('refuses a foreign role, district or assignment, a case that is over and a missing one', () => {
    given(...third)
      .when(rule({}, who()))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'supervisor' });
    given(...third)
      .when(rule({}, who({ role: 'supervisor', district: '310109' })))
      .thenRefused('NOT_YOUR_DISTRICT');
    given(...third)
      .when(rule({ assignmentId: 'another' }))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
    given(...third.withdrawn())
      .when(rule())
      .thenRefused('CASE_ENDED');
    given().when(rule()).thenRefused('CASE_NOT_FOUND');
    expect(rule({}, who({ role: 'supervisor', district: '310000' }))(third.state)).toHaveLength(1);
  });
});
