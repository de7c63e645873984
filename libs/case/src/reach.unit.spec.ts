import { type Actor, covers, districtListed, emptyOrganisation, holdsUnit, type Organisation, type RegisteredUnit } from '.';

const unit = (unitId: string, parentId?: string) => [unitId, { unitId, parentId }] as unknown as [string, RegisteredUnit];
const organisation: Organisation = {
  ...emptyOrganisation,
  version: 1,
  units: new Map([unit('office', 'bureau'), unit('bureau', 'district'), unit('loop', 'loop')]),
};
const of = (about: Partial<Actor>): Actor => ({ id: 'a', role: 'handler', ...about });

describe('reach', () => {
  it.each([
    ['310110', '310110', true],
    ['310110', '310106', false],
    ['310000', '310106', true],
    ['310000', '310000', true],
    ['310000', '320506', false],
    ['310110', '310000', false],
    ['310110', undefined, false],
    [undefined, '310110', false],
    [undefined, undefined, false],
  ])('of division %p over %p: %p', (own, other, reached) => expect(covers(own, other)).toBe(reached));

  it.each([
    ['bureau', true],
    ['office', true],
    ['district', false],
    ['elsewhere', false],
    ['loop', false],
  ])('of a unit over %s: %p', (unitId, held) => expect(holdsUnit(of({ unitId: 'bureau' }), organisation, unitId)).toBe(held));

  it('of nobody over nothing', () => expect(holdsUnit(of({}), emptyOrganisation, 'bureau')).toBe(false));

  it('in a list is the own district, for the city all or the one asked for', () => {
    expect(districtListed(of({ district: '310110' }), undefined)).toBe('310110');
    expect(districtListed(of({ district: '310110' }), '310110')).toBe('310110');
    expect(districtListed(of({ district: '310000' }), undefined)).toBeUndefined();
    expect(districtListed(of({ district: '310000' }), '310112')).toBe('310112');
    for (const [own, asked] of [
      ['310110', '310112'],
      ['310110', '310000'],
      [undefined, undefined],
      [undefined, '310110'],
    ] as const)
      expect(() => districtListed(of(own === undefined ? {} : { district: own }), asked)).toThrow('NOT_YOUR_DISTRICT');
  });
});
