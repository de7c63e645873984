import { anEvent } from '@suqiu/testing';
import type { EventData } from '../events';
import {
  emptyOrganisation,
  existsOn,
  foldOrganisation,
  isWithin,
  type OrganisationEvent,
  unitForFunction,
  unitOfArea,
} from './organisation';

type Registration = EventData['dispatch.UnitRegistered'];
const registered = (unitId: string, fields: Partial<Registration> = {}, version = 1): OrganisationEvent =>
  anEvent('dispatch.UnitRegistered', { ...registration(unitId), ...fields }, { version });
const registration = (unitId: string): Registration => ({
  unitId,
  name: { zh: '单位', en: 'Unit' },
  kind: 'department',
  district: '310110',
  functions: [],
  source: 's',
  assumed: true,
  effectiveFrom: '2024-01-01',
});
const organisation = (...events: OrganisationEvent[]) => foldOrganisation(emptyOrganisation, events);

describe('foldOrganisation', () => {
  it('keeps what units are, without where that is known from', () => {
    const { source: _source, assumed: _assumed, ...unit } = registration('a');
    expect(organisation(registered('a')).units.get('a')).toStrictEqual(unit);
  });

  it('replaces a unit that changed and leaves the others', () => {
    const changed = anEvent('dispatch.UnitChanged', { ...registration('a'), functions: ['noise'] }, { version: 3 });
    const { version, units } = organisation(registered('a'), registered('b', {}, 2), changed);
    expect(version).toBe(3);
    expect([...units.values()].map((unit) => [unit.unitId, unit.functions])).toStrictEqual([
      ['a', ['noise']],
      ['b', []],
    ]);
  });

  it('ends a unit on its day, with its successor if there is one', () => {
    const ended = (fields: Partial<EventData['dispatch.UnitEnded']>) =>
      organisation(registered('a'), anEvent('dispatch.UnitEnded', { unitId: 'a', endsOn: '2025-07-01', source: 's', ...fields })).units.get(
        'a',
      );
    expect(ended({})).toMatchObject({ endsOn: '2025-07-01' });
    expect(ended({})).not.toHaveProperty('successorId');
    expect(ended({ successorId: 'b' })).toMatchObject({ endsOn: '2025-07-01', successorId: 'b' });
    expect(ended({ unitId: 'unknown' })).not.toHaveProperty('endsOn');
  });

  it('goes on from an earlier version without changing it', () => {
    const before = organisation(registered('a'));
    const after = foldOrganisation(before, [registered('b', {}, 2)]);
    expect([before.version, before.units.size, after.version, after.units.size]).toStrictEqual([1, 1, 2, 2]);
    expect(foldOrganisation(before, [])).toBe(before);
  });

  it('counts the filling of a post as a version, though it changes no unit', () => {
    const filled = anEvent(
      'dispatch.PostFilled',
      { postId: 'p', unitId: 'a', role: 'unitLeader', holderId: 'h', effectiveFrom: '2024-01-01' },
      { version: 2 },
    );
    const { version, units } = organisation(registered('a'), filled);
    expect([version, [...units.keys()]]).toStrictEqual([2, ['a']]);
  });
});

describe('existsOn', () => {
  it('is from the first day on, up to but without the day it ends on', () => {
    const unit = { ...registration('a'), endsOn: '2025-07-01' };
    const days = ['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => existsOn(unit, day))).toStrictEqual([false, true, true, false]);
    expect(existsOn(registration('a'), '2099-01-01')).toBe(true);
  });
});

describe('isWithin', () => {
  const tree = organisation(
    registered('district'),
    registered('street', { parentId: 'district' }),
    registered('committee', { parentId: 'street' }),
  );

  it('is true for the unit itself and all above it', () => {
    expect(['committee', 'street', 'district'].map((above) => isWithin(tree, 'committee', above))).toStrictEqual([true, true, true]);
  });

  it('is false downwards, sideways and for unknown units', () => {
    expect(isWithin(tree, 'street', 'committee')).toBe(false);
    expect(isWithin(tree, 'street', 'elsewhere')).toBe(false);
    expect(isWithin(tree, 'unknown', 'district')).toBe(false);
  });

  it('ends on a circle of parents', () => {
    const circle = organisation(registered('a', { parentId: 'b' }), registered('b', { parentId: 'a' }));
    expect(isWithin(circle, 'a', 'c')).toBe(false);
  });
});

describe('unitForFunction', () => {
  const units = organisation(
    registered('here', { functions: ['noise'] }),
    registered('elsewhere', { functions: ['noise'], district: '310109' }),
    registered('both-1', { functions: ['water'] }),
    registered('both-2', { functions: ['water'] }),
    registered('later', { functions: ['fire'], effectiveFrom: '2030-01-01' }),
  );
  const found = (name: string, day = '2026-03-02') => unitForFunction(units, '310110', name, day)?.unitId;

  it('finds the one unit of the district', () => {
    expect(found('noise')).toBe('here');
  });

  it('finds none where none or several answer for it, or not yet', () => {
    expect([found('parks'), found('water'), found('fire')]).toStrictEqual([undefined, undefined, undefined]);
    expect(found('fire', '2030-01-01')).toBe('later');
  });
});

describe('unitOfArea', () => {
  it('finds the unit of exactly that area on that day', () => {
    const units = organisation(
      registered('old', { area: '310110017' }),
      anEvent('dispatch.UnitEnded', { unitId: 'old', endsOn: '2025-01-01', source: 's' }),
      registered('new', { area: '310110017', effectiveFrom: '2025-01-01' }),
    );
    const found = (area: string, day: string) => unitOfArea(units, area, day)?.unitId;
    expect([found('310110017', '2024-12-31'), found('310110017', '2025-01-01'), found('310110', '2025-01-01')]).toStrictEqual([
      'old',
      'new',
      undefined,
    ]);
  });
});
