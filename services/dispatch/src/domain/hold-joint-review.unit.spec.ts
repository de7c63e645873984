import type { CaseState } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { catalogueOf, clocks, day, entry, ids, noise, rules, who } from '../testing/ground';
import { holdJointReview, type HoldJointReview } from './hold-joint-review';

const place = { district: '310110', subdistrict: '310110013' };
const waiting = aCase().classified({ category: noise, place });
const handled = waiting.dispatched({ assignments: [{ assignmentId: 'x', unitId: '310110-enforcement', role: 'lead' }] });
const catalogue = catalogueOf(entry('e'));
const decide =
  (about: Partial<HoldJointReview> = {}, by = who()) =>
  (state: CaseState) =>
    holdJointReview(
      state,
      {
        participants: ['310110-ecology', '310110-enforcement', '310110-ecology'],
        lead: '310110-ecology',
        support: ['310110-enforcement'],
        copyTo: [],
        reasonCode: 'unclearOwner',
        minutes: '三方会商，明确主办',
        assignmentIds: ids,
        catalogue,
        rules,
        clocks,
        day,
        ...about,
      },
      by,
    );
const review = {
  type: 'dispatch.JointReviewHeld' as const,
  data: {
    participants: ['310110-ecology', '310110-enforcement'],
    lead: '310110-ecology',
    support: ['310110-enforcement'],
    reasons: [{ code: 'REVIEW_NEEDED', params: { reason: 'unclearOwner' } }],
  },
  personal: { minutes: { subject: waiting.state.requesterSubject, compartment: 'narrative' as const, text: '三方会商，明确主办' } },
};
const basis = {
  chosenBy: 'person' as const,
  catalogueVersion: 3,
  routingVersion: 0,
  organisationVersion: 7,
  clocks,
  copyTo: [],
};

describe('a joint review', () => {
  it('fixes who leads and supports, and dispatches in the same step', () => {
    given(...waiting)
      .when(decide())
      .then([
        review,
        {
          type: 'dispatch.CaseDispatched',
          data: {
            ...basis,
            reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'fixedByReview', insteadOf: 'e' } }],
            tier: 'crossDepartment',
            assignments: [
              { assignmentId: 'a-1', unitId: '310110-ecology', role: 'lead' },
              { assignmentId: 'a-2', unitId: '310110-enforcement', role: 'support' },
            ],
          },
        },
      ]);
  });

  it('re-dispatches a case that units work on', () => {
    expect(decide()(handled.state)).toMatchObject([
      { type: 'dispatch.JointReviewHeld' },
      {
        type: 'dispatch.CaseRedispatched',
        data: {
          ended: ['x'],
          reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'fixedByReview' } }],
          assignments: [
            { unitId: '310110-ecology', role: 'lead' },
            { unitId: '310110-enforcement', role: 'support' },
          ],
        },
      },
    ]);
  });

  it('rests on the review also where the catalogue says the same', () => {
    const [, dispatched] = decide({ support: [] })(waiting.state);
    expect(dispatched?.data).toMatchObject({ reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'fixedByReview' } }] });
    expect(dispatched?.data).not.toHaveProperty('catalogueEntry');
  });

  it('may send the matter of a department down (国办函〔2025〕66号), with a copy to the district', () => {
    expect(decide({ lead: '310110013', support: [] })(waiting.triaged({ leadByDepartment: true }).state)).toMatchObject([
      { type: 'dispatch.JointReviewHeld' },
      { data: { assignments: [{ unitId: '310110013', role: 'lead' }], copyTo: ['310110'] } },
    ]);
  });

  it('stands alone where the units stand so already, and is not told twice', () => {
    const confirmed = decide({ lead: '310110-enforcement', support: [] });
    expect(confirmed(handled.state)).toMatchObject([{ type: 'dispatch.JointReviewHeld' }]);
    const told = handled.reviewed({ participants: ['310110-ecology', '310110-enforcement'], lead: '310110-enforcement', support: [] });
    expect(confirmed(told.state)).toStrictEqual([]);
    // Once the case has gone elsewhere, the same answer is a new one.
    expect(confirmed(told.redispatched().state)).toHaveLength(2);
  });

  it.each<[string, Partial<HoldJointReview>, string]>([
    ['of one unit', { participants: ['310110-ecology', '310110-ecology'] }, 'PARTICIPANTS_MISSING'],
    ['of a unit nobody knows', { participants: ['310110-ecology', 'nobody'] }, 'UNIT_UNKNOWN'],
    ['without minutes', { minutes: '  ' }, 'TEXT_MISSING'],
    ['that names a committee', { lead: '310110013001' }, 'UNIT_NOT_DISPATCHABLE'],
    ['that names a unit twice', { support: ['310110-ecology'] }, 'UNIT_ALREADY_ASSIGNED'],
  ])('refuses one %s', (_, about, code) => {
    expect(() => decide(about)(waiting.state)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it.each([
    ['ended', waiting.withdrawn(), who(), 'CASE_ENDED'],
    ['resolved', handled.resolved(), who(), 'CASE_ALREADY_RESOLVED'],
    ['of another district', waiting, who({ district: '310112' }), 'NOT_YOUR_DISTRICT'],
  ])('refuses a case %s', (_, history, by, code) => {
    expect(() => decide({}, by)(history.state)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
