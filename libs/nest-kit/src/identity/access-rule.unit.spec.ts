import { type Actor, roles } from '@suqiu/case';
import * as fc from 'fast-check';
import { accessFault, type AccessRule, anyRole, mayAct, personRoles, scopes } from './access-rule';
import { actorUnder, type Person } from './person';

const above = (unit: string): string | undefined => ({ office: 'bureau', bureau: 'district', loop: 'loop' })[unit];
const handler: Actor = { id: 'h', role: 'handler', unitId: 'bureau', district: '310110' };

describe('an access rule', () => {
  const rule: AccessRule = { operator: 'any', dispatcher: 'ownDistrict', handler: 'ownUnit', requester: 'self' };

  it('lets in no role that it does not name', () => {
    expect(accessFault(rule, { id: 'a', role: 'auditor' }, {}, above)).toBe('ROLE_NOT_ALLOWED');
    expect(accessFault(rule, { id: 't', role: 'system' }, {}, above)).toBe('ROLE_NOT_ALLOWED');
  });

  it.each([
    ['bureau', undefined],
    ['office', undefined],
    ['district', 'NOT_YOUR_UNIT'],
    ['elsewhere', 'NOT_YOUR_UNIT'],
    ['loop', 'NOT_YOUR_UNIT'],
  ])('own unit: what %s handles gives %p', (unit, fault) => {
    expect(accessFault(rule, handler, { unitIds: ['far', unit] }, above)).toBe(fault);
  });

  it.each([
    ['310110', '310110', undefined],
    ['310110', '310106', 'NOT_YOUR_DISTRICT'],
    ['310000', '310106', undefined],
    ['310000', '320506', 'NOT_YOUR_DISTRICT'],
    ['310110', '310000', 'NOT_YOUR_DISTRICT'],
    ['310110', undefined, 'NOT_YOUR_DISTRICT'],
    [undefined, '310110', 'NOT_YOUR_DISTRICT'],
    [undefined, undefined, 'NOT_YOUR_DISTRICT'],
  ])('own district: %p reaching for %p gives %p', (own, target, fault) => {
    const actor: Actor = { id: 'd', role: 'dispatcher', ...(own && { district: own }) };
    expect(accessFault(rule, actor, target === undefined ? {} : { district: target }, above)).toBe(fault);
  });

  it('self: only the person it belongs to', () => {
    const requester: Actor = { id: 'r-1', role: 'requester' };
    expect(accessFault(rule, requester, { personId: 'r-1' }, above)).toBeUndefined();
    expect(accessFault(rule, requester, { personId: 'r-2' }, above)).toBe('NOT_YOURS');
    expect(accessFault(rule, requester, {}, above)).toBe('NOT_YOURS');
  });

  it('reaches nothing without unit, district or person, except with any', () => {
    const nobody = fc.record({ id: fc.constant('x'), role: fc.constantFrom(...personRoles) });
    const target = fc.record({ unitIds: fc.array(fc.string()), district: fc.stringMatching(/^\d{6}$/), personId: fc.string() });
    fc.assert(
      fc.property(nobody, target, fc.constantFrom(...scopes), (actor, aim, scope) => {
        const reached = mayAct({ [actor.role]: scope }, actor, { ...aim, personId: `not ${aim.personId}` }, above);
        expect(reached).toBe(scope === 'any');
      }),
    );
  });

  it('for any role names every role of people and not the system', () => {
    expect(Object.keys(anyRole).sort()).toEqual(roles.filter((role) => role !== 'system').sort());
  });
});

describe('the role a person acts in', () => {
  const person: Person = { id: 'p', roles: ['auditor', 'handler', 'dispatcher'], unitId: 'bureau', district: '310110', name: '王海' };

  it('is the widest that the rule lets in, and carries no name', () => {
    expect(actorUnder({ handler: 'ownUnit', dispatcher: 'ownDistrict' }, person)).toEqual({
      id: 'p',
      role: 'dispatcher',
      unitId: 'bureau',
      district: '310110',
    });
  });

  it('is none when the rule lets in none of theirs', () => {
    expect(actorUnder({ operator: 'any' }, person)).toBeUndefined();
    expect(actorUnder({}, person)).toBeUndefined();
  });
});
