import { initialCase, type Role } from '@suqiu/case';
import { aCase, given, givenState, lead, support } from '@suqiu/testing';
import { assignmentId, dispatcher, handler, personOf, squadHandler, system, now } from '../testing/people';
import {
  acknowledgeAssignment,
  makeFirstContact,
  recordFindings,
  recordMissingFirstContact,
  reportInterim,
  requestReturn,
  resolveAssignment,
  type Who,
} from './index';

/** Every command of this service, each as it would be accepted on an open, acknowledged and contacted assignment, or close to it. */
const commands = {
  acknowledgeAssignment: (state, who) => acknowledgeAssignment(state, { assignmentId }, who),
  makeFirstContact: (state, who) => makeFirstContact(state, { assignmentId, method: 'visit' }, who),
  recordMissingFirstContact: (state, who) => recordMissingFirstContact(state, { assignmentId, reasonCode: 'noAnswer' }, who),
  reportInterim: (state, who) => reportInterim(state, { assignmentId, progress: '已到现场', attachments: [] }, who),
  requestReturn: (state, who) =>
    requestReturn(state, { assignmentId, reasonCode: 'wrongPlace', explanation: '不在本区', attachments: [] }, { now }, who),
  recordFindings: (state, who) =>
    recordFindings(
      state,
      { assignmentId, fact: 'confirmed', factExplanation: '现场有占道', claim: 'lawfulAndReasonable', siteVisited: true, attachments: [] },
      who,
    ),
  resolveAssignment: (state, who) =>
    resolveAssignment(state, { assignmentId, outcome: 'solved', reply: '已清理', replyMethod: 'telephone', attachments: [] }, { now }, who),
} satisfies Record<string, (state: Parameters<typeof acknowledgeAssignment>[0], who: Who) => unknown[]>;
const names = Object.keys(commands) as (keyof typeof commands)[];
const both = () => aCase().dispatched({ assignments: [lead(), support()] });
const ready = () => aCase().dispatched().acknowledged().contacted().findingsRecorded();

describe.each(names)('who may %s', (name) => {
  const command = commands[name];

  it('refuses a case that does not exist', () => {
    givenState(initialCase)
      .when((state) => command(state, handler))
      .thenRefused('CASE_NOT_FOUND');
  });

  it('refuses an assignment the case does not have', () => {
    given(...aCase().dispatched({ assignments: [lead('another')] }))
      .when((state) => command(state, handler))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
  });

  it('refuses another unit, and a unit below', () => {
    given(...ready())
      .when((state) => command(state, personOf('unit-support')))
      .thenRefused('NOT_YOUR_UNIT');
    given(...ready())
      .when((state) => command(state, squadHandler))
      .thenRefused('NOT_YOUR_UNIT');
  });

  it('refuses a person without a unit', () => {
    const { unitId: _without, ...actor } = handler.actor;
    given(...ready())
      .when((state) => command(state, { ...handler, actor }))
      .thenRefused('NOT_YOUR_UNIT');
  });

  it('refuses a role that does not handle', () => {
    given(...ready())
      .when((state) => command(state, dispatcher))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader, subdistrict' });
  });

  it.each([
    ['resolved', ready().resolved()],
    ['returned', ready().returnRequested({ assignmentId }).returnApproved()],
    ['given to another unit', ready().redispatched()],
    ['withdrawn with its case', ready().withdrawn()],
  ])('refuses an assignment that is %s', (_, history) => {
    given(...history)
      .when((state) => command(state, handler))
      .thenRefused('ASSIGNMENT_ENDED');
  });

  it('refuses an assignment left open in a case that is closed', () => {
    given(...ready().resolved({ assignmentId: 'assignment-2' }).closureApproved().followedUp().closed())
      .when((state) => command(state, handler))
      .thenRefused('CASE_ENDED');
  });

  it('refuses an assignment of a case that is merged into another: it ended with the case', () => {
    given(...ready().merged())
      .when((state) => command(state, handler))
      .thenRefused('ASSIGNMENT_ENDED');
  });
});

describe('who may work on an assignment', () => {
  it.each<Role>(['handler', 'unitLeader', 'subdistrict'])('takes a %s of the unit', (role) => {
    expectAcknowledged(personOf('unit-lead', role));
  });

  it('takes a person of a unit above it', () => {
    given(...aCase().dispatched({ assignments: [lead(assignmentId, 'squad')] }))
      .when((state) => acknowledgeAssignment(state, { assignmentId }, handler))
      .then([{ type: 'department.AssignmentAcknowledged', data: { assignmentId } }]);
  });

  it.each([
    ['waits for another lead', both().returnRequested({ assignmentId: 'assignment-1' }).returnApproved()],
    ['is resolved', both().resolved({ assignmentId: 'assignment-1' })],
    ['is followed up', both().resolved({ assignmentId: 'assignment-1' }).closureApproved()],
  ])('lets a supporting unit go on while the case %s', (_, history) => {
    given(...history)
      .when((state) => acknowledgeAssignment(state, { assignmentId: 'assignment-2' }, personOf('unit-support')))
      .then([{ type: 'department.AssignmentAcknowledged', data: { assignmentId: 'assignment-2' } }]);
  });

  it('takes the system, which acts by policy', () => {
    expectAcknowledged(system);
  });

  const expectAcknowledged = (who: Who): void =>
    given(...aCase().dispatched())
      .when((state) => acknowledgeAssignment(state, { assignmentId }, who))
      .then([{ type: 'department.AssignmentAcknowledged', data: { assignmentId } }]);
});
