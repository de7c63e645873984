import type { CaseState, Draft } from '@suqiu/case';
import { aCase, type CaseHistory, given, lead } from '@suqiu/testing';
import { day, organisationOf, unit, who } from '../testing/ground';
import {
  enlistHardCase,
  type EscalateCase,
  escalateCase,
  releaseHardCase,
  type ShelveCase,
  shelveCase,
  trackHardCase,
  unshelveCase,
} from '.';

const supervisor = who({ id: 'supervisor-1', role: 'supervisor' });
const handled = aCase().dispatched();
const text = (said: string) => ({ subject: 'subject-requester-1', compartment: 'narrative', text: said }) as const;
const related = { caseNumber: 'SQ-310110-20260301-000009', caseId: 'other' };
const shelving: ShelveCase = {
  kind: 'shelved',
  reasonCode: 'waitsForWorks',
  nextReviewOn: '2026-06-01',
  related: [],
  explanation: '待雨污分流工程。',
  day,
};
type Decide = (state: CaseState, by: ReturnType<typeof who>) => Draft[];
const enlist: Decide = (state, by) => enlistHardCase(state, { reasonCode: 'legacy', nextReviewOn: '2026-04-02', day }, by);
const track: Decide = (state, by) => trackHardCase(state, { progress: '已会商。', nextReviewOn: '2026-05-06', day }, by);
const release: Decide = (state, by) => releaseHardCase(state, { outcome: 'settled' }, by);
const shelve: Decide = (state, by) => shelveCase(state, shelving, by);
const unshelve: Decide = (state, by) => unshelveCase(state, { reasonCode: 'conditionsMet' }, by);

const goingOn: readonly [string, CaseHistory][] = [
  ['registered', aCase()],
  ['handled', handled],
  ['resolved', handled.resolved()],
  ['followed up', handled.resolved().closureApproved()],
];
const over: readonly [string, CaseHistory, string][] = [
  ['ended', handled.withdrawn(), 'CASE_ENDED'],
  ['closed', handled.resolved().closureApproved().closed(), 'CASE_ALREADY_CLOSED'],
  ['not there', [] as never, 'CASE_NOT_FOUND'],
];

