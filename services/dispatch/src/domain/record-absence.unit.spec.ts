import { foldOrganisation, type Organisation } from '@suqiu/case';
import { anEvent, givenState } from '@suqiu/testing';
import { administrator, organisationOf, who } from '../testing/ground';
import { recordAbsence, type RecordAbsence } from './record-absence';

const from = { source: '任命', assumed: false, effectiveFrom: '2026-01-01' };
const staffed = foldOrganisation(organisationOf(), [
  anEvent('dispatch.PostFilled', { postId: 'p', unitId: '310110-housing', role: 'handler', holderId: 'account-17', ...from }),
  anEvent('dispatch.DeputyNamed', { postId: 'p', deputyId: 'account-18', ...from }),
]);
const absence: RecordAbsence = { holderId: 'account-17', from: '2026-03-01', until: '2026-03-09', reasonCode: 'leave', source: '假条' };
const after = (about: Partial<RecordAbsence>): Organisation =>
  foldOrganisation(staffed, [anEvent('dispatch.AbsenceRecorded', { ...absence, ...about })]);
const leader = (unitId = '310110-housing') => who({ id: 'leader-1', role: 'unitLeader', unitId }, staffed);
const record =
  (about: Partial<RecordAbsence> = {}, by = leader()) =>
  (organisation: Organisation) =>
    recordAbsence(organisation, { ...absence, ...about }, by);
const told = (about: Partial<RecordAbsence> = {}) => [{ type: 'dispatch.AbsenceRecorded' as const, data: { ...absence, ...about } }];

describe('recording an absence', () => {
  it.each([
    ['the leader of the unit', leader()],
    ['the leader of a unit above', leader('310110')],
    ['the administrator of the district', administrator(staffed, '310110')],
    ['that of the city', administrator(staffed)],
  ])('is for %s', (_, by) => {
    givenState(staffed).when(record({}, by)).then(told());
  });

  it('tells days that have been or lie ahead, also of a deputy', () => {
    const early = { holderId: 'account-18', from: '2025-12-01', until: '2025-12-24', reasonCode: 'illness' as const };
    givenState(staffed).when(record(early)).then(told(early));
  });

  it('replaces what was recorded from the same day, or withdraws it', () => {
    givenState(after({}))
      .when(record({ until: '2026-03-05' }))
      .then(told({ until: '2026-03-05' }));
    givenState(after({}))
      .when(record({ reasonCode: 'duty' }))
      .then(told({ reasonCode: 'duty' }));
    givenState(after({}))
      .when(record({ until: '2026-03-01' }))
      .then(told({ until: '2026-03-01' }));
  });

  it('is quiet when it is recorded so', () => {
    givenState(after({}))
      .when(record({ source: '另一假条' }))
      .thenNothing();
  });

  it.each([
    ['an account without a post', { holderId: 'nobody' }, 'ACCOUNT_WITHOUT_POST', { account: 'nobody' }],
    ['a day that is none', { from: '2026-02-30' }, 'ABSENCE_DAYS_INVALID', { from: '2026-02-30', until: '2026-03-09' }],
    ['a return that is no day', { until: 'soon' }, 'ABSENCE_DAYS_INVALID', { from: '2026-03-01', until: 'soon' }],
    ['a return before the first day', { until: '2026-02-28' }, 'ABSENCE_DAYS_INVALID', { from: '2026-03-01', until: '2026-02-28' }],
    ['to withdraw what is not there', { until: '2026-03-01' }, 'ABSENCE_UNKNOWN', { holder: 'account-17', from: '2026-03-01' }],
  ])('refuses %s', (_, about, code, params) => {
    givenState(staffed).when(record(about)).thenRefused(code, params);
  });

  it('refuses who is not in charge of the person', () => {
    givenState(staffed)
      .when(record({}, leader('310110-ecology')))
      .thenRefused('NOT_YOUR_UNIT');
    givenState(staffed)
      .when(record({}, administrator(staffed, '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(staffed)
      .when(record({}, who({ role: 'handler', unitId: '310110-housing' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator, unitLeader' });
  });
});
