import type { CaseState } from '@suqiu/case';
import { aCase, type CaseHistory, given, lead, support } from '@suqiu/testing';
import { clocks, who } from '../testing/ground';
import { closeSupervision, type OpenSupervision, openSupervision, type UrgeHandling, urgeHandling } from '.';

const supervisor = who({ id: 'supervisor-1', role: 'supervisor' });
const handled = aCase().dispatched({ assignments: [lead(), support()] });
const oneResolved = handled.resolved({ assignmentId: 'assignment-1' });
const closed = oneResolved.closureApproved().closed();
const text = (said: string) => ({ subject: 'subject-requester-1', compartment: 'narrative', text: said }) as const;
const related = { caseNumber: 'SQ-310110-20260301-000009', caseId: 'other' };

/** Who may not, and cases that are over: the same for everything that supervisors do. */
const refusals: readonly [string, CaseHistory, ReturnType<typeof who>, string, Record<string, string>][] = [
  ['a handler', handled, who({ role: 'handler', unitId: 'unit-lead' }), 'ROLE_NOT_ALLOWED', { roles: 'dispatcher, supervisor' }],
  ['an auditor', handled, who({ role: 'auditor' }), 'ROLE_NOT_ALLOWED', { roles: 'dispatcher, supervisor' }],
  ['a supervisor of another district', handled, who({ role: 'supervisor', district: '310112' }), 'NOT_YOUR_DISTRICT', {}],
  ['anybody once the case has ended', handled.withdrawn(), supervisor, 'CASE_ENDED', {}],
  ['anybody once the case is closed', closed, supervisor, 'CASE_ALREADY_CLOSED', {}],
  ['anybody for a case that is not there', [] as never, supervisor, 'CASE_NOT_FOUND', {}],
];

describe('urging', () => {
  const command: UrgeHandling = { assignmentIds: ['assignment-1'], channel: 'telephone', kind: 'overdue' };
  const urge =
    (about: Partial<UrgeHandling> = {}, by = who()) =>
    (state: CaseState) =>
      urgeHandling(state, { ...command, ...about }, by);

  it('tells units that work on it, each once, with a sealed message if there is one', () => {
    given(...handled)
      .when(urge({ assignmentIds: ['assignment-2', 'assignment-1', 'assignment-2'], message: '请尽快联系。' }, supervisor))
      .then([
        {
          type: 'dispatch.HandlingUrged',
          data: { assignmentIds: ['assignment-2', 'assignment-1'], channel: 'telephone', kind: 'overdue' },
          personal: { message: text('请尽快联系。') },
        },
      ]);
    given(...handled)
      .when(urge({ message: ' ' }))
      .then([{ type: 'dispatch.HandlingUrged', data: { assignmentIds: ['assignment-1'], channel: 'telephone', kind: 'overdue' } }]);
  });

  it('is possible as often as it is needed, and of a supporting unit after the leads have resolved', () => {
    expect(urge()(handled.urged().urged().state)).toHaveLength(1);
    expect(urge({ assignmentIds: ['assignment-2'] })(oneResolved.closureApproved().state)).toHaveLength(1);
  });

  it.each<[string, CaseHistory, Partial<UrgeHandling>, string]>([
    ['nobody', handled, { assignmentIds: [] }, 'ASSIGNMENT_MISSING'],
    ['an unknown assignment', handled, { assignmentIds: ['none'] }, 'ASSIGNMENT_NOT_FOUND'],
    ['who has resolved', oneResolved, {}, 'ASSIGNMENT_ENDED'],
    ['who has resolved, when nobody works on it any more', oneResolved.resolved({ assignmentId: 'assignment-2' }), {}, 'ASSIGNMENT_ENDED'],
    ['nobody, before a dispatch', aCase(), {}, 'CASE_NOT_DISPATCHED'],
  ])('of %s is refused', (_, history, about, code) =>
    given(...history)
      .when(urge(about))
      .thenRefused(code),
  );

  it.each(refusals)('is refused to %s', (_, history, by, code, params) =>
    given(...history)
      .when(urge({}, by))
      .thenRefused(code, params),
  );
});

