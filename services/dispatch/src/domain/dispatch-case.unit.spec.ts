import { aCase, given } from '@suqiu/testing';
import { catalogueOf, clocks, day, entry, ids, lead, noise, organisationOf, rules, support, unit, who } from '../testing/ground';
import { dispatchCase, type UnitDecision } from './dispatch-case';

const changbai = { district: '310110', subdistrict: '310110013' };
const waiting = aCase().classified({ category: noise, place: changbai });
const catalogue = catalogueOf(entry('e', { support: [{ function: 'enforcement' }] }));
const command = (decision: UnitDecision, from = catalogue) => ({ decision, assignmentIds: ids, catalogue: from, rules, clocks, day });
const own = (shares: readonly ReturnType<typeof lead>[], reasonCode?: 'agreedByUnits' | 'fixedByReview', copyTo: string[] = []) =>
  command({ proposal: false, shares, copyTo, ...(reasonCode && { reasonCode }) });
const takeProposal = command({ proposal: true });
const decide =
  (to: Parameters<typeof dispatchCase>[1], by = who()) =>
  (state: Parameters<typeof dispatchCase>[0]) =>
    dispatchCase(state, to, by);

describe('dispatching by a person', () => {
  it('takes the proposal as it is', () => {
    given(...waiting)
      .when(decide(takeProposal))
      .then([
        {
          type: 'dispatch.CaseDispatched',
          data: {
            chosenBy: 'person',
            catalogueEntry: 'e',
            catalogueVersion: 3,
            routingVersion: 0,
            organisationVersion: 7,
            reasons: [
              {
                code: 'CATALOGUE_ENTRY_MATCHED',
                params: { entry: 'e', category: 'environment.noise', entryCategory: 'environment.noise' },
              },
              { code: 'UNIT_BY_FUNCTION', params: { function: 'ecology', district: '310110', unit: '310110-ecology' } },
              { code: 'UNIT_BY_FUNCTION', params: { function: 'enforcement', district: '310110', unit: '310110-enforcement' } },
            ],
            tier: 'crossDepartment',
            clocks,
            assignments: [
              { assignmentId: 'a-1', unitId: '310110-ecology', role: 'lead' },
              { assignmentId: 'a-2', unitId: '310110-enforcement', role: 'support' },
            ],
            copyTo: [],
          },
        },
      ]);
  });

  it('takes other units for a reason, several leads among them', () => {
    given(...waiting)
      .when(decide(own([lead('310110-housing'), lead('310000-gas'), support('310110013')], 'agreedByUnits', ['310110-ecology'])))
      .then([
        {
          type: 'dispatch.CaseDispatched',
          data: {
            reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'agreedByUnits', insteadOf: 'e' } }],
            chosenBy: 'person',
            catalogueVersion: 3,
            routingVersion: 0,
            organisationVersion: 7,
            tier: 'crossDepartment',
            clocks,
            assignments: [
              { assignmentId: 'a-1', unitId: '310110-housing', role: 'lead' },
              { assignmentId: 'a-2', unitId: '310000-gas', role: 'lead' },
              { assignmentId: 'a-3', unitId: '310110013', role: 'support' },
            ],
            copyTo: ['310110-ecology'],
          },
        },
      ]);
  });

  it('needs no reason where the catalogue proposes nothing, or the same', () => {
    const dispatched = (to: ReturnType<typeof command>) => dispatchCase(waiting.state, to, who())[0]?.data;
    expect(dispatched({ ...own([lead('310110-housing')]), catalogue: catalogueOf() })).toMatchObject({
      reasons: [{ code: 'CHOSEN_BY_PERSON', params: {} }],
    });
    expect(dispatched(own([support('310110-enforcement'), lead('310110-ecology')]))).toMatchObject({ catalogueEntry: 'e' });
  });

  it('copies to the district what a subdistrict leads', () => {
    const [draft] = dispatchCase(waiting.state, own([lead('310110013')], 'fixedByReview'), who());
    expect(draft?.data).toMatchObject({ copyTo: ['310110'] });
  });

  it('gives a case to new units after its last lead returned it', () => {
    const returned = waiting.dispatched().returnRequested().returnApproved();
    expect(dispatchCase(returned.state, takeProposal, who())).toHaveLength(1);
  });

  describe('refuses', () => {
    it('a case that does not exist, has ended, or is dispatched already', () => {
      given().when(decide(takeProposal)).thenRefused('CASE_NOT_FOUND');
      given(...aCase().withdrawn())
        .when(decide(takeProposal))
        .thenRefused('CASE_ENDED');
      for (const later of [
        waiting.dispatched(),
        waiting.dispatched().resolved(),
        waiting.dispatched().resolved().closureApproved().closed(),
      ])
        given(...later)
          .when(decide(takeProposal))
          .thenRefused('CASE_ALREADY_DISPATCHED');
    });

    it('anybody but a dispatcher of the district or of the city', () => {
      given(...waiting)
        .when(decide(takeProposal, who({ role: 'operator' })))
        .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
      given(...waiting)
        .when(decide(takeProposal, who({ district: '310112' })))
        .thenRefused('NOT_YOUR_DISTRICT');
      expect(dispatchCase(waiting.state, takeProposal, who({ district: '310000' }))).toHaveLength(1);
    });

    it('a proposal that is not there', () => {
      given(...waiting)
        .when(decide(command({ proposal: true }, catalogueOf())))
        .thenRefused('PROPOSAL_MISSING');
    });

    it('another choice without a reason', () => {
      given(...waiting)
        .when(decide(own([lead('310110-housing')])))
        .thenRefused('REASON_MISSING');
      given(...waiting)
        .when(decide(own([support('310110-ecology'), lead('310110-enforcement')])))
        .thenRefused('REASON_MISSING');
    });

    it('a dispatch without a lead, with a unit twice, or with too many', () => {
      given(...waiting)
        .when(decide(own([support('310110-housing')])))
        .thenRefused('LEAD_UNIT_MISSING');
      given(...waiting)
        .when(decide(own([lead('310110-housing'), support('310110-housing')])))
        .thenRefused('UNIT_ALREADY_ASSIGNED', { unit: '310110-housing' });
      given(...waiting)
        .when(decide(own([...'123456789'].map((n) => lead(`unit-${n}`)))))
        .thenRefused('TOO_MANY_UNITS', { limit: 8 });
    });

    it('a unit that is unknown, has ended, is a committee, or is of another district', () => {
      const ended = organisationOf(unit('310110-housing', { endsOn: day }));
      const refused = (unitId: string, code: string, by = who()) =>
        given(...waiting)
          .when(decide(own([lead(unitId)], 'agreedByUnits'), by))
          .thenRefused(code, { unit: unitId });
      refused('nobody', 'UNIT_UNKNOWN');
      refused('310110-housing', 'UNIT_ENDED', who({}, ended));
      refused('310110013001', 'UNIT_NOT_DISPATCHABLE');
      refused('310000', 'UNIT_NOT_DISPATCHABLE');
      refused('310112-ecology', 'UNIT_OF_OTHER_DISTRICT');
      expect(dispatchCase(waiting.state, own([lead('310112-ecology')], 'agreedByUnits'), who({ district: '310000' }))).toHaveLength(1);
    });

    it('a copy beyond where an assignment might go: who gets one may read the case', () => {
      const copied = (unitId: string) => own([lead('310110-ecology')], 'agreedByUnits', [unitId]);
      const refused = (unitId: string, code: string) =>
        given(...waiting)
          .when(decide(copied(unitId)))
          .thenRefused(code, { unit: unitId });
      refused('nobody', 'UNIT_UNKNOWN');
      refused('310110013001', 'UNIT_NOT_DISPATCHABLE');
      refused('310000', 'UNIT_NOT_DISPATCHABLE');
      refused('310112-ecology', 'UNIT_OF_OTHER_DISTRICT');
      refused('310112', 'UNIT_OF_OTHER_DISTRICT');
      for (const unitId of ['310110', '310110013', '310110-housing', '310000-gas'])
        expect(dispatchCase(waiting.state, copied(unitId), who())).toMatchObject([{ data: { copyTo: [unitId] } }]);
      expect(dispatchCase(waiting.state, copied('310112-ecology'), who({ district: '310000' }))).toHaveLength(1);
    });

    it('the unit complained of as the only lead', () => {
      const complained = aCase({ respondentUnitId: '310110-housing' }).classified({ category: noise, place: changbai });
      given(...complained)
        .when(decide(own([lead('310110-housing'), support('310110-ecology')], 'agreedByUnits')))
        .thenRefused('RESPONDENT_IS_LEAD', { unit: '310110-housing' });
      expect(dispatchCase(complained.state, own([lead('310110-housing'), lead('310110-ecology')], 'agreedByUnits'), who())).toHaveLength(1);
    });

    it("a department's matter sent down to a subdistrict alone, unless a meeting fixed it so", () => {
      given(...waiting)
        .when(decide(own([lead('310110013'), support('310110-ecology')], 'agreedByUnits')))
        .thenRefused('SENT_DOWN');
      expect(dispatchCase(waiting.state, own([lead('310110013')], 'fixedByReview'), who())).toHaveLength(1);
      expect(dispatchCase(waiting.state, own([lead('310110013'), lead('310110-ecology')], 'agreedByUnits'), who())).toHaveLength(1);
    });

    it('a unit that supports the case, or did', () => {
      const left = waiting
        .dispatched({
          assignments: [
            { assignmentId: 'x', unitId: '310110-housing', role: 'lead' },
            { assignmentId: 'y', unitId: '310110-enforcement', role: 'support' },
          ],
        })
        .returnRequested()
        .returnApproved();
      for (const history of [left, left.resolved({ assignmentId: 'y' })])
        given(...history)
          .when(decide(own([lead('310110-enforcement')], 'agreedByUnits')))
          .thenRefused('UNIT_ALREADY_ASSIGNED', { unit: '310110-enforcement' });
    });
  });
});
