import { aCase, given } from '@suqiu/testing';
import { who } from '../testing/ground';
import { approveClosure, rejectClosure } from './judge-closure';

const resolved = aCase().dispatched().resolved();
const two = aCase()
  .dispatched({
    assignments: [
      { assignmentId: 'x', unitId: '310110-housing', role: 'lead' },
      { assignmentId: 'y', unitId: '310110-ecology', role: 'lead' },
      { assignmentId: 'z', unitId: '310110-enforcement', role: 'support' },
    ],
  })
  .resolved({ assignmentId: 'x' })
  .resolved({ assignmentId: 'y' })
  .resolved({ assignmentId: 'z' });
const reject =
  (reopened?: string[], by = who()) =>
  (state: Parameters<typeof rejectClosure>[0]) =>
    rejectClosure(state, { reasonCode: 'notSolved', ...(reopened && { reopened }) }, by);

describe('judging a closure', () => {
  it('approves it for the round', () => {
    given(...resolved)
      .when((state) => approveClosure(state, who()))
      .then([{ type: 'dispatch.ClosureApproved', data: { round: 1 } }]);
    given(...resolved.closureApproved().reopened().resolved())
      .when((state) => approveClosure(state, who()))
      .then([{ type: 'dispatch.ClosureApproved', data: { round: 2 } }]);
  });

  it.each([
    ['SUPERVISION_OPEN', resolved.supervisionOpened(), resolved.supervisionOpened().supervisionClosed()],
    ['SUPERVISION_OPEN', resolved.supervisionOpened().supervisionAnswered(), resolved],
    ['CASE_SHELVED', resolved.shelved(), resolved.shelved().unshelved()],
  ] as const)('does not approve it with %s, and rejects it all the same', (code, held, free) => {
    given(...held)
      .when((state) => approveClosure(state, who()))
      .thenRefused(code);
    expect(reject()(held.state)).toHaveLength(1);
    expect(approveClosure(free.state, who())).toHaveLength(1);
  });

  it('approves it while a supporting unit has not finished', () => {
    expect(approveClosure(aCase().dispatched().supportRequested().supportAssigned().resolved().state, who())).toHaveLength(1);
  });

  it('rejects it: every resolved lead works on, with the reason and a sealed explanation', () => {
    given(...two)
      .when((state) => rejectClosure(state, { reasonCode: 'notSolved', explanation: '现场仍有占道' }, who()))
      .then([
        {
          type: 'dispatch.ClosureRejected',
          data: { round: 1, reopened: ['x', 'y'], reasons: [{ code: 'CLOSURE_REJECTED_BY_PERSON', params: { reason: 'notSolved' } }] },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '现场仍有占道' } },
        },
      ]);
  });

  it('reopens only those named', () => {
    const [draft] = reject(['y', 'z', 'y'])(two.state);
    expect(draft?.data).toMatchObject({ reopened: ['y', 'z'] });
  });

  it('refuses to reopen what is not there, not resolved, or only supports', () => {
    given(...two)
      .when(reject(['x', 'nobody']))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
    given(...two)
      .when(reject(['z']))
      .thenRefused('LEAD_UNIT_MISSING');
    given(...two)
      .when(reject([]))
      .thenRefused('LEAD_UNIT_MISSING');
    const helping = aCase()
      .dispatched({
        assignments: [
          { assignmentId: 'x', unitId: '310110-housing', role: 'lead' },
          { assignmentId: 'z', unitId: '310110-enforcement', role: 'support' },
        ],
      })
      .resolved({ assignmentId: 'x' });
    given(...helping)
      .when(reject(['x', 'z']))
      .thenRefused('ASSIGNMENT_NOT_RESOLVED');
  });

  it('does neither before every lead resolved, nor twice, nor after the end', () => {
    const notNow = [aCase(), aCase().dispatched(), resolved.closureApproved(), resolved.closureRejected()];
    for (const history of notNow) {
      given(...history)
        .when((state) => approveClosure(state, who()))
        .thenRefused('CLOSURE_NOT_PENDING');
      given(...history)
        .when(reject())
        .thenRefused('CLOSURE_NOT_PENDING');
    }
    given(...resolved.withdrawn())
      .when((state) => approveClosure(state, who()))
      .thenRefused('CASE_ENDED');
    given().when(reject()).thenRefused('CASE_NOT_FOUND');
  });

  it('refuses another role and another district', () => {
    given(...resolved)
      .when((state) => approveClosure(state, who({ role: 'handler' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
    given(...resolved)
      .when(reject(undefined, who({ district: '310112' })))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});
