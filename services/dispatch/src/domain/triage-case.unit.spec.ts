import type { CaseState } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { catalogueOf, clocks, day, entry, ground, ids, lead, noise, rules, support, who } from '../testing/ground';
import { dispatchCase } from './dispatch-case';
import { proposeTriage } from './propose-triage';
import { redispatchCase } from './redispatch-case';
import { triageCase, type TriageCase } from './triage-case';

const place = { district: '310110', subdistrict: '310110013' };
const ofDepartment = catalogueOf(entry('e'));
const ofSubdistrict = catalogueOf(entry('e', { lead: { ofPlace: 'subdistrict' } }));
const waiting = aCase().classified({ category: noise, place });
const decide =
  (about: Partial<TriageCase>, catalogue = ofDepartment, by = who()) =>
  (state: CaseState) =>
    triageCase(
      state,
      { class: 'beyondMeans', leadByDepartment: true, ground: { catalogue, rules, day }, intakePolicyVersion: 5, ...about },
      by,
    );
const before = (caseNumber: string, code = 'SAME_REQUESTER') => ({ caseId: caseNumber, caseNumber, reasons: [{ code }] });

describe('what triage proposes', () => {
  const proposed = (history: typeof waiting, catalogue = ofSubdistrict) => proposeTriage(history.state, ground(catalogue));
  const enterprise = (requesterType: 'enterprise' | 'person', ...duplicates: ReturnType<typeof before>[]) =>
    aCase({ requesterType, duplicates }).classified({ category: noise, place });

  it('is ordinary where nothing stands out, beyond the means of a subdistrict where a department leads by the catalogue', () => {
    expect(proposed(waiting)).toStrictEqual({ class: 'ordinary', leadByDepartment: false, reasons: [{ code: 'NOTHING_STANDS_OUT' }] });
    expect(proposed(waiting, ofDepartment)).toStrictEqual({
      class: 'beyondMeans',
      leadByDepartment: true,
      reasons: [{ code: 'LED_BY_DEPARTMENT', params: { unit: '310110-ecology' } }],
    });
  });

  it('finds what an enterprise has brought before, by itself or merged, each case once', () => {
    const number = 'SQ-310110-20260201-000007';
    const history = enterprise('enterprise', before(number), before('SQ-310110-20260202-000008', 'TEXT_ALIKE')).supplemented({
      mergedCase: { caseId: number, caseNumber: number },
    });
    expect(proposed(history)).toMatchObject({
      class: 'repeatedEnterprise',
      reasons: [{ code: 'REPEATED_BY_ENTERPRISE', params: { count: 1, cases: [number] } }],
    });
    expect(proposed(enterprise('person', before(number))).class).toBe('ordinary');
  });

  it('calls legacy what was brought more than a year ago', () => {
    expect(proposed(enterprise('person', before('SQ-310110-20250301-000001')))).toMatchObject({
      class: 'legacy',
      reasons: [{ code: 'BROUGHT_LONG_AGO', params: { cases: ['SQ-310110-20250301-000001'] } }],
    });
    expect(proposed(enterprise('person', before('SQ-310110-20250302-000001'))).class).toBe('ordinary');
  });

  it('calls hard what came back again and again', () => {
    const once = waiting.dispatched().returnRequested().returnApproved();
    expect(proposed(once).class).toBe('ordinary');
    expect(proposed(once.dispatched().returnRequested().returnApproved())).toMatchObject({
      class: 'hard',
      reasons: [{ code: 'RETURNED_BEFORE', params: { count: 2 } }],
    });
    expect(proposed(waiting.dispatched().tierChanged({ tier: 'hard' })).reasons).toContainEqual({ code: 'HARD_TIER' });
    const again = waiting.dispatched().resolved().closureApproved().reopened();
    expect(proposed(again).reasons).toContainEqual({ code: 'REOPENED_BEFORE', params: { round: 2 } });
  });
});

