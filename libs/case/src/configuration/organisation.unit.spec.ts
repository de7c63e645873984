import { anEvent } from '@suqiu/testing';
import type { EventData } from '../events';
import { emptyOrganisation, foldOrganisation, isWithin, type OrganisationEvent, unitForFunction, unitOfArea } from './organisation';
import { describedSince, existsOn, lastChangedOn, unitOn } from './registered-unit';

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
    expect(organisation(registered('a')).units.get('a')).toStrictEqual({ ...unit, earlier: [] });
  });

  it('tells a unit that changed by its newest description and leaves the others', () => {
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

  it('keeps who holds which post, and leaves the units', () => {
    const filled = anEvent(
      'dispatch.PostFilled',
      { postId: 'p', unitId: 'a', role: 'unitLeader', holderId: 'h', source: 's', assumed: true, effectiveFrom: '2024-01-01' },
      { version: 2 },
    );
    const before = organisation(registered('a'));
    const { version, units, posts } = foldOrganisation(before, [filled]);
    expect([version, [...units.keys()], [...posts.keys()], before.posts.size]).toStrictEqual([2, ['a'], ['p'], 0]);
    expect(posts.get('p')!.holdings).toStrictEqual([{ role: 'unitLeader', holderId: 'h', effectiveFrom: '2024-01-01' }]);
  });
});

describe('a unit that changed', () => {
  const change = (effectiveFrom: string, fields: Partial<Registration>): OrganisationEvent =>
    anEvent('dispatch.UnitChanged', { ...registration('a'), effectiveFrom, ...fields });
  const units = organisation(
    registered('a', { functions: ['noise'], area: '310110013', parentId: 'p' }),
    change('2025-01-01', { functions: ['water'], area: '310110014' }),
    change('2026-01-01', { functions: ['fire'], name: { zh: '新', en: 'New' } }),
    anEvent('dispatch.UnitEnded', { unitId: 'a', endsOn: '2027-01-01', source: 's' }),
  );
  const unit = units.units.get('a')!;
  const days = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01', '2026-01-01', '2026-12-31', '2027-01-01'];

  it('is told on any day as it was on that day, and exists from its first day to its last', () => {
    expect(days.map((day) => unitOn(unit, day)?.functions)).toStrictEqual([
      undefined,
      ['noise'],
      ['noise'],
      ['water'],
      ['fire'],
      ['fire'],
      undefined,
    ]);
    const { source: _source, assumed: _assumed, ...first } = registration('a');
    expect(unitOn(unit, '2024-06-01')).toStrictEqual({
      ...first,
      functions: ['noise'],
      area: '310110013',
      parentId: 'p',
      endsOn: '2027-01-01',
    });
    expect(unitOn(unit, '2026-06-01')).toStrictEqual({
      ...first,
      functions: ['fire'],
      name: { zh: '新', en: 'New' },
      endsOn: '2027-01-01',
    });
  });

  it('is found by what it was on that day', () => {
    expect(days.map((day) => unitForFunction(units, '310110', 'noise', day)?.unitId)).toStrictEqual([
      undefined,
      'a',
      'a',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(days.map((day) => unitOfArea(units, '310110014', day)?.unitId)).toStrictEqual([
      undefined,
      undefined,
      undefined,
      'a',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says since when it is what it is, and what it was since a day', () => {
    expect(lastChangedOn(unit)).toBe('2026-01-01');
    expect(lastChangedOn(organisation(registered('b')).units.get('b')!)).toBe('2024-01-01');
    const since = (day: string) => describedSince(unit, day).map(({ functions }) => functions[0]);
    expect([since('2020-01-01'), since('2025-06-01'), since('2027-01-01')]).toStrictEqual([
      ['noise', 'water', 'fire'],
      ['water', 'fire'],
      [],
    ]);
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
