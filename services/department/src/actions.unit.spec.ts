import { allowedActions } from '@suqiu/case';
import { aCase, type CaseHistory, lead, support } from '@suqiu/testing';
import { assignmentActions, departmentActions } from './actions';
import { assignmentId, dispatcher, handler, leader, personOf } from './testing/people';

const reasons = (actions: ReturnType<typeof allowedActions>) =>
  Object.fromEntries(actions.map(({ command, enabled, reason }) => [command, enabled ? 'enabled' : reason]));

describe('what may be done now', () => {
  it('is told by the deciders, for one assignment', () => {
    expect(
      reasons(allowedActions(assignmentActions(assignmentId), aCase().dispatched().acknowledged().notContacted().state, handler)),
    ).toEqual({
      'acknowledge-assignment': 'ASSIGNMENT_ALREADY_ACKNOWLEDGED',
      'hand-over-assignment': 'enabled',
      'make-first-contact': 'enabled',
      'record-missing-first-contact': 'FIRST_CONTACT_ALREADY_RECORDED',
      'report-interim': 'enabled',
      'request-return': 'enabled',
      'endorse-return': 'ROLE_NOT_ALLOWED',
      'withhold-return': 'ROLE_NOT_ALLOWED',
      'request-extension': 'enabled',
      'endorse-extension': 'ROLE_NOT_ALLOWED',
      'withhold-extension': 'ROLE_NOT_ALLOWED',
      'record-findings': 'enabled',
      'request-support': 'enabled',
      'give-support': 'ASSIGNMENT_ROLE_INVALID',
      'answer-supervision': 'SUPERVISION_NOT_FOUND',
      'resolve-assignment': 'FINDINGS_MISSING',
      'approve-resolution': 'ROLE_NOT_ALLOWED',
      'send-back-resolution': 'ROLE_NOT_ALLOWED',
    });
  });

  it('lets the leader say yes or no to what waits for him', () => {
    const asked = aCase().dispatched().acknowledged().returnRequested({ endorsement: 'awaited' });
    expect(reasons(allowedActions(departmentActions, asked.state, leader))).toMatchObject({
      'endorse-return': 'enabled',
      'withhold-return': 'enabled',
      'endorse-extension': 'ENDORSEMENT_NOT_AWAITED',
      'approve-resolution': 'RESOLUTION_NOT_SUBMITTED',
    });
  });

  it('is told for a case by the assignment of the one who asks', () => {
    const { state } = aCase()
      .dispatched({ assignments: [lead(), support()] })
      .acknowledged({ assignmentId });
    expect(reasons(allowedActions(departmentActions, state, handler))).toMatchObject({
      'acknowledge-assignment': 'ASSIGNMENT_ALREADY_ACKNOWLEDGED',
      'make-first-contact': 'enabled',
    });
    expect(reasons(allowedActions(departmentActions, state, personOf('unit-support')))).toMatchObject({
      'acknowledge-assignment': 'enabled',
      'make-first-contact': 'ASSIGNMENT_NOT_ACKNOWLEDGED',
    });
  });

  it('is told of supervision and support by what the assignment is asked for', () => {
    const told = (history: CaseHistory, who = handler) => {
      const all = reasons(allowedActions(departmentActions, history.state, who));
      return [all['request-return'], all['answer-supervision'], all['request-support'], all['give-support']];
    };
    const together = aCase()
      .dispatched({ assignments: [lead(), support()] })
      .acknowledged({ assignmentId })
      .acknowledged({ assignmentId: 'assignment-2' });
    const supervised = together.supervisionOpened({ assignmentIds: [assignmentId] });
    expect(told(supervised)).toEqual(['SUPERVISION_OPEN', 'enabled', 'enabled', 'ASSIGNMENT_ROLE_INVALID']);
    expect(told(supervised.supervisionAnswered())).toEqual([
      'SUPERVISION_OPEN',
      'SUPERVISION_ALREADY_ANSWERED',
      'enabled',
      'ASSIGNMENT_ROLE_INVALID',
    ]);
    expect(told(supervised, personOf('unit-support'))).toEqual([
      'SUPERVISION_OPEN',
      'ASSIGNMENT_NOT_SUPERVISED',
      'ASSIGNMENT_ROLE_INVALID',
      'enabled',
    ]);
  });

  it('is enabled when one of two assignments of the unit allows it', () => {
    const { state } = aCase()
      .dispatched({ assignments: [lead(), support('assignment-2', 'squad')] })
      .acknowledged({ assignmentId });
    expect(reasons(allowedActions(departmentActions, state, handler))).toMatchObject({
      'acknowledge-assignment': 'enabled',
      'make-first-contact': 'enabled',
    });
  });

  it.each([
    ['a role that does not handle', aCase().dispatched().calledOut(), dispatcher, 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED'],
    ['another unit', aCase().dispatched().calledOut(), personOf('unit-support'), 'NOT_YOUR_UNIT', 'NOT_YOUR_UNIT'],
    ['a case that is not dispatched, and nobody called out', aCase(), handler, 'ASSIGNMENT_NOT_FOUND', 'CALL_OUT_NOT_FOUND'],
  ])('names the reason: %s', (_, { state }, who, ofAssignment, ofCallOut) => {
    const told = Object.entries(reasons(allowedActions(departmentActions, state, who)));
    const isOfCallOut = ([command]: [string, unknown]) => ['check-in', 'decline-call-out'].includes(command);
    expect(new Set(told.filter((one) => !isOfCallOut(one)).map(([, reason]) => reason))).toEqual(new Set([ofAssignment]));
    expect(told.filter(isOfCallOut).map(([, reason]) => reason)).toEqual([ofCallOut, ofCallOut]);
  });

  it('is told of a call-out by what the own unit did, also when others were called before it', () => {
    const called = aCase()
      .calledOut({ departments: ['unit-support', 'unit-lead'] })
      .checkedIn({ unitId: 'unit-support' });
    const told = (history: CaseHistory) => {
      const { 'check-in': checkIn, 'decline-call-out': decline } = reasons(allowedActions(departmentActions, history.state, handler));
      return [checkIn, decline];
    };
    expect(told(called)).toEqual(['enabled', 'enabled']);
    const there = called.checkedIn({ unitId: 'unit-lead', mode: 'remote' });
    expect(told(there)).toEqual(['enabled', 'CALL_OUT_ALREADY_CHECKED_IN']);
    expect(told(there.checkedIn({ unitId: 'unit-lead' }))).toEqual(Array(2).fill('CALL_OUT_ALREADY_CHECKED_IN'));
    expect(told(there.callOutClosed())).toEqual(Array(2).fill('CALL_OUT_ALREADY_CLOSED'));
    expect(told(called.callOutClosed().calledOut({ departments: ['unit-lead'] }))).toEqual(['enabled', 'enabled']);
  });
});