describe('sorting a case', () => {
  it("records the class with the proposal's reasons and the versions it rested on", () => {
    given(...waiting)
      .when(decide({ explanation: '涉及排污许可' }))
      .then([
        {
          type: 'dispatch.CaseTriaged',
          data: {
            class: 'beyondMeans',
            leadByDepartment: true,
            reasons: [{ code: 'LED_BY_DEPARTMENT', params: { unit: '310110-ecology' } }],
            catalogueVersion: 3,
            organisationVersion: 7,
            intakePolicyVersion: 5,
            routingVersion: 0,
          },
          personal: { explanation: { subject: waiting.state.requesterSubject, compartment: 'narrative', text: '涉及排污许可' } },
        },
      ]);
  });

  it('says what was proposed where a person sorts otherwise', () => {
    expect(decide({ class: 'hard' })(waiting.state)).toMatchObject([
      { data: { class: 'hard', reasons: [{ code: 'CLASS_CHOSEN_BY_PERSON', params: { proposed: 'beyondMeans' } }] } },
    ]);
  });

  it('is quiet when the case is sorted so already', () => {
    const sorted = waiting.triaged({ class: 'beyondMeans', leadByDepartment: true });
    expect(decide({})(sorted.state)).toStrictEqual([]);
    expect(decide({ class: 'legacy' })(sorted.state)).toHaveLength(1);
    expect(decide({ leadByDepartment: false, exceptionReason: 'onSiteFirst' })(sorted.state)).toHaveLength(1);
  });

  it('needs a reason where a department shall not lead, and takes none where there is nothing to except', () => {
    expect(() => decide({ leadByDepartment: false })(waiting.state)).toThrow(
      expect.objectContaining({ code: 'SEND_DOWN_UNEXPLAINED' }) as Error,
    );
    expect(decide({ leadByDepartment: false, exceptionReason: 'subdistrictAgreed' })(waiting.state)).toMatchObject([
      { data: { leadByDepartment: false, exceptionReason: 'subdistrictAgreed' } },
    ]);
    for (const [about, catalogue] of [
      [{ exceptionReason: 'onSiteFirst' }, ofDepartment],
      [{ leadByDepartment: false, exceptionReason: 'onSiteFirst' }, ofSubdistrict],
    ] as const)
      expect(() => decide(about, catalogue)(waiting.state)).toThrow(expect.objectContaining({ code: 'SEND_DOWN_NOT_NEEDED' }) as Error);
  });

  it.each([
    ['another district', waiting, who({ district: '310112' }), 'NOT_YOUR_DISTRICT'],
    ['another role', waiting, who({ role: 'operator' }), 'ROLE_NOT_ALLOWED'],
    ['a case that ended', waiting.withdrawn(), who(), 'CASE_ENDED'],
    ['a case that is resolved', waiting.dispatched().resolved(), who(), 'CASE_ALREADY_RESOLVED'],
  ])('refuses %s', (_, history, by, code) => {
    expect(() => decide({}, ofDepartment, by)(history.state)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('is for a dispatcher of the petition office (信访办) as for one of the centre: the role and the district count', () => {
    const petition = who({ id: 'petition-1', unitId: '310110-petition' });
    expect(decide({}, ofDepartment, petition)(waiting.state)).toHaveLength(1);
    const dispatch = { assignmentIds: ids, catalogue: ofDepartment, rules, clocks, day, decision: { proposal: true } } as const;
    expect(dispatchCase(waiting.state, dispatch, petition)).toMatchObject([{ data: { chosenBy: 'person' } }]);
  });
});

describe('the matter of a department (国办函〔2025〕66号)', () => {
  const down = [lead('310110013')];
  const command = { assignmentIds: ids, rules, clocks, day } as const;
  const dispatch = (of: typeof waiting, catalogue = ofDepartment, shares = down) =>
    dispatchCase(
      of.state,
      { ...command, catalogue, decision: { proposal: false, shares, copyTo: [], reasonCode: 'agreedByUnits' } },
      who(),
    );
  const sentDown = expect.objectContaining({ code: 'SENT_DOWN' }) as Error;

  it('is not sent down where triage found that a department leads, whatever the catalogue says', () => {
    const sorted = waiting.triaged({ leadByDepartment: true });
    expect(() => dispatch(sorted, ofSubdistrict)).toThrow(sentDown);
    expect(() => dispatch(sorted, catalogueOf())).toThrow(sentDown);
    expect(() => dispatchCase(sorted.state, { ...command, catalogue: ofSubdistrict, decision: { proposal: true } }, who())).toThrow(
      sentDown,
    );
    expect(dispatch(sorted, ofSubdistrict, [lead('310110-ecology'), support('310110013')])).toHaveLength(1);
  });

  it('goes down by the exception that triage made, with a copy to the district', () => {
    expect(() => dispatch(waiting)).toThrow(sentDown);
    const excepted = waiting.triaged({ exceptionReason: 'powersDelegated' });
    expect(dispatch(excepted)).toMatchObject([{ data: { assignments: [{ unitId: '310110013' }], copyTo: ['310110'] } }]);
    expect(() => dispatch(excepted.triaged({ leadByDepartment: true }))).toThrow(sentDown);
  });

  it('is not re-dispatched down either', () => {
    const handled = waiting
      .triaged({ leadByDepartment: true })
      .dispatched({ assignments: [{ assignmentId: 'x', unitId: '310110-ecology', role: 'lead' }] });
    const redispatch = (of: typeof waiting) =>
      redispatchCase(of.state, { ...command, catalogue: ofSubdistrict, shares: down, copyTo: [], reasonCode: 'agreedByUnits' }, who());
    expect(() => redispatch(handled)).toThrow(sentDown);
    expect(redispatch(handled.triaged({ exceptionReason: 'subdistrictAgreed' }))).toHaveLength(1);
  });
});
