import { type Place, Refusal } from '@suqiu/case';
import { ground } from '../testing/ground';
import { checkUnit, knownPlace } from './place';

const refusal = (act: () => unknown): Refusal | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
};

describe('a place', () => {
  it('is completed upwards from its most exact code', () => {
    expect(knownPlace({ committee: '310110013002' }, ground)).toEqual({
      district: '310110',
      subdistrict: '310110013',
      committee: '310110013002',
    });
    expect(knownPlace({ subdistrict: '310110013' }, ground)).toEqual({ district: '310110', subdistrict: '310110013' });
    expect(knownPlace({}, ground)).toEqual({});
  });

  it.each<[string, Place, string]>([
    ['a district nobody stands for', { district: '310120' }, '310120'],
    ['the city as a district', { district: '310000' }, '310000'],
    ['an unknown subdistrict', { subdistrict: '310110099' }, '310110099'],
    ['a subdistrict of another district', { district: '310109', subdistrict: '310110013' }, '310110013'],
    ['an unknown committee', { committee: '310110013999' }, '310110013999'],
    ['a committee given as a subdistrict', { subdistrict: '310110013002' }, '310110013002'],
    ['an area that no longer exists', { subdistrict: '310110100' }, '310110100'],
  ])('is refused for %s', (_, place, code) => {
    expect(refusal(() => knownPlace(place, ground))).toMatchObject({ code: 'PLACE_UNKNOWN', params: { place: code } });
  });

  it('is read on the day', () => {
    expect(knownPlace({ subdistrict: '310110100' }, { ...ground, day: '2023-06-01' })).toEqual({
      district: '310110',
      subdistrict: '310110100',
    });
  });
});

describe('a unit complained of', () => {
  it('must exist on the day', () => {
    expect(refusal(() => checkUnit('changbai', ground))).toBeUndefined();
    expect(refusal(() => checkUnit('nobody', ground))).toMatchObject({ code: 'UNIT_UNKNOWN', params: { unit: 'nobody' } });
    expect(refusal(() => checkUnit('wujiaochang-town', ground))).toMatchObject({ code: 'UNIT_UNKNOWN' });
  });
});