describe('opening a supervision', () => {
  const command: OpenSupervision = {
    supervisionId: 'supervision-9',
    assignmentIds: ['assignment-1', 'assignment-2'],
    source: 'leader',
    reasonCode: 'passedAround',
    related: [related],
    instruction: '三个工作日内书面反馈。',
    clocks,
  };
  const open =
    (about: Partial<OpenSupervision> = {}, by = supervisor) =>
    (state: CaseState) =>
      openSupervision(state, { ...command, ...about }, by);

  it('is recorded with its source, its reason, related cases and the versions its limit stands on; the instruction is sealed', () => {
    given(...handled)
      .when(open())
      .then([
        {
          type: 'dispatch.SupervisionOpened',
          data: {
            supervisionId: 'supervision-9',
            assignmentIds: ['assignment-1', 'assignment-2'],
            source: 'leader',
            reasonCode: 'passedAround',
            relatedCases: [related],
            clocks,
          },
          personal: { instruction: text('三个工作日内书面反馈。') },
        },
      ]);
  });

  it('is for supervisors and dispatchers, of the district or of the city', () => {
    for (const by of [who(), supervisor, who({ role: 'supervisor', district: '310000' })])
      expect(open({}, by)(handled.state)).toHaveLength(1);
  });

  it.each<[string, CaseHistory]>([
    ['waits for a lead again', handled.returnApproved()],
    ['is resolved', oneResolved],
    ['is followed up', oneResolved.closureApproved()],
    ['was reopened', closed.reopened()],
  ])('is possible while the case %s', (_, history) => expect(open({ assignmentIds: ['assignment-2'] })(history.state)).toHaveLength(1));

  it('is possible beside another one, but not of the same unit for the same reason from the same source', () => {
    const one = handled.supervisionOpened({ source: 'leader', reasonCode: 'passedAround' });
    given(...one)
      .when(open())
      .thenRefused('SUPERVISION_ALREADY_OPEN', { unit: 'unit-lead' });
    for (const about of [{ source: 'media' }, { reasonCode: 'overdue' }, { assignmentIds: ['assignment-2'] }] as const)
      expect(open(about)(one.state)).toHaveLength(1);
    expect(open()(one.supervisionClosed().state)).toHaveLength(1);
  });

  it.each<[string, Partial<OpenSupervision>, string, Record<string, string | number>]>([
    ['of nobody', { assignmentIds: [] }, 'ASSIGNMENT_MISSING', {}],
    ['of an unknown assignment', { assignmentIds: ['none'] }, 'ASSIGNMENT_NOT_FOUND', {}],
    ['without an instruction', { instruction: ' \n' }, 'TEXT_MISSING', { field: 'instruction' }],
    ['related to no case', { related: [{ caseNumber: 'SQ-1' }] }, 'RELATED_CASE_UNKNOWN', { number: 'SQ-1' }],
    ['related to itself', { related: [{ ...related, caseId: handled.state.caseId }] }, 'RELATED_CASE_IS_ITSELF', {}],
    [
      'related to more than four',
      { related: [1, 2, 3, 4, 5].map((n) => ({ caseNumber: `SQ-${n}`, caseId: `${n}` })) },
      'RELATED_CASES_TOO_MANY',
      { limit: 4 },
    ],
  ])('%s is refused', (_, about, code, params) =>
    given(...handled)
      .when(open(about))
      .thenRefused(code, params),
  );

  it('of who no longer handles is refused, and of a case nobody handles', () => {
    given(...handled.redispatched({ ended: ['assignment-1'] }))
      .when(open())
      .thenRefused('ASSIGNMENT_ENDED');
    for (const nobody of [aCase(), aCase().dispatched().returnApproved()])
      given(...nobody)
        .when(open())
        .thenRefused('CASE_NOT_DISPATCHED');
  });

  it('names a related case once, however often it is named', () => {
    expect(open({ related: [related, related] })(handled.state)).toMatchObject([{ data: { relatedCases: [related] } }]);
  });

  it.each(refusals)('is refused to %s', (_, history, by, code, params) =>
    given(...history)
      .when(open({}, by))
      .thenRefused(code, params),
  );
});

describe('closing a supervision', () => {
  const opened = handled.supervisionOpened();
  const close =
    (supervisionId = 'supervision-1', by = supervisor) =>
    (state: CaseState) =>
      closeSupervision(state, { supervisionId, outcome: 'partlyCarriedOut' }, by);
  const recorded = [{ type: 'dispatch.SupervisionClosed', data: { supervisionId: 'supervision-1', outcome: 'partlyCarriedOut' } }] as const;

  it('is possible with and without an answer, and for dispatchers too', () => {
    for (const history of [opened, opened.supervisionAnswered(), opened.resolved()])
      given(...history)
        .when(close())
        .then([...recorded]);
    given(...opened)
      .when(close('supervision-1', who()))
      .then([...recorded]);
  });

  it('is refused for one that is not there, or closed already', () => {
    given(...opened)
      .when(close('supervision-2'))
      .thenRefused('SUPERVISION_NOT_FOUND');
    given(...handled)
      .when(close())
      .thenRefused('SUPERVISION_NOT_FOUND');
    given(...opened.supervisionClosed().supervisionOpened())
      .when(close())
      .thenRefused('SUPERVISION_ALREADY_CLOSED');
  });

  it.each(refusals)('is refused to %s', (_, history, by, code, params) =>
    given(...history)
      .when(close('supervision-1', by))
      .thenRefused(code, params),
  );
});
