import { allowedActions } from '@suqiu/case';
import { aCase, lead, support } from '@suqiu/testing';
import { assignmentActions, departmentActions } from './actions';
import { assignmentId, dispatcher, handler, personOf } from './testing/people';

const reasons = (actions: ReturnType<typeof allowedActions>) =>
  Object.fromEntries(actions.map(({ command, enabled, reason }) => [command, enabled ? 'enabled' : reason]));

describe('what may be done now', () => {
  it('is told by the deciders, for one assignment', () => {
    expect(
      reasons(allowedActions(assignmentActions(assignmentId), aCase().dispatched().acknowledged().notContacted().state, handler)),
    ).toEqual({
      'acknowledge-assignment': 'ASSIGNMENT_ALREADY_ACKNOWLEDGED',
      'make-first-contact': 'enabled',
      'record-missing-first-contact': 'FIRST_CONTACT_ALREADY_RECORDED',
      'report-interim': 'enabled',
      'request-return': 'enabled',
      'record-findings': 'enabled',
      'resolve-assignment': 'FINDINGS_MISSING',
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
    ['a role that does not handle', aCase().dispatched(), dispatcher, 'ROLE_NOT_ALLOWED'],
    ['another unit', aCase().dispatched(), personOf('unit-support'), 'NOT_YOUR_UNIT'],
    ['a case that is not dispatched', aCase(), handler, 'ASSIGNMENT_NOT_FOUND'],
  ])('names the reason: %s', (_, { state }, who, reason) => {
    expect(new Set(Object.values(reasons(allowedActions(departmentActions, state, who))))).toEqual(new Set([reason]));
  });
});
