import { both, type Draft, type EventData, initialCase, Refusal } from '@suqiu/case';
import { aCase, given, givenState } from '@suqiu/testing';
import { ground } from '../testing/ground';
import { administrator, cityOperator, handler, operator, operatorElsewhere, requester, system } from '../testing/people';
import type { DuplicateJudgement } from './duplicates';
import { checkRegistration, type RegisterCase, registerCase, type RegistrationFacts } from './register-case';
import type { Who } from './who';

const told: RegisterCase = {
  channel: 'telephone',
  kind: 'complaint',
  requesterType: 'person',
  anonymous: false,
  requester: { name: '王女士', telephone: '13800004321' },
  narrative: { title: '占道经营', text: '每天有人摆摊', place: '图们路菜场门口' },
  place: { subdistrict: '310110013' },
  externalRefs: [],
  attachments: [],
};
const noDuplicates: DuplicateJudgement = { decision: 'none', candidates: [] };
const facts: RegistrationFacts = { caseNumber: 'SQ-310110-20260302-000001', requesterSubject: 'subject-1', duplicates: noDuplicates };

const decide = (command: Partial<RegisterCase> = {}, known: Partial<RegistrationFacts> = {}, who: Who = operator) => {
  const checked = checkRegistration({ ...told, ...command }, who, ground);
  return registerCase(initialCase, checked, { ...facts, ...known }, ground);
};
const refused = (command: Partial<RegisterCase>, who: Who = operator) => givenState(initialCase).when(() => decide(command, {}, who));

const registered: EventData['intake.CaseRegistered'] = {
  caseNumber: 'SQ-310110-20260302-000001',
  district: '310110',
  channel: 'telephone',
  kind: 'complaint',
  requesterType: 'person',
  requesterSubject: 'subject-1',
  anonymous: false,
  urgency: 'normal',
  confidentiality: 'none',
  place: { district: '310110', subdistrict: '310110013' },
  externalRefs: [],
  attachments: [],
  duplicates: [],
  warnings: [],
};
const classified: EventData['intake.CaseClassified'] = {
  kind: 'complaint',
  place: registered.place,
  by: 'rules',
  certain: true,
  reasons: [{ code: 'CATEGORY_TERMS_FOUND', params: { rule: 'street', terms: ['占道', '摆摊'], points: 12 } }],
  intakePolicyVersion: 7,
  category: { code: 'urban.street', label: both('城乡建设/占道', 'Construction/Street occupation'), treeVersion: 7 },
};
const dataOf = <T extends Draft['type']>(drafts: readonly Draft[], type: T) =>
  drafts.find((draft) => draft.type === type)?.data as EventData[T];

