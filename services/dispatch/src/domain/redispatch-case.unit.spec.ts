import { aCase, given } from '@suqiu/testing';
import type { CaseState } from '@suqiu/case';
import type { Share } from './copies';
import { catalogueOf, clocks, day, entry, ids, lead, noise, rules, support, who } from '../testing/ground';
import { redispatchCase, type RedispatchCase } from './redispatch-case';

const place = { district: '310110', subdistrict: '310110013' };
const handled = aCase()
  .classified({ category: noise, place })
  .dispatched({
    assignments: [
      { assignmentId: 'x', unitId: '310110-housing', role: 'lead' },
      { assignmentId: 'y', unitId: '310110-enforcement', role: 'support' },
    ],
  });
const decide =
  (shares: readonly Share[], about: Partial<RedispatchCase> = {}, by = who()) =>
  (state: CaseState) =>
    redispatchCase(
      state,
      {
        shares,
        copyTo: [],
        reasonCode: 'matterDiffers',
        assignmentIds: ids,
        catalogue: catalogueOf(entry('e')),
        rules,
        clocks,
        day,
        ...about,
      },
      by,
    );
const kept = [lead('310110-ecology'), support('310110-enforcement')];

describe('re-dispatching', () => {
  it('ends what is open and opens what is new; who keeps the role keeps the assignment', () => {
    given(...handled)
      .when(decide([...kept, support('310110013')], { copyTo: ['310110'] }))
      .then([
        {
          type: 'dispatch.CaseRedispatched',
          data: {
            chosenBy: 'person',
            catalogueVersion: 3,
            routingVersion: 0,
            organisationVersion: 7,
            reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'matterDiffers', insteadOf: 'e' } }],
            ended: ['x'],
            tier: 'simple',
            clocks,
            assignments: [
              { assignmentId: 'a-1', unitId: '310110-ecology', role: 'lead' },
              { assignmentId: 'a-2', unitId: '310110013', role: 'support' },
            ],
            copyTo: ['310110'],
          },
        },
      ]);
  });

  it('changes the part of a unit by a new assignment', () => {
    const [draft] = decide([lead('310110-enforcement')])(handled.state);
    expect(draft?.data).toMatchObject({ ended: ['x', 'y'], assignments: [{ unitId: '310110-enforcement', role: 'lead' }] });
  });

  it('does not name an entry it follows as one it departs from', () => {
    const [draft] = decide([lead('310110-ecology')])(handled.state);
    expect(draft?.data).toMatchObject({ reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'matterDiffers' } }] });
  });

  it('is quiet when the case stands so', () => {
    given(...handled)
      .when(decide([support('310110-enforcement'), lead('310110-housing')]))
      .thenNothing();
  });

  it('lets stand what a unit has resolved, unless it gets another part', () => {
    const two = aCase().dispatched({
      assignments: [
        { assignmentId: 'x', unitId: '310110-housing', role: 'lead' },
        { assignmentId: 'y', unitId: '310110-enforcement', role: 'lead' },
        { assignmentId: 'z', unitId: '310000-gas', role: 'support' },
      ],
    });
    const halfDone = two.resolved({ assignmentId: 'x' }).resolved({ assignmentId: 'z' });
    const changed = (shares: readonly Share[]) => decide(shares)(halfDone.state)[0]?.data;
    expect(changed([lead('310110-housing'), lead('310110-ecology')])).toMatchObject({
      ended: ['y'],
      assignments: [{ unitId: '310110-ecology' }],
    });
    expect(changed([lead('310110-ecology')])).toMatchObject({ ended: ['y'], assignments: [{ unitId: '310110-ecology' }] });
    expect(changed([lead('310000-gas')])).toMatchObject({ ended: ['y', 'z'], assignments: [{ unitId: '310000-gas', role: 'lead' }] });
    given(...halfDone)
      .when(decide([lead('310110-housing')]))
      .thenRefused('LEAD_UNIT_MISSING');
  });

  it('works on a case that a return left with supports only', () => {
    const left = handled.returnRequested().returnApproved();
    const [draft] = decide(kept)(left.state);
    expect(draft?.data).toMatchObject({ ended: [], assignments: [{ unitId: '310110-ecology' }] });
  });

  it('refuses a case that nobody works on', () => {
    given().when(decide(kept)).thenRefused('CASE_NOT_FOUND');
    given(...aCase())
      .when(decide(kept))
      .thenRefused('CASE_NOT_DISPATCHED');
    given(...handled.withdrawn())
      .when(decide(kept))
      .thenRefused('CASE_ENDED');
    given(...handled.resolved())
      .when(decide(kept))
      .thenRefused('CASE_ALREADY_RESOLVED');
  });

  it('refuses another role and another district', () => {
    given(...handled)
      .when(decide(kept, {}, who({ role: 'handler' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
    given(...handled)
      .when(decide(kept, {}, who({ district: '310112' })))
      .thenRefused('NOT_YOUR_DISTRICT');
  });

  it('refuses units as dispatching does', () => {
    given(...handled)
      .when(decide([support('310110-ecology')]))
      .thenRefused('LEAD_UNIT_MISSING');
    given(...handled)
      .when(decide([lead('310110-ecology')], { copyTo: ['nobody'] }))
      .thenRefused('UNIT_UNKNOWN', { unit: 'nobody' });
    given(...handled)
      .when(decide([lead('310110-ecology')], { copyTo: ['310112-ecology'] }))
      .thenRefused('UNIT_OF_OTHER_DISTRICT', { unit: '310112-ecology' });
    given(...handled)
      .when(decide([lead('310110-ecology')], { copyTo: ['310110013001'] }))
      .thenRefused('UNIT_NOT_DISPATCHABLE', { unit: '310110013001' });
    given(...handled)
      .when(decide([lead('310110013')]))
      .thenRefused('SENT_DOWN');
    const complained = aCase({ respondentUnitId: '310110-ecology' }).dispatched();
    given(...complained)
      .when(decide([lead('310110-ecology')]))
      .thenRefused('RESPONDENT_IS_LEAD', { unit: '310110-ecology' });
  });
});
