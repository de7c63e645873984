import { foldOrganisation } from '@suqiu/case';
import { aCase, anEvent, given, lead } from '@suqiu/testing';
import { assignmentId, dispatcher, organisation as units, personOf } from '../testing/people';
import { handOverAssignment } from './hand-over-assignment';
import type { Who } from './who';

const day = '2026-03-02';
const from = { source: '任命', assumed: false, effectiveFrom: '2026-01-01' };
const post = (postId: string, unitId: string, holderId: string, role: 'handler' | 'unitLeader' | 'auditor' = 'handler') =>
  anEvent('dispatch.PostFilled', { postId, unitId, role, holderId, ...from });
const organisation = foldOrganisation(units, [
  post('lead-1', 'unit-lead', 'a'),
  anEvent('dispatch.DeputyNamed', { postId: 'lead-1', deputyId: 'b', ...from }),
  post('lead-2', 'unit-lead', 'c'),
  post('lead-3', 'unit-lead', 'auditor', 'auditor'),
  post('squad-1', 'squad', 'd'),
  post('support-1', 'unit-support', 'e'),
  anEvent('dispatch.AbsenceRecorded', { holderId: 'd', from: '2026-03-03', until: '2026-03-05', reasonCode: 'leave', source: '假条' }),
]);
const somebody = (id: string, unitId = 'unit-lead', role: 'handler' | 'unitLeader' = 'handler'): Who => {
  const { actor } = personOf(unitId, role);
  return { actor: { ...actor, id }, organisation };
};
const leader = somebody('leader', 'unit-lead', 'unitLeader');
const hand =
  (to: string, who: Who, on = day, id = assignmentId) =>
  (state: Parameters<typeof handOverAssignment>[0]) =>
    handOverAssignment(state, { assignmentId: id, to }, on, who);
const told = (to: string, before: string | undefined) => [
  { type: 'department.AssignmentHandedOver' as const, data: { assignmentId, ...(before !== undefined && { from: before }), to } },
];
const dispatched = aCase().dispatched();

describe('handing an assignment over', () => {
  it('is for whoever holds it, to somebody of the unit or below', () => {
    given(...dispatched)
      .when(hand('c', somebody('a')))
      .then(told('c', 'a'));
    given(...dispatched)
      .when(hand('d', somebody('a')))
      .then(told('d', 'a'));
    given(...dispatched.handedOver({ to: 'c' }))
      .when(hand('a', somebody('c')))
      .then(told('a', 'c'));
  });

  it('is for the leader too, whoever holds it, and when nobody does', () => {
    given(...dispatched)
      .when(hand('c', leader))
      .then(told('c', 'a'));
    const nobody = { ...leader, organisation: foldOrganisation(units, [post('squad-1', 'squad', 'd')]) };
    given(...dispatched)
      .when(hand('d', nobody))
      .then(told('d', undefined));
  });

  it('is for the deputy while the holder is absent, and not before', () => {
    const away = anEvent('dispatch.AbsenceRecorded', { holderId: 'a', from: day, until: '2026-03-05', reasonCode: 'duty', source: 's' });
    const deputy = somebody('b');
    given(...dispatched)
      .when(hand('c', deputy))
      .thenRefused('ASSIGNMENT_HELD_BY_ANOTHER');
    given(...dispatched)
      .when(hand('c', { ...deputy, organisation: foldOrganisation(organisation, [away]) }))
      .then(told('c', 'b'));
  });

  it('is quiet when it is handed over so', () => {
    given(...dispatched.handedOver({ to: 'c' }))
      .when(hand('c', leader))
      .thenNothing();
  });

  it.each([
    ['somebody of another unit', 'e', 'HOLDER_WITHOUT_POST', { account: 'e' }],
    ['somebody whose post does not handle', 'auditor', 'HOLDER_WITHOUT_POST', { account: 'auditor' }],
    ['a deputy without a post', 'b', 'HOLDER_WITHOUT_POST', { account: 'b' }],
    ['nobody there is', 'nobody', 'HOLDER_WITHOUT_POST', { account: 'nobody' }],
  ])('refuses %s', (_, to, code, params) => {
    given(...dispatched)
      .when(hand(to, leader))
      .thenRefused(code, params);
  });

  it('refuses somebody absent, on the days he is', () => {
    given(...dispatched)
      .when(hand('d', leader, '2026-03-04'))
      .thenRefused('HOLDER_ABSENT', { account: 'd' });
    given(...dispatched)
      .when(hand('d', leader, '2026-03-05'))
      .then(told('d', 'a'));
  });

  it('refuses who does not hold it, another unit, other roles, and what is not open', () => {
    given(...dispatched)
      .when(hand('c', somebody('c')))
      .thenRefused('ASSIGNMENT_HELD_BY_ANOTHER');
    given(...dispatched)
      .when(hand('c', somebody('e', 'unit-support')))
      .thenRefused('NOT_YOUR_UNIT');
    given(...dispatched)
      .when(hand('c', dispatcher))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader, subdistrict' });
    given(...dispatched.acknowledged().contacted().findingsRecorded().resolved())
      .when(hand('c', leader))
      .thenRefused('ASSIGNMENT_ENDED');
    given(...aCase().dispatched({ assignments: [lead()] }))
      .when(hand('c', leader, day, 'none'))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
  });
});