describe('registering a case', () => {
  it('takes in what was told and classifies it in the same append', () => {
    givenState(initialCase)
      .when(() => decide())
      .then([
        {
          type: 'intake.CaseRegistered',
          data: registered,
          personal: {
            narrative: { subject: 'subject-1', compartment: 'narrative', text: JSON.stringify(told.narrative) },
            requester: { subject: 'subject-1', compartment: 'contact', text: JSON.stringify(told.requester) },
          },
        },
        { type: 'intake.CaseClassified', data: classified },
      ]);
  });

  it('seals who reports apart from who complains, and keeps a report from its respondent', () => {
    const [draft] = decide({ kind: 'report' });
    expect(draft?.personal?.['requester']?.compartment).toBe('reporter');
    expect(dataOf(decide({ kind: 'report' }), 'intake.CaseRegistered').confidentiality).toBe('fromRespondent');
    expect(dataOf(decide({ kind: 'report', confidentiality: 'full' }), 'intake.CaseRegistered').confidentiality).toBe('full');
  });

  it('has no part for a requester who said nothing about themselves', () => {
    expect(Object.keys(decide({ anonymous: true, requester: {} })[0]?.personal ?? {})).toEqual(['narrative']);
  });

  it('marks what the rules find urgent, with the line to ring', () => {
    const drafts = decide({ narrative: { title: '救命', text: '隔壁着火了' } });
    const reasons = [{ code: 'URGENT_TERMS_FOUND', params: { rule: 'fire', channel: 'call119', terms: ['着火了'] } }];
    expect(dataOf(drafts, 'intake.CaseMarked')).toEqual({ urgency: 'critical', reasons, intakePolicyVersion: 7 });
    const declared = decide({ urgency: 'critical', narrative: { title: '救命', text: '隔壁着火了' } });
    expect(dataOf(declared, 'intake.CaseMarked')).toEqual({ reasons, intakePolicyVersion: 7 });
    expect(dataOf(declared, 'intake.CaseRegistered').urgency).toBe('critical');
  });

  it('keeps the category a person chose as certain, beside the reasons of the rules', () => {
    const data = dataOf(decide({ category: 'labour.wages' }), 'intake.CaseClassified');
    expect(data).toMatchObject({
      by: 'person',
      certain: true,
      category: { code: 'labour.wages', label: both('劳动/工资', 'Labour/Wages'), treeVersion: 7 },
    });
    expect(data.reasons[0]).toEqual({ code: 'CHOSEN_BY_PERSON' });
  });

  it('says why when no rule speaks', () => {
    const data = dataOf(decide({ narrative: { title: '你好', text: '想问一件事' } }), 'intake.CaseClassified');
    expect(data).toMatchObject({ certain: false, reasons: [{ code: 'NO_CATEGORY_RULE_MATCHED' }] });
    expect(data.category).toBeUndefined();
  });

  it('proposes to route out, for a person to decide', () => {
    const data = dataOf(decide({ narrative: { title: '不服判决', text: '' } }), 'intake.CaseClassified');
    expect(data.routeOutProposal).toBe('litigationOrArbitration');
  });

  it('merges what certainly is an earlier case again', () => {
    const into = { caseId: 'case-9', caseNumber: 'SQ-310110-20260301-000009', reasons: [{ code: 'SAME_REQUESTER_SAME_TITLE' }] };
    const drafts = decide({}, { duplicates: { decision: 'merge', candidates: [into], into } });
    expect(drafts.map(({ type }) => type)).toEqual(['intake.CaseRegistered', 'intake.CaseClassified', 'intake.CaseMerged']);
    expect(dataOf(drafts, 'intake.CaseMerged')).toEqual({
      intoCaseId: 'case-9',
      intoCaseNumber: into.caseNumber,
      reasons: into.reasons,
      intakePolicyVersion: 7,
    });
    expect(dataOf(drafts, 'intake.CaseRegistered').duplicates).toEqual([into]);
  });

  it('shows candidates without merging, and proposes to route out what repeats a finished case', () => {
    const repeats = { caseId: 'case-9', caseNumber: 'SQ-310110-20260301-000009', reasons: [] };
    const drafts = decide({}, { duplicates: { decision: 'ask', candidates: [repeats], repeats } });
    expect(drafts.map(({ type }) => type)).toEqual(['intake.CaseRegistered', 'intake.CaseClassified']);
    const data = dataOf(drafts, 'intake.CaseClassified');
    expect(data.routeOutProposal).toBe('repeatWithoutNewFacts');
    expect(data.reasons.at(-1)).toEqual({ code: 'REPEATS_EARLIER_CASE', params: { caseNumber: repeats.caseNumber } });
  });

  it('warns of numbers that fail their check and registers all the same', () => {
    const data = dataOf(
      decide({ requester: { name: '某公司', telephone: '12', creditCode: '91350100M000100Y44', identityNumber: '110105491231002' } }),
      'intake.CaseRegistered',
    );
    expect(data.warnings).toEqual(['TELEPHONE_SHAPE', 'IDENTITY_OLD_15_DIGITS', 'CREDIT_CODE_CHECK_DIGIT']);
  });

  it('names the unit complained of, the outside numbers and the files', () => {
    const ref = { system: '12319', number: 'A-1' };
    const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
    const data = dataOf(decide({ respondentUnitId: 'changbai', externalRefs: [ref], attachments: [file] }), 'intake.CaseRegistered');
    expect(data).toMatchObject({ respondentUnitId: 'changbai', externalRefs: [ref], attachments: [{ ...file, subject: 'subject-1' }] });
  });

  it('never puts what was told or who told it into the clear data', () => {
    const clear = JSON.stringify(decide({ requester: { ...told.requester, address: '图们路1号' } }).map(({ data }) => data));
    for (const word of ['王女士', '13800004321', '图们路', '菜场', '每天']) expect(clear).not.toContain(word);
  });

  it('refuses a second registration', () => {
    given(...aCase())
      .when((state) => registerCase(state, checkRegistration(told, operator, ground), facts, ground))
      .thenRefused('CASE_ALREADY_REGISTERED');
  });
});

