import type { CaseState } from '@suqiu/case';
import { aCase, type CaseHistory, given, lead, support } from '@suqiu/testing';
import { dispatcher, handler, personOf } from '../testing/people';
import { giveSupport, type RequestSupport, requestSupport, type Who } from '.';

const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
const text = (said: string) => ({ subject: 'subject-requester-1', compartment: 'narrative', text: said }) as const;
const alone = aCase().dispatched().acknowledged();
const together = aCase()
  .dispatched({ assignments: [lead(), support()] })
  .acknowledged({ assignmentId: 'assignment-1' })
  .acknowledged({ assignmentId: 'assignment-2' });

describe('asking for support', () => {
  const ask =
    (about: Partial<RequestSupport> = {}, by: Who = handler) =>
    (state: CaseState) =>
      requestSupport(
        state,
        {
          assignmentId: 'assignment-1',
          supportId: 'support-9',
          unitIds: ['unit-support'],
          reason: '需查许可。',
          attachments: [file],
          ...about,
        },
        by,
      );

  it('is recorded with the units asked for, each once, and its files; the reason is sealed', () => {
    given(...alone)
      .when(ask({ unitIds: ['unit-support', 'squad', 'unit-support'] }))
      .then([
        {
          type: 'department.SupportRequested',
          data: {
            assignmentId: 'assignment-1',
            supportId: 'support-9',
            unitIds: ['unit-support', 'squad'],
            attachments: [{ ...file, subject: 'subject-requester-1' }],
          },
          personal: { reason: text('需查许可。') },
        },
      ]);
  });

  it('is possible again once it was judged, and of a unit that gave its part back', () => {
    expect(ask()(alone.supportRequested().supportRefused().state)).toHaveLength(1);
    const returned = together.returnRequested({ assignmentId: 'assignment-2' }).returnApproved({ assignmentId: 'assignment-2' });
    expect(ask()(returned.state)).toHaveLength(1);
  });

  it.each<[string, CaseHistory, Partial<RequestSupport>, Who, string, Record<string, string | number>]>([
    ['while one waits to be judged', alone.supportRequested(), {}, handler, 'SUPPORT_ALREADY_REQUESTED', {}],
    ['by a supporting unit', together, { assignmentId: 'assignment-2' }, personOf('unit-support'), 'ASSIGNMENT_ROLE_INVALID', {}],
    ['before acknowledging', aCase().dispatched(), {}, handler, 'ASSIGNMENT_NOT_ACKNOWLEDGED', {}],
    ['after resolving', alone.resolved(), {}, handler, 'ASSIGNMENT_ENDED', {}],
    ['for another unit', alone, {}, personOf('unit-support'), 'NOT_YOUR_UNIT', {}],
    ['by a dispatcher', alone, {}, dispatcher, 'ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader, subdistrict' }],
    ['of nobody', alone, { unitIds: [] }, handler, 'SUPPORT_WITHOUT_UNITS', {}],
    ['of too many', alone, { unitIds: Array.from({ length: 9 }, (_, n) => `unit-${n}`) }, handler, 'TOO_MANY_UNITS', { limit: 8 }],
    ['of an unknown unit', alone, { unitIds: ['nowhere'] }, handler, 'UNIT_UNKNOWN', { unit: 'nowhere' }],
    ['of a unit that supports already', together, {}, handler, 'UNIT_ALREADY_ASSIGNED', { unit: 'unit-support' }],
    ['of itself', alone, { unitIds: ['unit-lead'] }, handler, 'UNIT_ALREADY_ASSIGNED', { unit: 'unit-lead' }],
    ['without a reason', alone, { reason: ' ' }, handler, 'TEXT_MISSING', { field: 'reason' }],
  ])('%s is refused', (_, history, about, by, code, params) =>
    given(...history)
      .when(ask(about, by))
      .thenRefused(code, params),
  );
});

describe('giving support', () => {
  const supporter = personOf('unit-support');
  const give =
    (assignmentId = 'assignment-2', result = '已提供许可档案。', by: Who = supporter) =>
    (state: CaseState) =>
      giveSupport(state, { assignmentId, result }, by);

  it('is told in sealed words, and the assignment stays to be resolved', () => {
    given(...together)
      .when(give())
      .then([{ type: 'department.SupportGiven', data: { assignmentId: 'assignment-2' }, personal: { result: text('已提供许可档案。') } }]);
    expect(together.supportGiven().state.assignments[1]).toMatchObject({ status: 'open' });
  });

  it('is possible after the leads have resolved, until the case is closed', () => {
    const resolved = together.resolved({ assignmentId: 'assignment-1' });
    expect(give()(resolved.closureApproved().state)).toHaveLength(1);
    given(...resolved.closureApproved().closed())
      .when(give())
      .thenRefused('CASE_ENDED');
  });

  it('is told once in a round', () => {
    given(...together.supportGiven())
      .when(give())
      .thenRefused('SUPPORT_ALREADY_GIVEN');
  });

  it.each<[string, CaseHistory, ReturnType<typeof give>, string, Record<string, string>]>([
    ['by a lead', together, give('assignment-1', '已办。', handler), 'ASSIGNMENT_ROLE_INVALID', {}],
    ['for another unit', together, give('assignment-2', '已办。', handler), 'NOT_YOUR_UNIT', {}],
    ['before acknowledging', aCase().dispatched({ assignments: [lead(), support()] }), give(), 'ASSIGNMENT_NOT_ACKNOWLEDGED', {}],
    ['after resolving', together.resolved({ assignmentId: 'assignment-2' }), give(), 'ASSIGNMENT_ENDED', {}],
    ['without a word', together, give('assignment-2', '\n'), 'TEXT_MISSING', { field: 'result' }],
  ])('%s is refused', (_, history, decide, code, params) =>
    given(...history)
      .when(decide)
      .thenRefused(code, params),
  );
});
