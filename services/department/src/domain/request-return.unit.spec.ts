import type { CaseState } from '@suqiu/case';
import { aCase, given, lead, support } from '@suqiu/testing';
import { assignmentId, handler, personOf } from '../testing/people';
import { requestReturn } from './request-return';

const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
const ask =
  (explanation = '属于隔壁区') =>
  (state: CaseState) =>
    requestReturn(state, { assignmentId, reasonCode: 'wrongPlace', explanation, attachments: [file] }, handler);
const asked = (nth: number, of = assignmentId) => [
  {
    type: 'department.ReturnRequested' as const,
    data: { assignmentId: of, nth, reasonCode: 'wrongPlace' as const, attachments: [{ ...file, subject: 'subject-requester-1' }] },
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