describe('the district that owns a case', () => {
  const districtOf = (command: Partial<RegisterCase>, who: Who) => checkRegistration({ ...told, ...command }, who, ground).district;

  it('is the district of the place', () => {
    expect(districtOf({}, cityOperator)).toBe('310110');
  });

  it('is, without a place, that of whoever takes the case in', () => {
    expect(districtOf({ place: {} }, operator)).toBe('310110');
    expect(districtOf({ place: {} }, cityOperator)).toBe('310000');
    expect(districtOf({ place: {}, channel: 'app' }, requester)).toBe('310000');
    expect(districtOf({ place: {} }, system)).toBe('310000');
  });

  it('must be one’s own, but for the city, an administrator and a requester', () => {
    refused({}, operatorElsewhere).thenRefused('NOT_YOUR_DISTRICT');
    for (const who of [cityOperator, administrator, system]) expect(districtOf({}, who)).toBe('310110');
    expect(districtOf({ channel: 'app' }, requester)).toBe('310110');
  });
});

describe('a registration is refused', () => {
  it('to who does not take cases in', () => {
    const roles = 'operator, dispatcher, administrator, subdistrict, steward, requester';
    refused({}, handler).thenRefused('ROLE_NOT_ALLOWED', { roles });
  });

  it('for an unknown place, unit or category', () => {
    refused({ place: { district: '999999' } }).thenRefused('PLACE_UNKNOWN', { place: '999999' });
    refused({ respondentUnitId: 'nobody' }).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' });
    refused({ category: 'nothing' }).thenRefused('CATEGORY_UNKNOWN', { category: 'nothing' });
  });

  it('for a requester nobody could ask back', () => {
    refused({ requester: { address: '某路' } }).thenRefused('REQUESTER_MISSING');
    expect(decide({ requester: { account: 'A0001' } })).toHaveLength(2);
  });

  it('in the future, and in the past to who brings in no history', () => {
    refused({ occurredAt: '2026-03-02T01:00:00.001Z' }).thenRefused('OCCURRED_AT_IN_FUTURE');
    refused({ occurredAt: '2019-03-02T01:00:00.000Z' }, requester).thenRefused('OCCURRED_AT_NOT_ALLOWED');
    const imported = checkRegistration({ ...told, occurredAt: '2019-03-02T01:00:00.000Z' }, administrator, ground);
    expect(imported.at).toBe('2019-03-02T01:00:00.000Z');
    expect(checkRegistration(told, operator, ground).at).toBe(ground.now);
  });

  it('to a requester who says what is left to the desk', () => {
    const own = { channel: 'app' } as const;
    expect(decide(own, {}, requester)).toHaveLength(2);
    for (const channel of ['website', 'wechat'] as const) expect(decide({ channel }, {}, requester)).toHaveLength(2);
    for (const channel of ['telephone', 'upperLevel', 'emergency110', 'leaderMailbox'] as const)
      refused({ channel }, requester).thenRefused('LEFT_TO_DESK', { field: 'channel' });
    refused({ ...own, urgency: 'critical' }, requester).thenRefused('LEFT_TO_DESK', { field: 'urgency' });
    refused({ ...own, category: 'urban.street' }, requester).thenRefused('LEFT_TO_DESK', { field: 'category' });
    refused({ ...own, respondentUnitId: 'unit-lead' }, requester).thenRefused('LEFT_TO_DESK', { field: 'respondentUnitId' });
    refused({ ...own, externalRefs: [{ system: '12319', number: '7' }] }, requester).thenRefused('LEFT_TO_DESK', { field: 'externalRefs' });
  });

  it('while no policy is published', () => {
    const without = { ...ground, policy: { version: 0 } };
    const attempt = () => registerCase(initialCase, checkRegistration(told, operator, without), facts, without);
    expect(attempt).toThrow(new Refusal('INTAKE_POLICY_MISSING'));
  });
});
