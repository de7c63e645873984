import type { CaseState } from '@suqiu/case';
import { aCase, given, lead, support } from '@suqiu/testing';
import { assignmentId, handler, leader, now, personOf, system, withSteps } from '../testing/people';
import { requestReturn } from './request-return';

const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
const ask =
  (explanation = '属于隔壁区', who = handler, until?: string) =>
  (state: CaseState) =>
    requestReturn(
      state,
      { assignmentId, reasonCode: 'wrongPlace', explanation, attachments: [file] },
      { now, ...(until !== undefined && { until }) },
      who,
    );
const asked = (nth: number, of = assignmentId, endorsement: 'awaited' | 'notNeeded' = 'awaited') => [
  {
    type: 'department.ReturnRequested' as const,
    data: {
      assignmentId: of,
      nth,
      reasonCode: 'wrongPlace' as const,
      attachments: [{ ...file, subject: 'subject-requester-1' }],
      endorsement,
      organisationVersion: 3,
    },
    personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative' as const, text: '属于隔壁区' } },
  },
];

describe('requestReturn', () => {
  it('asks before acknowledging and after, with its files', () => {
    given(...aCase().dispatched())
      .when(ask())
      .then(asked(1));
    given(...aCase().dispatched().acknowledged())
      .when(ask())
      .then(asked(1));
  });

  it('counts returns over the whole case: other units and earlier rounds included', () => {
    given(...aCase().dispatched().returnRequested().returnRefused())
      .when(ask())
      .then(asked(2));
    given(
      ...aCase()
        .dispatched({ assignments: [lead(), support()] })
        .returnRequested({ assignmentId: 'assignment-2' }),
    )
      .when(ask())
      .then(asked(2));
    given(...aCase().dispatched().returnRequested().returnRefused().acknowledged().resolved().reopened())
      .when(ask())
      .then(asked(2));
  });

  it('is for supporting units too', () => {
    given(...aCase().dispatched({ assignments: [lead(), support()] }))
      .when((state) =>
        requestReturn(
          state,
          { assignmentId: 'assignment-2', reasonCode: 'wrongPlace', explanation: '属于隔壁区', attachments: [file] },
          { now },
          personOf('unit-support'),
        ),
      )
      .then(asked(1, 'assignment-2'));
  });

  it('is forbidden while the case is under supervision, whoever is supervised', () => {
    const supervised = aCase()
      .dispatched({ assignments: [lead(), support()] })
      .supervisionOpened({ assignmentIds: ['assignment-2'] });
    given(...supervised)
      .when(ask())
      .thenRefused('SUPERVISION_OPEN');
    given(...supervised.supervisionClosed())
      .when(ask())
      .then(asked(1));
  });

  it('is decided once while it waits for its judgement', () => {
    given(...aCase().dispatched().returnRequested())
      .when(ask())
      .thenRefused('RETURN_ALREADY_REQUESTED');
  });

  it('goes straight to the centre when the leader asks himself, by policy, or where the unit has switched the step off', () => {
    const off = withSteps(handler, 'unit-lead', { returns: false, extensions: false, resolutions: false });
    for (const who of [leader, system, off])
      given(...aCase().dispatched())
        .when(ask(undefined, who))
        .then(asked(1, assignmentId, 'notNeeded'));
  });

  it('can be asked up to the last instant of its window, and no later', () => {
    given(...aCase().dispatched())
      .when(ask(undefined, handler, now))
      .then(asked(1));
    given(...aCase().dispatched())
      .when(ask(undefined, handler, '2026-03-02T01:59:59.999Z'))
      .thenRefused('RETURN_TOO_LATE', { dueAt: '2026-03-02 09:59' });
  });

  it('is refused for good once it was ruled so, in later rounds too', () => {
    const ruled = aCase().dispatched().returnRequested({ nth: 3 }).returnAdjudicated({ upheld: false });
    given(...ruled)
      .when(ask())
      .thenRefused('RETURN_RULED_FINALLY');
    given(...ruled.acknowledged().resolved().reopened())
      .when(ask())
      .thenRefused('RETURN_RULED_FINALLY');
  });

  it('waits until the leader has looked at how it would be resolved', () => {
    given(...aCase().dispatched().acknowledged().resolutionSubmitted())
      .when(ask())
      .thenRefused('RESOLUTION_ALREADY_SUBMITTED');
  });

  it('refuses after resolving', () => {
    given(...aCase().dispatched().acknowledged().resolved())
      .when(ask())
      .thenRefused('ASSIGNMENT_ENDED');
  });

  it('refuses to return what came from a bad service rating', () => {
    given(...aCase({ channel: 'rating' }).dispatched())
      .when(ask())
      .thenRefused('RETURN_FORBIDDEN');
  });

  it('refuses a return without an explanation', () => {
    given(...aCase().dispatched())
      .when(ask(''))
      .thenRefused('TEXT_MISSING', { field: 'explanation' });
  });
});
