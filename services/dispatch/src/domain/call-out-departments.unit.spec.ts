import type { CaseState } from '@suqiu/case';
import { aCase, given, type CaseHistory } from '@suqiu/testing';
import { clocks, day, organisationOf, unit, who } from '../testing/ground';
import { type CallOutDepartments, callOutDepartments } from '.';

const organisation = organisationOf(
  unit('310110014', { kind: 'township', area: '310110014' }),
  unit('310000-fire', { parentId: '310000', district: '310000' }),
  unit('310110-old', { endsOn: day }),
  unit('310110-new', { effectiveFrom: '2026-03-03' }),
);
const caller = who({ id: 'street', role: 'subdistrict', unitId: '310110013' }, organisation);
const place = { district: '310110', subdistrict: '310110013', committee: '310110013001' };
const here = aCase({ place });

const command: CallOutDepartments = {
  callOutId: 'call-out-1',
  type: 'jointEnforcement',
  departments: ['310110-ecology', '310000-fire'],
  request: '占道施工，请到场。',
  attachments: [{ hash: 'h', bytes: 1, mediaType: 'image/png' }],
  clocks,
  day,
};
const decide =
  (about: Partial<CallOutDepartments> = {}, by = caller) =>
  (state: CaseState) =>
    callOutDepartments(state, { ...command, ...about }, by);
const expectRefused = (history: CaseHistory, code: string, about: Partial<CallOutDepartments> = {}, by = caller, params = {}) =>
  given(...history)
    .when(decide(about, by))
    .thenRefused(code, params);

describe('calling out departments', () => {
  it('is recorded with the caller, the departments and the place; what was asked is sealed', () => {
    given(...here)
      .when(decide())
      .then([
        {
          type: 'dispatch.DepartmentsCalledOut',
          data: {
            callOutId: 'call-out-1',
            type: 'jointEnforcement',
            callerUnitId: '310110013',
            departments: ['310110-ecology', '310000-fire'],
            place,
            clocks,
            attachments: [{ hash: 'h', bytes: 1, mediaType: 'image/png', subject: 'subject-requester-1' }],
          },
          personal: { request: { subject: 'subject-requester-1', compartment: 'narrative', text: '占道施工，请到场。' } },
        },
      ]);
  });

  it.each<[string, CaseHistory]>([
    ['registered', here],
    ['handled', here.dispatched()],
    ['resolved', here.dispatched().resolved()],
    ['followed up', here.dispatched().resolved().closureApproved()],
    ['reopened', here.dispatched().resolved().closureApproved().closed().reopened()],
  ])('is possible while the case is %s', (_, history) => expect(decide()(history.state)).toHaveLength(1));

  it('is for the subdistrict of the place, and for one that has a share of the case', () => {
    const township = who({ role: 'subdistrict', unitId: '310110014' }, organisation);
    expectRefused(here, 'NOT_YOUR_UNIT', {}, township);
    const shared = here.dispatched({ assignments: [{ assignmentId: 'a', unitId: '310110014', role: 'support' }] });
    expect(decide({}, township)(shared.state)).toMatchObject([{ data: { callerUnitId: '310110014' } }]);
    expectRefused(shared.returnRequested().returnApproved(), 'NOT_YOUR_UNIT', {}, township);
    expectRefused(aCase({ place: {} }), 'NOT_YOUR_UNIT');
  });

  it.each([
    ['another role', who({ role: 'handler', unitId: '310110013' }, organisation), 'ROLE_NOT_ALLOWED', { roles: 'subdistrict' }],
    ['a dispatcher', who({}, organisation), 'ROLE_NOT_ALLOWED', { roles: 'subdistrict' }],
    ['a unit that is no subdistrict', who({ role: 'subdistrict', unitId: '310110-ecology' }, organisation), 'NOT_YOUR_UNIT', {}],
    ['nobody’s unit', who({ role: 'subdistrict' }, organisation), 'NOT_YOUR_UNIT', {}],
    ['an unknown unit', who({ role: 'subdistrict', unitId: 'gone' }, organisation), 'NOT_YOUR_UNIT', {}],
  ])('is refused to %s', (_, by, code, params) => expectRefused(here, code, {}, by, params));

  it.each<[string, CaseHistory, string]>([
    ['ended', here.withdrawn(), 'CASE_ENDED'],
    ['answered', here.answered(), 'CASE_ENDED'],
    ['closed', here.dispatched().resolved().closureApproved().closed(), 'CASE_ALREADY_CLOSED'],
  ])('is refused once the case is %s', (_, history, code) => expectRefused(history, code));

  it('is refused for a case that is not there', () => {
    given()
      .when((state) => callOutDepartments(state, command, caller))
      .thenRefused('CASE_NOT_FOUND');
  });

  it.each([
    ['nobody', [], 'CALL_OUT_WITHOUT_DEPARTMENTS', {}],
    ['too many', Array<string>(9).fill('310110-ecology'), 'TOO_MANY_UNITS', { limit: 8 }],
    ['an unknown unit', ['nowhere'], 'UNIT_UNKNOWN', { unit: 'nowhere' }],
    ['a unit that has ended', ['310110-old'], 'UNIT_ENDED', { unit: '310110-old' }],
    ['a unit of tomorrow', ['310110-new'], 'UNIT_ENDED', { unit: '310110-new' }],
    ['another subdistrict', ['310110014'], 'UNIT_NOT_CALLABLE', { unit: '310110014' }],
    ['a utility', ['310000-gas'], 'UNIT_NOT_CALLABLE', { unit: '310000-gas' }],
    ['a department of another district', ['310112-ecology'], 'UNIT_NOT_CALLABLE', { unit: '310112-ecology' }],
    ['one department twice', ['310110-ecology', '310110-ecology'], 'CALL_OUT_ALREADY_OPEN', { unit: '310110-ecology' }],
  ])('of %s is refused', (_, departments, code, params) => expectRefused(here, code, { departments }, caller, params));

  it('of a department that this subdistrict has called already is refused, until it is released or the call-out closed', () => {
    const called = here.calledOut({ departments: ['310110-ecology'] });
    expectRefused(called, 'CALL_OUT_ALREADY_OPEN', {}, caller, { unit: '310110-ecology' });
    for (const free of [
      called.callOutDeclined().declineJudged(),
      called.callOutClosed(),
      here.calledOut({ departments: ['310110-housing'] }),
      here.calledOut({ callerUnitId: '310110014', departments: ['310110-ecology'] }),
    ])
      expect(decide({ callOutId: 'call-out-2' })(free.state)).toHaveLength(1);
  });

  it('without a word on what for is refused', () => expectRefused(here, 'TEXT_MISSING', { request: ' \n' }, caller, { field: 'request' }));

  it('is decided once', () => {
    const [draft] = decide()(here.state);
    expectRefused(here.and(draft!.type as 'dispatch.DepartmentsCalledOut', draft!.data as never), 'CALL_OUT_ALREADY_OPEN', {}, caller, {
      unit: '310110-ecology',
    });
  });
});
