import { anEvent } from '@suqiu/testing';
import { foldOrganisation, type Organisation } from '@suqiu/case';
import { administrator, organisationOf, who } from '../testing/ground';
import { setUnitSteps, type SetUnitSteps } from './set-unit-steps';

const command: SetUnitSteps = {
  unitId: '310110-ecology',
  endorsement: { returns: false, extensions: false, resolutions: true },
  source: '内部规定',
  assumed: false,
  effectiveFrom: '2026-03-02',
  day: '2026-03-02',
};
const { day: _day, ...data } = command;
const standing = organisationOf();
const set = (organisation: Organisation, about: Partial<SetUnitSteps> = {}, by = administrator()) =>
  setUnitSteps(organisation, { ...command, ...about }, by);
const after = foldOrganisation(standing, [anEvent('dispatch.UnitStepsSet', data, { version: 8 })]);

describe('setting for what a leader is asked first', () => {
  it('says so from a day on, once', () => {
    expect(set(standing)).toStrictEqual([{ type: 'dispatch.UnitStepsSet', data }]);
    expect(set(after)).toStrictEqual([]);
    expect(set(after, { endorsement: { ...command.endorsement, returns: true } })).toHaveLength(1);
  });

  it.each<[string, Partial<SetUnitSteps>, string]>([
    ['a unit that nobody knows', { unitId: 'nobody' }, 'UNIT_UNKNOWN'],
    ['no day', { effectiveFrom: '2026-02-30' }, 'EFFECTIVE_DATE_INVALID'],
  ])('refuses %s', (_, about, code) => {
    expect(() => set(standing, about)).toThrow(code);
  });

  it('refuses a day before that of steps which have begun', () => {
    expect(() => set(after, { effectiveFrom: '2026-03-01', endorsement: { returns: true, extensions: true, resolutions: true } })).toThrow(
      'EFFECTIVE_DATE_INVALID',
    );
  });

  it('refuses others than administrators, and another district', () => {
    expect(() => set(standing, {}, who())).toThrow('ROLE_NOT_ALLOWED');
    expect(() => set(standing, {}, administrator(standing, '310112'))).toThrow('NOT_YOUR_DISTRICT');
  });
});