describe.each<[string, Decide, (history: CaseHistory) => CaseHistory]>([
  ['listing a case as hard', enlist, (history) => history],
  ['tracking a hard case', track, (history) => history.hardCaseListed()],
  ['releasing a hard case', release, (history) => history.hardCaseListed()],
  ['shelving a case', shelve, (history) => history],
  ['taking up a shelved case', unshelve, (history) => history.shelved()],
])('%s', (_, decide, prepared) => {
  it.each(goingOn)('is possible while the case is %s', (__, history) =>
    expect(decide(prepared(history).state, supervisor)).toHaveLength(1),
  );

  it('is for supervisors and dispatchers, of the district or of the city', () => {
    for (const by of [who(), who({ role: 'supervisor', district: '310000' })]) expect(decide(prepared(handled).state, by)).toHaveLength(1);
    given(...prepared(handled))
      .when((state) => decide(state, who({ role: 'unitLeader', unitId: 'unit-lead' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher, supervisor' });
    given(...prepared(handled))
      .when((state) => decide(state, who({ district: '310112' })))
      .thenRefused('NOT_YOUR_DISTRICT');
  });

  it.each(over)('is refused for a case that is %s', (__, history, code) =>
    given(...history)
      .when((state) => decide(state, supervisor))
      .thenRefused(code),
  );
});

describe('a hard case', () => {
  it('is listed with the day of its next review, once', () => {
    given(...handled)
      .when((state) => enlist(state, supervisor))
      .then([{ type: 'dispatch.HardCaseListed', data: { reasonCode: 'legacy', nextReviewOn: '2026-04-02' } }]);
    given(...handled.hardCaseListed())
      .when((state) => enlist(state, supervisor))
      .thenRefused('HARD_CASE_ALREADY_LISTED');
    expect(enlist(handled.hardCaseListed().hardCaseReleased().state, supervisor)).toHaveLength(1);
  });

  it('is tracked as often as it is reviewed, with sealed words', () => {
    given(...handled.hardCaseListed().hardCaseTracked())
      .when((state) => track(state, supervisor))
      .then([{ type: 'dispatch.HardCaseTracked', data: { nextReviewOn: '2026-05-06' }, personal: { progress: text('已会商。') } }]);
    given(...handled.hardCaseListed())
      .when((state) => trackHardCase(state, { progress: ' ', nextReviewOn: '2026-05-06', day }, supervisor))
      .thenRefused('TEXT_MISSING', { field: 'progress' });
  });

  it('is released with what came of it', () => {
    given(...handled.hardCaseListed())
      .when((state) => release(state, supervisor))
      .then([{ type: 'dispatch.HardCaseReleased', data: { outcome: 'settled' } }]);
  });

  it.each([
    ['tracked', track],
    ['released', release],
  ])('is not %s unless it is listed', (_, decide) => {
    for (const history of [handled, handled.hardCaseListed().hardCaseReleased()])
      given(...history)
        .when((state) => decide(state, supervisor))
        .thenRefused('HARD_CASE_NOT_LISTED');
  });

  it.each([day, '2026-03-01'])('is not reviewed on %s, which does not lie ahead', (nextReviewOn) => {
    given(...handled)
      .when((state) => enlistHardCase(state, { reasonCode: 'hard', nextReviewOn, day }, supervisor))
      .thenRefused('REVIEW_DAY_PASSED', { day: nextReviewOn });
    given(...handled.hardCaseListed())
      .when((state) => trackHardCase(state, { progress: '已会商。', nextReviewOn, day }, supervisor))
      .thenRefused('REVIEW_DAY_PASSED', { day: nextReviewOn });
  });
});

describe('a shelved case', () => {
  it('says why, when it is looked at again and which cases go with it; the explanation is sealed', () => {
    given(...aCase())
      .when((state) => shelveCase(state, { ...shelving, kind: 'parkedCall', related: [related] }, who()))
      .then([
        {
          type: 'dispatch.CaseShelved',
          data: { kind: 'parkedCall', reasonCode: 'waitsForWorks', nextReviewOn: '2026-06-01', relatedCases: [related] },
          personal: { explanation: text('待雨污分流工程。') },
        },
      ]);
  });

  it('is taken up again with a reason, and may be shelved again', () => {
    given(...handled.shelved())
      .when((state) => unshelve(state, supervisor))
      .then([{ type: 'dispatch.CaseUnshelved', data: { reasonCode: 'conditionsMet' } }]);
    expect(shelve(handled.shelved().unshelved().state, supervisor)).toHaveLength(1);
  });

  it('is not shelved twice, nor taken up twice', () => {
    given(...handled.shelved())
      .when((state) => shelve(state, supervisor))
      .thenRefused('CASE_ALREADY_SHELVED');
    for (const history of [handled, handled.shelved().unshelved()])
      given(...history)
        .when((state) => unshelve(state, supervisor))
        .thenRefused('CASE_NOT_SHELVED');
  });

  it.each<[string, Partial<ShelveCase>, string, Record<string, string | number>]>([
    ['to be looked at today', { nextReviewOn: day }, 'REVIEW_DAY_PASSED', { day }],
    ['without an explanation', { explanation: '\n' }, 'TEXT_MISSING', { field: 'explanation' }],
    ['with no such case', { related: [{ caseNumber: 'SQ-1' }] }, 'RELATED_CASE_UNKNOWN', { number: 'SQ-1' }],
    [
      'with more than six',
      { related: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ caseNumber: `SQ-${n}`, caseId: `${n}` })) },
      'RELATED_CASES_TOO_MANY',
      { limit: 6 },
    ],
  ])('%s is refused', (_, about, code, params) =>
    given(...handled)
      .when((state) => shelveCase(state, { ...shelving, ...about }, supervisor))
      .thenRefused(code, params),
  );
});

describe('escalating a case', () => {
  const organisation = organisationOf(
    unit('310000-water', { parentId: '310000', district: '310000' }),
    unit('310110-old', { endsOn: day }),
  );
  const street = who({ id: 'street-1', role: 'subdistrict', unitId: '310110013' }, organisation);
  const centre = who({}, organisation);
  const atStreet = aCase().dispatched({ assignments: [lead('a', '310110013')] });
  const command: EscalateCase = { reasonCode: 'beyondPowers', explanation: '需市级协调。', day };
  const escalate =
    (about: Partial<EscalateCase> = {}, by = street) =>
    (state: CaseState) =>
      escalateCase(state, { ...command, ...about }, by);

  it('leads from a subdistrict that works on it to its district', () => {
    given(...atStreet)
      .when(escalate({ toUnitId: '310110-ecology' }))
      .then([
        {
          type: 'dispatch.CaseEscalated',
          data: { toLevel: 'district', toUnitId: '310110-ecology', fromUnitId: '310110013', reasonCode: 'beyondPowers' },
          personal: { explanation: text('需市级协调。') },
        },
      ]);
  });

  it('leads from the dispatcher of a district to the city, also before it is dispatched and after the subdistrict asked', () => {
    for (const history of [aCase(), atStreet, atStreet.escalated()])
      given(...history)
        .when(escalate({}, centre))
        .then([
          {
            type: 'dispatch.CaseEscalated',
            data: { toLevel: 'city', fromUnitId: '310110', reasonCode: 'beyondPowers' },
            personal: { explanation: text('需市级协调。') },
          },
        ]);
  });

  it('is possible again once the level above has taken it up', () => {
    expect(escalate()(atStreet.escalated().supervisionOpened().state)).toHaveLength(1);
  });

  it.each<[string, CaseHistory, ReturnType<typeof who>, string, Record<string, string>]>([
    ['to a subdistrict that has no share', handled, street, 'NOT_YOUR_UNIT', {}],
    ['to a subdistrict that has resolved', atStreet.resolved(), street, 'NOT_YOUR_UNIT', {}],
    ['to a department', handled, who({ role: 'handler', unitId: 'unit-lead' }), 'ROLE_NOT_ALLOWED', { roles: 'dispatcher, subdistrict' }],
    ['to a supervisor', handled, supervisor, 'ROLE_NOT_ALLOWED', { roles: 'dispatcher, subdistrict' }],
    ['to a dispatcher of another district', handled, who({ district: '310112' }), 'NOT_YOUR_DISTRICT', {}],
    ['to the city', handled, who({ district: '310000' }), 'NO_LEVEL_ABOVE', {}],
    ['twice', atStreet.escalated(), street, 'CASE_ALREADY_ESCALATED', {}],
    ['below the level it waits for', atStreet.escalated({ toLevel: 'city' }), street, 'CASE_ALREADY_ESCALATED', {}],
    ['once the leads have resolved it', handled.resolved(), centre, 'CASE_ALREADY_RESOLVED', {}],
    ['once it is closed', handled.resolved().closureApproved().closed(), centre, 'CASE_ALREADY_CLOSED', {}],
    ['once it has ended', handled.withdrawn(), centre, 'CASE_ENDED', {}],
    ['of a case that is not there', [] as never, street, 'CASE_NOT_FOUND', {}],
  ])('is refused %s', (_, history, by, code, params) =>
    given(...history)
      .when(escalate({}, by))
      .thenRefused(code, params),
  );

  it.each<[string, ReturnType<typeof who>, string, string]>([
    ['an unknown unit', street, 'nowhere', 'UNIT_UNKNOWN'],
    ['a unit that has ended', street, '310110-old', 'UNIT_ENDED'],
    ['an authority of the city, from a subdistrict', street, '310000-water', 'UNIT_NOT_OF_LEVEL'],
    ['an authority of another district', street, '310112-ecology', 'UNIT_NOT_OF_LEVEL'],
    ['a subdistrict', street, '310110013', 'UNIT_NOT_OF_LEVEL'],
    ['a committee', street, '310110013001', 'UNIT_NOT_OF_LEVEL'],
    ['an authority of the district, from there', centre, '310110-ecology', 'UNIT_NOT_OF_LEVEL'],
  ])('to %s is refused', (_, by, toUnitId, code) =>
    given(...atStreet)
      .when(escalate({ toUnitId }, by))
      .thenRefused(code, { unit: toUnitId }),
  );

  it('to an authority of the city is for the district', () => {
    expect(escalate({ toUnitId: '310000-water' }, centre)(atStreet.state)).toMatchObject([{ data: { toUnitId: '310000-water' } }]);
  });

  it('without a word on why is refused', () =>
    given(...atStreet)
      .when(escalate({ explanation: ' ' }))
      .thenRefused('TEXT_MISSING', { field: 'explanation' }));
});
