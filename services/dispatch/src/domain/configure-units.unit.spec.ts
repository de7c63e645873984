import { givenState } from '@suqiu/testing';
import { administrator, day, organisationOf, system, unit, who } from '../testing/ground';
import { changeUnit, type DescribeUnit, endUnit, registerUnit } from './configure-units';

const provenance = { source: '三定规定', assumed: true, effectiveFrom: '2024-01-01' };
const described = (unitId: string, about: Partial<DescribeUnit['unit']> = {}, effectiveFrom = '2024-01-01'): DescribeUnit => {
  const { effectiveFrom: _from, earlier: _none, ...facts } = unit(unitId, about);
  return { unit: facts, provenance: { ...provenance, effectiveFrom } };
};
const tax = described('310110-tax', { functions: ['tax'] });
const before = organisationOf();

describe('registering a unit', () => {
  const register =
    (command: DescribeUnit, by = administrator()) =>
    (organisation: typeof before) =>
      registerUnit(organisation, command, by);

  it('stores the unit with where it comes from and from when it holds', () => {
    givenState(before)
      .when(register(tax))
      .then([{ type: 'dispatch.UnitRegistered', data: { ...tax.unit, ...provenance } }]);
  });

  it('is quiet when it is registered so, and refuses another unit under the same id', () => {
    const after = organisationOf(unit('310110-tax', { functions: ['tax'], effectiveFrom: '2024-01-01' }));
    givenState(after).when(register(tax)).thenNothing();
    givenState(after)
      .when(register(described('310110-tax', { functions: ['taxation'] })))
      .thenRefused('UNIT_ALREADY_REGISTERED', { unit: '310110-tax' });
  });

  it.each([
    ['an unknown parent', described('u', { parentId: 'nobody' }), 'UNIT_UNKNOWN', { unit: 'nobody' }],
    ['no parent', { ...described('u'), unit: withoutParent('u') }, 'PARENT_MISSING', {}],
    ['itself as parent', described('u', { parentId: 'u' }), 'UNIT_HIERARCHY_CIRCULAR', {}],
    ['a day that is none', described('u', {}, '2024-02-30'), 'EFFECTIVE_DATE_INVALID', {}],
    ['a parent that does not exist yet', described('u', {}, '2022-12-31'), 'UNIT_ENDED', { unit: '310110' }],
    ['a subdistrict without area', described('u', { kind: 'subdistrict' }), 'AREA_INVALID', {}],
    ['a department with an area', described('u', { area: '310110' }), 'AREA_INVALID', {}],
    ['an area outside the district', described('u', { kind: 'subdistrict', area: '310112001' }), 'AREA_INVALID', {}],
    ['an area that another unit has', described('u', { kind: 'subdistrict', area: '310110013' }), 'AREA_TAKEN', { unit: '310110013' }],
    [
      'a function that another unit of the district has',
      described('u', { functions: ['x', 'noise'] }),
      'FUNCTION_TAKEN',
      { function: 'noise', unit: '310110-ecology' },
    ],
  ])('refuses %s', (_, command, code, params) => {
    givenState(before).when(register(command)).thenRefused(code, params);
  });

  it('refuses a parent whose end is announced, unless another takes its place', () => {
    const below = register(described('u', { parentId: '310110-housing' }));
    const ending = { endsOn: '2027-01-01' };
    givenState(organisationOf(unit('310110-housing', ending)))
      .when(below)
      .thenRefused('UNIT_ENDED', { unit: '310110-housing' });
    expect(below(organisationOf(unit('310110-housing', { ...ending, successorId: '310110' })))).toHaveLength(1);
    const both = [unit('310110-housing', { ...ending, successorId: '310110-tax' }), unit('310110-tax', { endsOn: '2027-02-01' })];
    givenState(organisationOf(...both))
      .when(below)
      .thenRefused('UNIT_ENDED', { unit: '310110-tax' });
  });

  it('refuses an area or function that another unit has from a later day on, and takes one that another had before', () => {
    const planned = organisationOf(unit('310110-tax', { functions: ['tax'], effectiveFrom: '2026-06-01' }));
    givenState(planned)
      .when(register(described('u', { functions: ['tax'] })))
      .thenRefused('FUNCTION_TAKEN', { function: 'tax', unit: '310110-tax' });
    const gone = organisationOf(unit('310110-tax', { functions: ['tax'], endsOn: '2024-01-01' }));
    expect(register(described('u', { functions: ['tax'] }))(gone)).toHaveLength(1);
  });

  it('refuses what a unit has that begins later or changed to it, not what one has ceased to have by then', () => {
    const register2025 = (about: Partial<DescribeUnit['unit']>) => register(described('u', about, '2025-01-01'));
    const later = unit('310110-later', { kind: 'subdistrict', area: '310110099', functions: ['fire'], effectiveFrom: '2027-01-01' });
    givenState(organisationOf(later))
      .when(register2025({ kind: 'subdistrict', area: '310110099' }))
      .thenRefused('AREA_TAKEN', { unit: '310110-later' });
    givenState(organisationOf(later))
      .when(register2025({ functions: ['fire'] }))
      .thenRefused('FUNCTION_TAKEN', { function: 'fire', unit: '310110-later' });
    const { effectiveFrom: _from, earlier: _none, ...was } = unit('310110-changed', { functions: ['fire'] });
    const changedOn = (until: string) => organisationOf(unit('310110-changed', { functions: ['water'], earlier: [{ ...was, until }] }));
    givenState(changedOn('2026-01-01'))
      .when(register2025({ functions: ['fire'] }))
      .thenRefused('FUNCTION_TAKEN', { function: 'fire', unit: '310110-changed' });
    expect(register2025({ functions: ['fire'] })(changedOn('2025-01-01'))).toHaveLength(1);
    expect(
      register2025({ functions: ['fire'] })(organisationOf({ ...later, endsOn: '2025-01-01', effectiveFrom: '2023-01-01' })),
    ).toHaveLength(1);
  });

  it('lets another district have a unit for the same function', () => {
    const elsewhere = described('310112-noise', { parentId: '310112', district: '310112', functions: ['noise'] });
    expect(registerUnit(before, elsewhere, administrator())).toHaveLength(1);
  });

  it('is for administrators of the district and of the city, and for seeding', () => {
    expect(registerUnit(before, tax, system())).toHaveLength(1);
    expect(registerUnit(before, tax, administrator(before, '310110'))).toHaveLength(1);
    givenState(before)
      .when(register(tax, administrator(before, '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(before).when(register(tax, who())).thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });
});

describe('changing a unit', () => {
  const renamed = described('310110-housing', { functions: ['housing', 'property'] });
  const change =
    (command: DescribeUnit, by = administrator()) =>
    (organisation: typeof before) =>
      changeUnit(organisation, { ...command, day }, by);

  it('stores the whole unit as it stands from the day', () => {
    givenState(before)
      .when(change(renamed))
      .then([{ type: 'dispatch.UnitChanged', data: { ...renamed.unit, ...provenance } }]);
  });

  it('is quiet when nothing of the unit changes', () => {
    givenState(before)
      .when(change(described('310110-housing', { functions: ['housing'] })))
      .thenNothing();
  });

  it('refuses a day before its last change, which would tell of the days between anew', () => {
    const { effectiveFrom: _from, earlier: _none, ...was } = unit('310110-housing');
    const changed = organisationOf(unit('310110-housing', { functions: ['housing'], earlier: [{ ...was, until: '2025-01-01' }] }));
    givenState(changed).when(change(renamed)).thenRefused('EFFECTIVE_DATE_INVALID');
    expect(change(described('310110-housing', { functions: ['homes'] }, '2025-01-01'))(changed)).toHaveLength(1);
  });

  it('refuses a day ahead and a day before the unit stood', () => {
    for (const effectiveFrom of ['2026-03-03', '2022-12-31'])
      givenState(before)
        .when(change(described('310110-housing', { functions: [] }, effectiveFrom)))
        .thenRefused('EFFECTIVE_DATE_INVALID');
  });

  it('refuses a unit that is unknown or has ended, and a parent from below', () => {
    givenState(before).when(change(tax)).thenRefused('UNIT_UNKNOWN', { unit: '310110-tax' });
    givenState(organisationOf(unit('310110-housing', { endsOn: '2027-01-01' })))
      .when(change(renamed))
      .thenRefused('UNIT_ENDED', { unit: '310110-housing' });
    givenState(before)
      .when(change(described('310110', { kind: 'district', area: '310110', parentId: '310110013' })))
      .thenRefused('UNIT_HIERARCHY_CIRCULAR');
  });

  it('does not let a district take a unit from another', () => {
    const taken = described('310112-ecology', { functions: ['air'] });
    givenState(before)
      .when(change(taken, administrator(before, '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});

describe('ending a unit', () => {
  const end =
    (unitId: string, about: object = {}, by = administrator()) =>
    (organisation: typeof before) =>
      endUnit(organisation, { unitId, endsOn: '2026-04-01', source: '机构改革', ...about }, by);

  it('stores the first day it no longer exists and its successor', () => {
    givenState(before)
      .when(end('310110-housing', { successorId: '310110-ecology' }))
      .then([
        {
          type: 'dispatch.UnitEnded',
          data: { unitId: '310110-housing', endsOn: '2026-04-01', source: '机构改革', successorId: '310110-ecology' },
        },
      ]);
  });

  it('is quiet when it ends so already, and refuses another end', () => {
    const ended = organisationOf(unit('310110-housing', { endsOn: '2026-04-01' }));
    givenState(ended).when(end('310110-housing')).thenNothing();
    givenState(ended)
      .when(end('310110-housing', { endsOn: '2026-05-01' }))
      .thenRefused('UNIT_ENDED', { unit: '310110-housing' });
  });

  it('refuses a unit with units below it, unless a successor takes its place', () => {
    givenState(before).when(end('310110013')).thenRefused('UNIT_HAS_UNITS_BELOW', { unit: '310110013', count: 1 });
    expect(end('310110013', { successorId: '310110' })(before)).toHaveLength(1);
    givenState(organisationOf(unit('310110013-office', { parentId: '310110-housing', effectiveFrom: '2027-01-01' })))
      .when(end('310110-housing'))
      .thenRefused('UNIT_HAS_UNITS_BELOW', { unit: '310110-housing', count: 1 });
    const emptied = organisationOf(
      unit('310110013001', { kind: 'committee', parentId: '310110013', area: '310110013001', endsOn: '2026-04-01' }),
    );
    expect(end('310110013')(emptied)).toHaveLength(1);
  });

  it('refuses to leave below it a unit that only stands later, or whose own parent it succeeded', () => {
    const planned = unit('310110-new', { parentId: '310110-housing', effectiveFrom: '2026-06-01' });
    givenState(organisationOf(planned))
      .when(end('310110-housing'))
      .thenRefused('UNIT_HAS_UNITS_BELOW', { unit: '310110-housing', count: 1 });
    const moved = [
      unit('310110-old', { endsOn: '2025-01-01', successorId: '310110-housing' }),
      unit('310110-below', { parentId: '310110-old' }),
    ];
    givenState(organisationOf(...moved))
      .when(end('310110-housing'))
      .thenRefused('UNIT_HAS_UNITS_BELOW', { unit: '310110-housing', count: 1 });
  });

  it('refuses a successor from below, and one whose end is announced', () => {
    givenState(before)
      .when(end('310110013', { successorId: '310110013001' }))
      .thenRefused('UNIT_HIERARCHY_CIRCULAR');
    givenState(organisationOf(unit('310110-ecology', { endsOn: '2027-01-01' })))
      .when(end('310110-housing', { successorId: '310110-ecology' }))
      .thenRefused('UNIT_ENDED', { unit: '310110-ecology' });
  });

  it('refuses an unknown unit, a successor that is none, a day before it stood, and another district', () => {
    givenState(before).when(end('nobody')).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' });
    givenState(before)
      .when(end('310110-housing', { successorId: '310110-housing' }))
      .thenRefused('UNIT_HIERARCHY_CIRCULAR');
    givenState(before)
      .when(end('310110-housing', { successorId: 'nobody' }))
      .thenRefused('UNIT_UNKNOWN', { unit: 'nobody' });
    givenState(before)
      .when(end('310110-housing', { endsOn: '2023-01-01' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(before)
      .when(end('310110-housing', {}, administrator(before, '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});

function withoutParent(unitId: string): DescribeUnit['unit'] {
  const { parentId: _parent, effectiveFrom: _from, earlier: _none, ...facts } = unit(unitId);
  return facts;
}
