import type { CaseState } from '@suqiu/case';
import { aCase, type CaseHistory, given, lead, support } from '@suqiu/testing';
import { dispatcher, handler, personOf, squadHandler } from '../testing/people';
import { type AnswerSupervision, answerSupervision, type Who } from '.';

const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
const handled = aCase().dispatched({ assignments: [lead(), support()] });
const supervised = handled.supervisionOpened();
const both = handled.supervisionOpened({ assignmentIds: ['assignment-1', 'assignment-2'] });
const answer =
  (about: Partial<AnswerSupervision> = {}, by: Who = handler) =>
  (state: CaseState) =>
    answerSupervision(
      state,
      { assignmentId: 'assignment-1', supervisionId: 'supervision-1', answer: '已整改。', attachments: [file], ...about },
      by,
    );

describe('answering a supervision', () => {
  it('is recorded for the assignment, with its files; the words are sealed', () => {
    given(...supervised)
      .when(answer())
      .then([
        {
          type: 'department.SupervisionAnswered',
          data: {
            supervisionId: 'supervision-1',
            assignmentId: 'assignment-1',
            attachments: [{ ...file, subject: 'subject-requester-1' }],
          },
          personal: { answer: { subject: 'subject-requester-1', compartment: 'narrative', text: '已整改。' } },
        },
      ]);
  });

  it('is due from each unit that is asked, and from each supervision', () => {
    const own = { assignmentId: 'assignment-2' };
    expect(answer(own, personOf('unit-support'))(both.supervisionAnswered({ assignmentId: 'assignment-1' }).state)).toHaveLength(1);
    const two = supervised.supervisionAnswered().supervisionOpened();
    given(...two)
      .when(answer())
      .thenRefused('SUPERVISION_ALREADY_ANSWERED');
    expect(answer({ supervisionId: 'supervision-2' })(two.state)).toHaveLength(1);
  });

  it.each<[string, CaseHistory]>([
    ['resolved', supervised.resolved()],
    [
      'resolved, with the closure approved before',
      handled
        .resolved()
        .closureApproved()
        .supervisionOpened({ assignmentIds: ['assignment-1'] }),
    ],
    ['open again', handled.resolved().closureRejected().supervisionOpened()],
  ])('is possible for an assignment that is %s', (_, history) => expect(answer()(history.state)).toHaveLength(1));

  it.each<[string, CaseHistory, Partial<AnswerSupervision>, Who, string, Record<string, string>]>([
    ['twice', supervised.supervisionAnswered(), {}, handler, 'SUPERVISION_ALREADY_ANSWERED', {}],
    ['once it is closed', supervised.supervisionClosed(), {}, handler, 'SUPERVISION_ALREADY_CLOSED', {}],
    ['that is not there', supervised, { supervisionId: 'supervision-2' }, handler, 'SUPERVISION_NOT_FOUND', {}],
    ['when there is none', handled, {}, handler, 'SUPERVISION_NOT_FOUND', {}],
    [
      'by a unit that is not asked',
      supervised,
      { assignmentId: 'assignment-2' },
      personOf('unit-support'),
      'ASSIGNMENT_NOT_SUPERVISED',
      {},
    ],
    ['for another unit', both, { assignmentId: 'assignment-2' }, handler, 'NOT_YOUR_UNIT', {}],
    ['for the unit above', supervised, {}, squadHandler, 'NOT_YOUR_UNIT', {}],
    ['by a dispatcher', supervised, {}, dispatcher, 'ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader, subdistrict' }],
    ['by who no longer handles', supervised.redispatched({ ended: ['assignment-1'] }), {}, handler, 'ASSIGNMENT_ENDED', {}],
    ['for no assignment', supervised, { assignmentId: 'none' }, handler, 'ASSIGNMENT_NOT_FOUND', {}],
    ['of a case that ended', supervised.withdrawn(), {}, handler, 'CASE_ENDED', {}],
    ['of a case that is not there', [] as never, {}, handler, 'CASE_NOT_FOUND', {}],
    ['without a word', supervised, { answer: ' ' }, handler, 'TEXT_MISSING', { field: 'answer' }],
  ])('%s is refused', (_, history, about, by, code, params) =>
    given(...history)
      .when(answer(about, by))
      .thenRefused(code, params),
  );
});
