import { type Actor, emptyOrganisation, type Organisation, type RegisteredUnit, roles } from '@suqiu/case';
import * as fc from 'fast-check';
import { accessFault, type AccessRule, anyRole, personRoles, scopes } from './access-rule';
import { actorUnder, type Person } from './person';

const unit = (unitId: string, parentId: string) => [unitId, { unitId, parentId }] as unknown as [string, RegisteredUnit];
const above: Organisation = { ...emptyOrganisation, version: 1, units: new Map([unit('office', 'bureau'), unit('bureau', 'district')]) };
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
  ])('own unit: what %s handles gives %p', (unit, fault) => {
    expect(accessFault(rule, handler, { unitIds: ['far', unit] }, above)).toBe(fault);
  });

  it.each([
    ['310110', undefined],
    ['310000', undefined],
    ['310106', 'NOT_YOUR_DISTRICT'],
    [undefined, 'NOT_YOUR_DISTRICT'],
  ])('own district: %p reaching for 310110 gives %p', (own, fault) => {
    const actor: Actor = { id: 'd', role: 'dispatcher', ...(own && { district: own }) };
    expect(accessFault(rule, actor, { district: '310110' })).toBe(fault);
    expect(accessFault(rule, actor, {})).toBe('NOT_YOUR_DISTRICT');
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
        const fault = accessFault({ [actor.role]: scope }, actor, { ...aim, personId: `not ${aim.personId}` }, above);
        expect(fault === undefined).toBe(scope === 'any');
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
