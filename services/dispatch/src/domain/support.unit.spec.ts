import type { CaseState } from '@suqiu/case';
import { aCase, type CaseHistory, given, lead } from '@suqiu/testing';
import { clocks, day, ids, organisationOf, unit, who } from '../testing/ground';
import { type AssignSupport, assignSupport, refuseSupport } from '.';

const organisation = organisationOf(unit('310110-old', { endsOn: day }));
const dispatcher = who({}, organisation);
const handled = aCase().dispatched({ assignments: [lead('assignment-1', '310110-ecology')] });
const asked = handled.supportRequested({ supportId: 'support-1', unitIds: ['310110-housing'] });
const assign =
  (about: Partial<AssignSupport> = {}, by = dispatcher) =>
  (state: CaseState) =>
    assignSupport(state, { supportId: 'support-1', unitIds: ['310110-housing'], assignmentIds: ids, clocks, day, ...about }, by);
const refuse =
  (by = dispatcher, explanation?: string) =>
  (state: CaseState) =>
    refuseSupport(state, { supportId: 'support-1', reasonCode: 'canBeDoneAlone', ...(explanation && { explanation }) }, by);

describe('support that was asked for', () => {
  it('is assigned to units in the role of support, with the versions their clocks stand on', () => {
    given(...asked)
      .when(assign({ unitIds: ['310110-housing', '310000-gas'] }))
      .then([
        {
          type: 'dispatch.SupportAssigned',
          data: {
            supportId: 'support-1',
            assignments: [
              { assignmentId: 'a-1', unitId: '310110-housing', role: 'support' },
              { assignmentId: 'a-2', unitId: '310000-gas', role: 'support' },
            ],
            clocks,
            organisationVersion: 7,
          },
        },
      ]);
  });

  it('may go to other units than were asked for, also to one that gave its part back', () => {
    expect(assign({ unitIds: ['310110-enforcement'] })(asked.state)).toHaveLength(1);
    const returned = handled
      .supportRequested()
      .supportAssigned({ assignments: [{ assignmentId: 'b', unitId: '310110-housing', role: 'support' }] })
      .returnRequested({ assignmentId: 'b' })
      .returnApproved({ assignmentId: 'b' })
      .supportRequested({ assignmentId: 'assignment-1', supportId: 'support-1' });
    expect(assign()(returned.state)).toHaveLength(1);
  });

  it('is refused with a reason, and a sealed explanation if there is one', () => {
    given(...asked)
      .when(refuse(dispatcher, '你局可自行办理。'))
      .then([
        {
          type: 'dispatch.SupportRefused',
          data: { supportId: 'support-1', reasons: [{ code: 'SUPPORT_REFUSED_BY_PERSON', params: { reason: 'canBeDoneAlone' } }] },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '你局可自行办理。' } },
        },
      ]);
  });

  it.each<[string, Partial<AssignSupport>, string, Record<string, string | number>]>([
    ['nobody', { unitIds: [] }, 'SUPPORT_WITHOUT_UNITS', {}],
    ['more units than a case may have', { unitIds: Array<string>(8).fill('310110-housing') }, 'TOO_MANY_UNITS', { limit: 8 }],
    ['the lead', { unitIds: ['310110-ecology'] }, 'UNIT_ALREADY_ASSIGNED', { unit: '310110-ecology' }],
    ['a unit twice', { unitIds: ['310110-housing', '310110-housing'] }, 'UNIT_ALREADY_ASSIGNED', { unit: '310110-housing' }],
    ['an unknown unit', { unitIds: ['nowhere'] }, 'UNIT_UNKNOWN', { unit: 'nowhere' }],
    ['a unit that has ended', { unitIds: ['310110-old'] }, 'UNIT_ENDED', { unit: '310110-old' }],
    ['a committee', { unitIds: ['310110013001'] }, 'UNIT_NOT_DISPATCHABLE', { unit: '310110013001' }],
    ['a unit of another district', { unitIds: ['310112-ecology'] }, 'UNIT_OF_OTHER_DISTRICT', { unit: '310112-ecology' }],
  ])('is not assigned to %s', (_, about, code, params) =>
    given(...asked)
      .when(assign(about))
      .thenRefused(code, params),
  );

  it.each<[string, CaseHistory, ReturnType<typeof who>, string, Record<string, string>]>([
    ['that nobody asked for', handled, dispatcher, 'SUPPORT_NOT_PENDING', {}],
    ['that was asked for under another id', handled.supportRequested({ supportId: 'support-2' }), dispatcher, 'SUPPORT_NOT_PENDING', {}],
    ['that was refused', asked.supportRefused(), dispatcher, 'SUPPORT_NOT_PENDING', {}],
    ['that was assigned', asked.supportAssigned(), dispatcher, 'SUPPORT_NOT_PENDING', {}],
    ['whose lead has resolved', asked.resolved(), dispatcher, 'SUPPORT_NOT_PENDING', {}],
    ['of a case that ended', asked.withdrawn(), dispatcher, 'CASE_ENDED', {}],
    ['of a case that is not there', [] as never, dispatcher, 'CASE_NOT_FOUND', {}],
    ['by a supervisor', asked, who({ role: 'supervisor' }), 'ROLE_NOT_ALLOWED', { roles: 'dispatcher' }],
    ['by another district', asked, who({ district: '310112' }), 'NOT_YOUR_DISTRICT', {}],
  ])('%s is not judged', (_, history, by, code, params) => {
    given(...history)
      .when(assign({}, by))
      .thenRefused(code, params);
    given(...history)
      .when(refuse(by))
      .thenRefused(code, params);
  });
});
