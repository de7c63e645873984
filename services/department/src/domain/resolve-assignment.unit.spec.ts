import type { CaseKind, CaseState } from '@suqiu/case';
import { aCase, given, lead, support } from '@suqiu/testing';
import { assignmentId, handler, leader, now, personOf, withSteps } from '../testing/people';
import { resolveAssignment } from './resolve-assignment';

const file = { hash: 'b'.repeat(64), bytes: 3, mediaType: 'application/pdf' };
const resolve =
  (reply = '已清理，欢迎监督', of = assignmentId, who = handler) =>
  (state: CaseState) =>
    resolveAssignment(state, { assignmentId: of, outcome: 'solved', reply, replyMethod: 'visit', attachments: [file] }, { now }, who);
const resolved = (of = assignmentId) => [
  {
    type: 'department.AssignmentResolved' as const,
    data: {
      assignmentId: of,
      outcome: 'solved' as const,
      replyMethod: 'visit' as const,
      attachments: [{ ...file, subject: 'subject-requester-1' }],
    },
    personal: { reply: { subject: 'subject-requester-1', compartment: 'narrative' as const, text: '已清理，欢迎监督' } },
  },
];
const acknowledged = (kind: CaseKind = 'complaint') => aCase({ kind }).dispatched().acknowledged();

describe('resolveAssignment', () => {
  it('resolves with the reply to the requester', () => {
    given(...acknowledged().contacted().findingsRecorded())
      .when(resolve())
      .then(resolved());
  });

  it('takes an explained absence of first contact', () => {
    given(...acknowledged().notContacted().findingsRecorded())
      .when(resolve())
      .then(resolved());
  });

  it.each<CaseKind>(['inquiry', 'suggestion', 'praise'])('needs no findings for %s', (kind) => {
    given(...acknowledged(kind).contacted())
      .when(resolve())
      .then(resolved());
  });

  it('resolves a supporting assignment, also when the lead is resolved', () => {
    const both = aCase().dispatched({ assignments: [lead(), support('assignment-2')] });
    const ofSupport = { assignmentId: 'assignment-2' };
    const ready = both.acknowledged(ofSupport).contacted(ofSupport).findingsRecorded(ofSupport);
    const supporting = resolve(undefined, 'assignment-2', personOf('unit-support'));
    given(...ready)
      .when(supporting)
      .then(resolved('assignment-2'));
    given(...ready.resolved({ assignmentId }))
      .when(supporting)
      .then(resolved('assignment-2'));
  });

  it('is submitted to the leader where he is asked first, and resolves nothing; his own needs no second step', () => {
    const steps = { returns: false, extensions: false, resolutions: true };
    const ready = acknowledged().contacted().findingsRecorded();
    const [{ data, personal }] = resolved() as [ReturnType<typeof resolved>[0]];
    given(...ready)
      .when(resolve(undefined, undefined, withSteps(handler, 'unit-lead', steps)))
      .then([{ type: 'department.ResolutionSubmitted', data: { ...data, organisationVersion: 3 }, personal }]);
    given(...ready)
      .when(resolve(undefined, undefined, withSteps(leader, 'unit-lead', steps)))
      .then(resolved());
    given(...ready.resolutionSubmitted())
      .when(resolve())
      .thenRefused('RESOLUTION_ALREADY_SUBMITTED');
    given(...ready.resolutionSubmitted().resolutionSentBack())
      .when(resolve())
      .then(resolved());
  });

  it('refuses before the assignment is acknowledged', () => {
    given(...aCase().dispatched())
      .when(resolve())
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
  });

  it('refuses without first contact', () => {
    given(...acknowledged().findingsRecorded())
      .when(resolve())
      .thenRefused('FIRST_CONTACT_MISSING');
  });

  it.each<CaseKind>(['complaint', 'assistance', 'report'])('refuses %s without findings', (kind) => {
    given(...acknowledged(kind).contacted())
      .when(resolve())
      .thenRefused('FINDINGS_MISSING');
  });

  it('refuses while a return waits for its judgement', () => {
    given(...acknowledged().contacted().findingsRecorded().returnRequested())
      .when(resolve())
      .thenRefused('RETURN_PENDING');
    given(...acknowledged().contacted().findingsRecorded().returnRequested().returnRefused())
      .when(resolve())
      .then(resolved());
  });

  it('refuses without a reply', () => {
    given(...acknowledged().contacted().findingsRecorded())
      .when(resolve(' '))
      .thenRefused('TEXT_MISSING', { field: 'reply' });
  });

  it('is decided once', () => {
    given(...acknowledged().contacted().findingsRecorded().resolved())
      .when(resolve())
      .thenRefused('ASSIGNMENT_ENDED');
  });

  it('asks for everything anew in the next round', () => {
    given(...acknowledged().contacted().findingsRecorded().resolved().reopened().acknowledged().contacted())
      .when(resolve())
      .thenRefused('FINDINGS_MISSING');
  });
});
