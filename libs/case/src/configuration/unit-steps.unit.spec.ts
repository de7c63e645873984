import { anEvent, unitRegistered } from '@suqiu/testing';
import { emptyOrganisation, foldOrganisation, type OrganisationEvent } from './organisation';
import { defaultSteps, unitStepsOn } from './unit-steps';

const all = { returns: true, extensions: true, resolutions: true };
const off = { returns: false, extensions: false, resolutions: false };
const set = (unitId: string, endorsement: typeof all, effectiveFrom: string): OrganisationEvent =>
  anEvent('dispatch.UnitStepsSet', { unitId, endorsement, source: `rule of ${unitId}`, assumed: false, effectiveFrom });
const organisation = (...events: OrganisationEvent[]) =>
  foldOrganisation(emptyOrganisation, [unitRegistered('district'), unitRegistered('desk', { parentId: 'district' }), ...events]);

describe('for what the leader of a unit is asked first', () => {
  it('is by default a return, and that is assumed', () => {
    expect(unitStepsOn(organisation(), 'desk', '2026-03-02')).toBe(defaultSteps);
    expect(defaultSteps).toMatchObject({ assumed: true, endorsement: { returns: true, extensions: false, resolutions: false } });
  });

  it('is what it has set itself, else the nearest unit above, from the day on', () => {
    const above = organisation(set('district', all, '2026-02-01'));
    expect(unitStepsOn(above, 'desk', '2026-01-31')).toBe(defaultSteps);
    expect(unitStepsOn(above, 'desk', '2026-02-01')).toStrictEqual({
      endorsement: all,
      source: 'rule of district',
      assumed: false,
      setBy: 'district',
    });
    const own = foldOrganisation(above, [set('desk', off, '2026-03-01')]);
    expect(unitStepsOn(own, 'desk', '2026-02-28').setBy).toBe('district');
    expect(unitStepsOn(own, 'desk', '2026-03-01')).toMatchObject({ endorsement: off, setBy: 'desk' });
  });
});
