import { type CaseState, tierReasons } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { who } from '../testing/ground';
import { type ChangeTier, changeTier } from './change-tier';

const change =
  (about: Partial<ChangeTier> = {}, by = who()) =>
  (state: CaseState) =>
    changeTier(state, { tier: 'complex', reasonCode: 'severalDepartments', ...about }, by);
const dispatched = aCase().dispatched();

describe('changing the tier', () => {
  it('names the tier, the one before, and why', () => {
    given(...dispatched)
      .when(change({ explanation: '涉及三个部门' }))
      .then([
        {
          type: 'dispatch.TierChanged',
          data: { tier: 'complex', before: 'simple', reasonCode: 'severalDepartments' },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '涉及三个部门' } },
        },
      ]);
    given(...dispatched.tierChanged({ tier: 'hard' }))
      .when(change({ tier: 'simple', reasonCode: 'simplerThanThought' }))
      .then([{ type: 'dispatch.TierChanged', data: { tier: 'simple', before: 'hard', reasonCode: 'simplerThanThought' } }]);
  });

  it('makes a matter hard only for a legacy matter, a gap in the rules or an investigation', () => {
    const fits = (reasonCode: (typeof tierReasons)[number]): boolean => {
      try {
        return change({ tier: 'hard', reasonCode })(dispatched.state).length === 1;
      } catch {
        return false;
      }
    };
    expect(tierReasons.filter(fits)).toStrictEqual(['needsInvestigation', 'legacyMatter', 'policyGap']);
    given(...dispatched)
      .when(change({ tier: 'hard', reasonCode: 'simplerThanThought' }))
      .thenRefused('TIER_REASON_INVALID', { tier: 'hard', reason: 'simplerThanThought' });
  });

  it('refuses the tier that the case has, so never twice', () => {
    given(...dispatched.tierChanged({ tier: 'complex' }))
      .when(change())
      .thenRefused('TIER_UNCHANGED', { tier: 'complex' });
  });

  it('is for cases that are handled', () => {
    given(...aCase())
      .when(change())
      .thenRefused('CASE_NOT_DISPATCHED');
    given(...dispatched.returnApproved())
      .when(change())
      .thenRefused('CASE_NOT_DISPATCHED');
    for (const history of [
      dispatched.resolved(),
      dispatched.resolved().closureApproved(),
      dispatched.resolved().closureApproved().closed(),
    ])
      given(...history)
        .when(change())
        .thenRefused('CASE_ALREADY_RESOLVED');
    given(...dispatched.withdrawn())
      .when(change())
      .thenRefused('CASE_ENDED');
    given().when(change()).thenRefused('CASE_NOT_FOUND');
  });

  it('is for dispatchers of the district', () => {
    given(...dispatched)
      .when(change({}, who({ role: 'unitLeader' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
    given(...dispatched)
      .when(change({}, who({ district: '310109' })))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});
