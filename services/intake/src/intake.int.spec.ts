import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseIdOf, caseStream, type LedgerEvent } from '@suqiu/case';
import { verifyReadModel } from '@suqiu/nest-kit';
import { anEvent, codeOf, type RunningService, startService, user } from '@suqiu/testing';
import { VaultError } from '@suqiu/vault';
import type { Response } from 'supertest';
import { intakeDefinition, IntakeModule } from '.';
import { firstIntakePolicy } from './data/intake-policy-1';
import { configuration, unitEnded } from './testing/configured';

let service: RunningService;

beforeAll(async () => {
  service = await startService({
    definition: intakeDefinition,
    module: IntakeModule,
    users: [
      user('operator', 'operator', { district: '310110' }),
      user('operator-elsewhere', 'operator', { district: '310109' }),
      user('city-operator', 'operator', { district: '310000' }),
      user('administrator', 'administrator', { district: '310000' }),
      user('requester', 'requester', {}),
      user('handler', 'handler', { unitId: 'changbai', district: '310110' }),
    ],
  });
  await service.told(configuration());
}, 60_000);

afterAll(() => service.stop());

interface Registered {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly version: number;
  readonly waitToken: string;
  readonly events: readonly { readonly type: string }[];
  readonly duplicates: readonly { readonly caseNumber: string; readonly reasons: readonly { readonly code: string }[] }[];
  readonly linesToCall: readonly string[];
  readonly reasons: readonly unknown[];
  readonly mergedInto?: string;
}

const words = () => randomUUID().replace(/-/g, '');
let telephones = 0;
const telephone = (): string => `138${String((telephones += 1)).padStart(8, '0')}`;
/** What nobody has told before: numbers, names and words of its own. */
const told = (overrides: object = {}) => ({
  channel: 'telephone',
  kind: 'complaint',
  requesterType: 'person',
  requester: { name: '王女士', telephone: telephone() },
  title: `占道经营${words()}`,
  text: `${words()}每天有人摆摊${words()}`,
  place: { subdistrict: '310110013' },
  ...overrides,
});

const post = (userId: string, path: string, body?: object, key: string = randomUUID()): Promise<Response> =>
  service.post(userId, path, body, { 'idempotency-key': key });
const get = (userId: string, path: string, query: Record<string, string> = {}, waitFor?: string): Promise<Response> =>
  service.get(userId, path, query, waitFor === undefined ? {} : { 'x-wait-for': waitFor });
const register = async (overrides: object = {}, userId = 'operator'): Promise<Registered> => {
  const answer = await post(userId, 'cases', told(overrides));
  expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ caseNumber: expect.any(String) as string })]);
  return answer.body as Registered;
};
const eventsOf = async ({ caseId }: { caseId: string }): Promise<CaseEvent[]> => (await service.history(caseStream(caseId))) as CaseEvent[];
const last = async (of: { caseId: string }): Promise<CaseEvent> => (await eventsOf(of)).at(-1)!;

describe('registering over HTTP', () => {
  it('takes in every field, seals what is personal and tells number and query code', async () => {
    const externalRefs = [{ system: '12319', number: words() }];
    const files = [{ hash: 'a'.repeat(64), bytes: 12, mediaType: 'image/png' }];
    const body = told({
      channel: 'visit',
      requesterType: 'enterprise',
      requester: { name: '某公司', telephone: '021-62345678', address: '图们路1号', creditCode: '91350100M000100Y43', account: 'acc' },
      place: { committee: '310110013002' },
      placeTold: '图们路菜场门口',
      respondentUnitId: 'changbai',
      urgency: 'elevated',
      confidentiality: 'fromRespondent',
      externalRefs,
      attachments: files,
    });
    const answer = await post('operator', 'cases', body);
    const registered = answer.body as Registered;
    expect(answer.status).toBe(201);
    expect(registered.caseNumber).toMatch(/^SQ-310110-\d{8}-\d{6}$/);
    expect(registered.queryCode).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{10}$/);
    const events = await eventsOf(registered);
    expect(events.map(({ type }) => type)).toEqual(['intake.CaseRegistered', 'intake.CaseClassified']);
    const [first] = events as [LedgerEvent<'intake.CaseRegistered'>];
    expect(first.data).toEqual({
      caseNumber: registered.caseNumber,
      district: '310110',
      channel: 'visit',
      kind: 'complaint',
      requesterType: 'enterprise',
      requesterSubject: expect.any(String) as string,
      anonymous: false,
      urgency: 'elevated',
      confidentiality: 'fromRespondent',
      place: { district: '310110', subdistrict: '310110013', committee: '310110013002' },
      respondentUnitId: 'changbai',
      externalRefs,
      attachments: [{ ...files[0], subject: first.data.requesterSubject }],
      duplicates: [],
      warnings: [],
    });
    const parts = await service.context.vault.open({
      actor: { id: 'auditor', role: 'auditor' },
      purpose: 'spec',
      stream: first.stream,
      parts: Object.entries(first.sealed ?? {}).map(([name, sealed]) => ({ version: 1, name, sealed })),
    });
    expect(Object.fromEntries(parts.map((part) => [part.name, JSON.parse('text' in part ? part.text : 'null')]))).toEqual({
      narrative: { title: body.title, text: body.text, place: '图们路菜场门口' },
      requester: body.requester,
    });
    expect(events[1]?.data).toMatchObject({
      by: 'rules',
      category: { code: 'urban.street-occupation', treeVersion: 1 },
      intakePolicyVersion: 1,
    });
    expect(JSON.stringify(events)).not.toContain('某公司');
  });

  it('answers the same again, query code included, and uses no second number', async () => {
    const key = randomUUID();
    const body = told();
    const first = await post('operator', 'cases', body, key);
    const again = await post('operator', 'cases', body, key);
    expect([again.status, again.headers['idempotent-replay']]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    expect(codeOf(await post('operator', 'cases', told(), key))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('numbers the cases of a district and day from 1 without repeating, also at once', async () => {
    const day = '2020-05-06';
    const many = await Promise.all(
      Array.from({ length: 12 }, () => register({ occurredAt: `${day}T10:00:00+08:00`, place: { district: '310109' } }, 'administrator')),
    );
    const numbers = many.map(({ caseNumber }) => caseNumber).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => `SQ-310109-20200506-${String(at + 1).padStart(6, '0')}`));
  });

  it('dates brought-in history by Shanghai, and records it now', async () => {
    const registered = await register({ occurredAt: '2019-12-31T16:30:00Z' }, 'administrator');
    expect(registered.caseNumber).toContain('-20200101-');
    const [first] = await eventsOf(registered);
    expect(first).toMatchObject({ occurredAt: '2019-12-31T16:30:00.000Z' });
    expect(first!.recordedAt > '2026').toBe(true);
  });

  it('tells the emergency line at once', async () => {
    const registered = await register({ title: '救火', text: `${words()}楼下着火了${words()}` });
    expect(registered.linesToCall).toEqual(['call119']);
    expect(await last(registered)).toMatchObject({ type: 'intake.CaseMarked', data: { urgency: 'critical' } });
  });

  it('lets requesters register their own, and tells them nothing of others', async () => {
    const registered = await register({ channel: 'app' }, 'requester');
    expect(registered).toMatchObject({ duplicates: [], reasons: [] });
    expect((await eventsOf(registered))[0]).toMatchObject({ actor: { id: 'requester', role: 'requester' } });
  });

  it.each([
    ['another role', 'handler', {}, 403, 'ROLE_NOT_ALLOWED'],
    ['another district', 'operator-elsewhere', {}, 403, 'NOT_YOUR_DISTRICT'],
    ['an unknown place', 'operator', { place: { district: '999999' } }, 422, 'PLACE_UNKNOWN'],
    ['an unknown unit', 'operator', { respondentUnitId: 'nobody' }, 422, 'UNIT_UNKNOWN'],
    ['an unknown category', 'operator', { category: 'nothing' }, 422, 'CATEGORY_UNKNOWN'],
    ['nobody to ask back', 'operator', { requester: {} }, 422, 'REQUESTER_MISSING'],
    ['the future', 'administrator', { occurredAt: '2999-01-01T00:00:00Z' }, 422, 'OCCURRED_AT_IN_FUTURE'],
    ['history from a requester', 'requester', { occurredAt: '2019-01-01T00:00:00Z' }, 403, 'OCCURRED_AT_NOT_ALLOWED'],
    ['a channel of the desk from a requester', 'requester', {}, 403, 'LEFT_TO_DESK'],
    ['an urgency from a requester', 'requester', { channel: 'app', urgency: 'critical' }, 403, 'LEFT_TO_DESK'],
    ['a time without zone', 'administrator', { occurredAt: '2019-01-01T00:00:00' }, 400, 'VALIDATION_FAILED'],
    ['an hour without minutes', 'administrator', { occurredAt: '2019-01-01T10Z' }, 400, 'VALIDATION_FAILED'],
    ['a day of a week', 'administrator', { occurredAt: '2019-W10-1T10:00:00Z' }, 400, 'VALIDATION_FAILED'],
    ['no day of the calendar', 'administrator', { occurredAt: '2019-02-30T00:00:00Z' }, 400, 'VALIDATION_FAILED'],
    ['a title too long', 'operator', { title: '长'.repeat(201) }, 400, 'VALIDATION_FAILED'],
    ['a text too long', 'operator', { text: '长'.repeat(10_001) }, 400, 'VALIDATION_FAILED'],
    ['an empty text', 'operator', { text: '  ' }, 400, 'VALIDATION_FAILED'],
    ['a wrong type', 'operator', { title: 7 }, 400, 'VALIDATION_FAILED'],
    ['a kind of no table', 'operator', { kind: 'rant' }, 400, 'VALIDATION_FAILED'],
    ['an unknown field', 'operator', { status: 'closed' }, 400, 'VALIDATION_FAILED'],
    ['an unknown field within', 'operator', { requester: { name: '王', age: 3 } }, 400, 'VALIDATION_FAILED'],
    ['a list for an object', 'operator', { requester: [] }, 400, 'VALIDATION_FAILED'],
    ['a missing field', 'operator', { channel: undefined }, 400, 'VALIDATION_FAILED'],
    ['NUL', 'operator', { text: 'a\u0000b' }, 400, 'TEXT_NOT_STORABLE'],
    ['a lone surrogate', 'operator', { text: 'a\ud800b' }, 400, 'TEXT_NOT_STORABLE'],
    ['control characters', 'operator', { title: 'a\u0007b' }, 400, 'VALIDATION_FAILED'],
  ])('refuses %s', async (_, userId, overrides, status, code) => {
    const before = await service.context.store.head();
    expect(codeOf(await post(userId, 'cases', told(overrides)))).toEqual([status, code]);
    expect(await service.context.store.head()).toBe(before);
  });

  it('keeps its number over a failure half-way', async () => {
    const [key, body] = [randomUUID(), told({ occurredAt: '2020-07-08T10:00:00+08:00' })];
    jest.spyOn(service.context.vault, 'admit').mockRejectedValueOnce(new VaultError('VAULT_UNAVAILABLE', 'no vault for a moment'));
    expect(codeOf(await post('administrator', 'cases', body, key))).toEqual([503, 'VAULT_UNAVAILABLE']);
    const next = await register({ occurredAt: '2020-07-08T11:00:00+08:00' }, 'administrator');
    expect(next.caseNumber).toBe('SQ-310110-20200708-000002');
    expect((await post('administrator', 'cases', body, key)).body).toMatchObject({ caseNumber: 'SQ-310110-20200708-000001' });
  });

  it('answers what was accepted before, whatever has been configured since', async () => {
    const [key, body] = [randomUUID(), told({ respondentUnitId: 'shortlived' })];
    expect((await post('operator', 'cases', body, key)).status).toBe(201);
    await service.told([unitEnded('shortlived')]);
    expect(codeOf(await post('operator', 'cases', told({ respondentUnitId: 'shortlived' })))).toEqual([422, 'UNIT_UNKNOWN']);
    expect((await post('operator', 'cases', body, key)).status).toBe(201);
  });

  it('takes the longest title and text there may be', async () => {
    const registered = await register({ title: '长'.repeat(200), text: `${words()}${'长'.repeat(9_968)}` });
    expect(registered.version).toBe(2);
  });
});

describe('outside numbers', () => {
  it('belong to one case, whatever key they come under', async () => {
    const externalRefs = [{ system: '12319', number: words() }];
    const first = await register({ externalRefs });
    const taken = await post('operator', 'cases', told({ externalRefs }));
    expect(codeOf(taken)).toEqual([409, 'EXTERNAL_NUMBER_TAKEN']);
    expect(JSON.stringify(taken.body)).toContain(first.caseNumber);
    const second = await register();
    await service.settled();
    expect(codeOf(await post('operator', `cases/${second.caseNumber}/supplement-case`, { externalRefs }))).toEqual([
      409,
      'EXTERNAL_NUMBER_TAKEN',
    ]);
  });

  it('go to one of many who register the same one at once', async () => {
    const externalRefs = [{ system: '12319', number: words() }];
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('operator', 'cases', told({ externalRefs }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});

describe('duplicates', () => {
  const requester = () => ({ telephone: telephone() });

  it('merge what the same requester tells again, and tell the earlier case once', async () => {
    const same = { requester: requester(), title: `又来占道${words()}`, text: `${words()}门口的摊子又来了${words()}` };
    const first = await register(same);
    const again = await register(same);
    expect(again).toMatchObject({ mergedInto: first.caseNumber, duplicates: [{ caseNumber: first.caseNumber }] });
    expect(again.events.map(({ type }) => type)).toEqual(['intake.CaseRegistered', 'intake.CaseClassified', 'intake.CaseMerged']);
    await service.settled();
    expect(await last(first)).toMatchObject({
      type: 'intake.CaseSupplemented',
      data: { mergedCase: { caseId: again.caseId, caseNumber: again.caseNumber }, externalRefs: [] },
      actor: { id: 'intake.when-case-merged-supplement-target', role: 'system' },
      causationId: (await last(again)).eventId,
    });
    const third = await register(same);
    expect(third.mergedInto).toBe(first.caseNumber);
  });

  it('ask about the same title with another text, and about like text at the same place', async () => {
    const one = requester();
    const title = `楼道堆物${words()}`;
    const first = await register({ requester: one, title });
    const second = await register({ requester: { telephone: `+86 ${one.telephone}` }, title });
    expect(second.mergedInto).toBeUndefined();
    expect(second.duplicates[0]).toMatchObject({
      caseNumber: first.caseNumber,
      reasons: [{ code: 'SAME_REQUESTER_SAME_TITLE' }, { code: 'SAME_PLACE' }],
    });

    const text = `${words()}${words()}${words()}路灯不亮${words()}${words()}`;
    const lamp = await register({ title: '路灯不亮', text });
    const found = await post('operator', 'find-duplicates', {
      channel: 'telephone',
      kind: 'complaint',
      title: '路灯不亮',
      text: `${text}，请修`,
      place: { subdistrict: '310110013' },
    });
    expect(found.body).toMatchObject({
      decision: 'ask',
      candidates: [{ caseNumber: lamp.caseNumber, reasons: [{ code: 'SAME_PLACE' }, { code: 'TEXT_ALIKE' }] }],
    });
    const elsewhere = await post('city-operator', 'find-duplicates', {
      channel: 'telephone',
      kind: 'complaint',
      title: '路灯不亮',
      text,
      place: { district: '310109' },
    });
    expect(elsewhere.body).toEqual({ decision: 'none', candidates: [], elsewhere: 0 });
  });

  it('never link who reports or stays anonymous to other cases', async () => {
    const one = requester();
    const title = `同一件事${words()}`;
    await register({ requester: one, title });
    for (const hidden of [{ kind: 'report' }, { anonymous: true }, { confidentiality: 'full' }]) {
      expect((await register({ requester: one, title, ...hidden })).duplicates).toEqual([]);
    }
    expect((await register({ requester: one, title })).duplicates).toHaveLength(1);
  });

  it.each([{ kind: 'report' }, { anonymous: true }, { confidentiality: 'full' }])(
    'never link what was told in secret (%j) to other cases that tell the same, either way',
    async (hidden) => {
      const [title, text] = [`同样的话${words()}`, `${words()}${words()}同一处有人偷排废水${words()}`];
      expect((await register({ title, text, ...hidden })).duplicates).toEqual([]);
      const open = await register({ title, text });
      expect(open.duplicates).toEqual([]);
      expect((await register({ title, text, ...hidden })).duplicates).toEqual([]);
      expect((await register({ title, text })).duplicates).toMatchObject([{ caseNumber: open.caseNumber }]);
    },
  );

  it('no longer find a case for which secrecy was asked later', async () => {
    const [title, text] = [`后来保密${words()}`, `${words()}${words()}同一处有人偷排废水${words()}`];
    const first = await register({ title, text });
    expect((await post('operator', `cases/${first.caseNumber}/mark-case`, { confidentiality: 'full' })).status).toBe(201);
    expect((await register({ title, text })).duplicates).toEqual([]);
  });

  it('of another district are told as a number only', async () => {
    const [title, text] = [`邻区的事${words()}`, `${words()}${words()}同一处路灯不亮${words()}`];
    const found = await register({ title, text });
    const body = { channel: 'telephone', kind: 'complaint', title, text, place: { subdistrict: '310110013' } };
    const find = async (userId: string) => (await post(userId, 'find-duplicates', body)).body as object;
    expect(await find('operator')).toMatchObject({ decision: 'ask', candidates: [{ caseNumber: found.caseNumber }], elsewhere: 0 });
    expect(await find('city-operator')).toMatchObject({ candidates: [{ caseNumber: found.caseNumber }], elsewhere: 0 });
    expect(await find('operator-elsewhere')).toEqual({ decision: 'ask', candidates: [], elsewhere: 1 });
  });
});

describe('the commands of the desk, over HTTP', () => {
  const command = (userId: string, { caseNumber }: Registered, name: string, body: object) =>
    post(userId, `cases/${caseNumber}/${name}`, body);

  const file = { hash: 'c'.repeat(64), bytes: 12, mediaType: 'application/pdf' };

  it.each([
    ['supplement-case', { text: '又来了' }, { type: 'intake.CaseSupplemented', sealed: { narrative: {} } }],
    [
      'classify-case',
      { category: 'labour.wages', kind: 'assistance', place: { committee: '310110013002' } },
      {
        type: 'intake.CaseClassified',
        data: { by: 'person', certain: true, kind: 'assistance', category: { code: 'labour.wages' }, place: { committee: '310110013002' } },
      },
    ],
    [
      'mark-case',
      { urgency: 'urgent', confidentiality: 'full', professionalClaimant: true },
      {
        type: 'intake.CaseMarked',
        data: { urgency: 'urgent', confidentiality: 'full', professionalClaimant: true },
      },
    ],
    [
      'answer-case',
      { basis: 'knowledge', reply: '请带身份证', attachments: [file] },
      { type: 'intake.CaseAnswered', data: { basis: 'knowledge', attachments: [file] }, sealed: { reply: {} } },
    ],
    [
      'route-out-case',
      { class: 'petition', channelTold: 'petitionOffice' },
      {
        type: 'intake.CaseRoutedOut',
        data: { class: 'petition', channelTold: 'petitionOffice', intakePolicyVersion: 1 },
      },
    ],
    [
      'withdraw-case',
      { reasonCode: 'settled', explanation: '已协商' },
      { type: 'intake.CaseWithdrawn', data: { reasonCode: 'settled' }, sealed: { explanation: {} } },
    ],
  ])('%s records what was sent', async (name, body, event) => {
    const registered = await register();
    const answer = await command('operator', registered, name, body);
    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({ caseId: registered.caseId, caseNumber: registered.caseNumber, version: 3 }),
    ]);
    expect(await last(registered)).toMatchObject({ ...event, actor: { id: 'operator' } });
    expect(codeOf(await command('operator-elsewhere', registered, name, body))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await command('handler', registered, name, body))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await command('operator', registered, name, { ...body, more: 1 }))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('merge-case ends a case in an earlier one, never the other way', async () => {
    const earlier = await register();
    const later = await register();
    expect(codeOf(await command('operator', earlier, 'merge-case', { into: later.caseNumber }))).toEqual([422, 'MERGE_TARGET_LATER']);
    expect(codeOf(await command('operator', later, 'merge-case', { into: 'SQ-310110-20200101-999999' }))).toEqual([
      422,
      'MERGE_TARGET_UNKNOWN',
    ]);
    expect((await command('operator', later, 'merge-case', { into: earlier.caseNumber })).status).toBe(201);
    expect(await last(later)).toMatchObject({
      type: 'intake.CaseMerged',
      data: { intoCaseId: earlier.caseId, intoCaseNumber: earlier.caseNumber },
    });
    expect(codeOf(await command('operator', later, 'answer-case', { basis: 'policy', reply: '好' }))).toEqual([409, 'CASE_ALREADY_MERGED']);
    await service.settled();
    expect(await last(earlier)).toMatchObject({
      type: 'intake.CaseSupplemented',
      data: { mergedCase: { caseId: later.caseId, caseNumber: later.caseNumber } },
    });
    const page = await get('operator', `cases/${earlier.caseNumber}`);
    expect(page.body).toMatchObject({ mergedCases: [{ caseNumber: later.caseNumber }] });
  });

  it('route-out-case as a repeat names a case that exists', async () => {
    const [earlier, later] = [await register(), await register()];
    const repeat = { class: 'repeatWithoutNewFacts', channelTold: 'earlierCase' };
    expect(codeOf(await command('operator', later, 'route-out-case', repeat))).toEqual([422, 'EARLIER_CASE_MISSING']);
    const unknown = await command('operator', later, 'route-out-case', { ...repeat, earlierCaseNumber: 'SQ-310110-20200101-999999' });
    expect(codeOf(unknown)).toEqual([422, 'EARLIER_CASE_UNKNOWN']);
    const done = await command('operator', later, 'route-out-case', { ...repeat, earlierCaseNumber: earlier.caseNumber });
    expect(done.status).toBe(201);
    expect(await last(later)).toMatchObject({
      data: { reasons: [{ code: 'CHOSEN_BY_PERSON' }, { code: 'REPEATS_EARLIER_CASE', params: { caseNumber: earlier.caseNumber } }] },
    });
  });
});

describe('the list of the desk', () => {
  const numbers = (answer: Response) => (answer.body as { items: { caseNumber: string }[] }).items.map(({ caseNumber }) => caseNumber);
  const elsewhere = { place: { district: '310109' }, channel: 'grid' };

  it('sorts cases into views and filters them, each within one’s own district', async () => {
    const first = await register({ ...elsewhere, kind: 'inquiry' }, 'operator-elsewhere');
    const second = await register({ ...elsewhere, category: 'labour.wages' }, 'operator-elsewhere');
    const answered = await register(elsewhere, 'operator-elsewhere');
    const reply = await post('operator-elsewhere', `cases/${answered.caseNumber}/answer-case`, { basis: 'policy', reply: '好' });
    const waitFor = (reply.body as Registered).waitToken;
    await service.settled();
    const list = (query: Record<string, string>) => get('operator-elsewhere', 'cases', { channel: 'grid', ...query }, waitFor);
    expect(numbers(await list({}))).toEqual([answered.caseNumber, second.caseNumber, first.caseNumber]);
    expect(numbers(await list({ sort: 'oldest', view: 'registered' }))).toEqual([first.caseNumber, second.caseNumber]);
    expect(numbers(await list({ view: 'ended' }))).toEqual([answered.caseNumber]);
    expect(numbers(await list({ status: 'answered' }))).toEqual([answered.caseNumber]);
    expect(numbers(await list({ kind: 'inquiry' }))).toEqual([first.caseNumber]);
    expect(numbers(await list({ category: 'labour' }))).toEqual([second.caseNumber]);
    expect(numbers(await list({ category: 'labour.wages' }))).toEqual([second.caseNumber]);
    expect(numbers(await list({ category: 'lab' }))).toEqual([]);
    expect((await list({ category: 'labour' })).body).toMatchObject({
      total: 1,
      items: [
        {
          caseNumber: second.caseNumber,
          district: '310109',
          channel: 'grid',
          status: 'registered',
          category: 'labour.wages',
          categoryLabel: { zh: '劳动和社会保障/工资与福利待遇', en: 'Labour and social security/Wages and benefits' },
          categoryCertain: true,
          urgency: 'normal',
          version: 2,
        },
      ],
    });
    expect(numbers(await get('operator', 'cases', { channel: 'grid' }))).toEqual([]);
    expect(numbers(await get('city-operator', 'cases', { channel: 'grid', district: '310109' }))).toHaveLength(3);
    expect(codeOf(await get('operator', 'cases', { district: '310109' }))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await get('requester', 'cases'))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('shows the case page with what may be done', async () => {
    const registered = await register();
    const page = await get('operator', `cases/${registered.caseNumber}`);
    expect(page.body).toMatchObject({ caseNumber: registered.caseNumber, status: 'registered', version: 2 });
    const { allowedActions } = page.body as { allowedActions: { command: string; enabled: boolean }[] };
    expect(allowedActions.filter(({ enabled }) => enabled)).toHaveLength(7);
  });

  it('shows on the case page what a person should look at, and the files with the version that brought each', async () => {
    const file = (digit: string) => ({ hash: digit.repeat(64), bytes: 12, mediaType: 'image/png' });
    const { caseNumber } = await register({ requester: { name: '王女士', telephone: '12' }, attachments: [file('a')] });
    expect((await post('operator', `cases/${caseNumber}/supplement-case`, { attachments: [file('b')] })).status).toBe(201);
    expect((await get('operator', `cases/${caseNumber}`)).body).toMatchObject({
      warnings: ['TELEPHONE_SHAPE'],
      attachments: [
        { ...file('a'), version: 1 },
        { ...file('b'), version: 3 },
      ],
    });
  });
});

describe('looking up', () => {
  it('finds categories by parts of their path or by code', async () => {
    const found = async (q: string) => ((await get('operator', 'categories', { q })).body as { items: { code: string }[] }).items;
    expect((await found('物业'))[0]).toMatchObject({
      code: 'urban.property-service',
      name: { zh: '物业服务与小区管理', en: 'Property service and residential compounds' },
    });
    expect((await found('property service'))[0]).toMatchObject({
      code: 'urban.property-service',
      path: { zh: '城乡建设/物业服务与小区管理', en: 'Urban and rural construction/Property service and residential compounds' },
    });
    expect((await found('urban.')).length).toBeGreaterThan(5);
    expect((await found('劳动 工资')).map(({ code }) => code)).toEqual(['labour.wages']);
    expect(await found('没有这个')).toEqual([]);
  });

  it('finds places by parts of their path or by code', async () => {
    const found = async (q: string) => ((await get('operator', 'places', { q })).body as { items: { code: string }[] }).items;
    expect(await found('长白 图们')).toEqual([
      {
        code: '310110013002',
        level: 'committee',
        name: { zh: '图们路居委会', en: 'tumenlu' },
        path: { zh: '杨浦区/长白新村街道/图们路居委会', en: 'yangpu/changbai/tumenlu' },
      },
    ]);
    expect((await found('310110')).map(({ code }) => code)).toEqual(['310110', '310110013', '310110013002']);
  });

  it('checks credit codes as they are typed', async () => {
    const check = async (code: string) => (await post('operator', 'check-uscc', { code })).body as object;
    expect(await check('91350100M000100Y43')).toEqual({ ok: true, warnings: [] });
    expect(await check('9135')).toEqual({ ok: false, code: 'CREDIT_CODE_LENGTH', missing: 14, warnings: [] });
    expect(await check('91350100M000100Y44')).toEqual({ ok: false, code: 'CREDIT_CODE_CHECK_DIGIT', position: 18, warnings: [] });
    expect(await check('9135O')).toEqual({ ok: false, code: 'CREDIT_CODE_CHARACTER', position: 5, warnings: [] });
  });
});

describe('progress for the requester', () => {
  const ask = (caseNumber: string, queryCode: string) => service.post(undefined, 'find-progress', { caseNumber, queryCode });

  it('is told by number and query code, however the code is typed, and holds nothing personal', async () => {
    const registered = await register();
    const answer = await ask(registered.caseNumber, ` ${registered.queryCode.toLowerCase()} `);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      caseNumber: registered.caseNumber,
      code: 'PROGRESS_REGISTERED',
      sentence: { zh: '已登记，等待派单。', en: 'Registered, waiting to be dispatched.' },
      since: expect.any(String) as string,
    });
  });

  it('follows a merged case to the one that is handled', async () => {
    const [earlier, later] = [await register(), await register()];
    await post('operator', `cases/${later.caseNumber}/merge-case`, { into: earlier.caseNumber });
    expect((await ask(later.caseNumber, later.queryCode)).body).toMatchObject({
      code: 'PROGRESS_MERGED',
      mergedInto: { caseNumber: earlier.caseNumber, code: 'PROGRESS_REGISTERED' },
    });
  });

  it('does not tell a wrong code from an unknown number', async () => {
    const [one, other] = [await register(), await register()];
    const answers = await Promise.all([
      ask(one.caseNumber, other.queryCode),
      ask(one.caseNumber, 'AAAAAAAAAA'),
      ask('SQ-310110-20200101-999999', one.queryCode),
      ask('nonsense', ''.padEnd(10, 'x')),
    ]);
    expect(answers.map(codeOf)).toEqual(Array(4).fill([404, 'QUERY_CODE_WRONG']));
  });
});

describe('what was never appended', () => {
  it('is no candidate', async () => {
    const stream = caseStream(randomUUID());
    const text = `${words()}${words()}${words()}没有登记成功${words()}`;
    await service.context.vault.admit({ stream, subjects: [{ subject: randomUUID(), text: `反映\n${text}` }] });
    const found = await post('operator', 'find-duplicates', {
      channel: 'telephone',
      kind: 'complaint',
      title: '反映',
      text,
      place: { subdistrict: '310110013' },
    });
    // Other cases of this spec are made of the same words and may be alike by chance.
    const candidates = (found.body as { candidates: { caseId: string }[] }).candidates.map(({ caseId }) => caseId);
    expect(candidates).not.toContain(caseIdOf(stream));
    expect(found.body).toMatchObject({ elsewhere: 0 });
  });
});

describe('the read model', () => {
  const work = { progress: () => Promise.resolve(), signal: new AbortController().signal };
  /** Adds a row made from another one, as somebody with access to the database could. */
  const plant = (columns: Readonly<Record<string, string>>) =>
    service.context.dataSource.query(
      `INSERT INTO cases SELECT (jsonb_populate_record(NULL::cases, to_jsonb(c) || $1)).* FROM (SELECT * FROM cases LIMIT 1) c`,
      [JSON.stringify(columns)],
    );
  const remove = (stream: string) => service.context.dataSource.query('DELETE FROM cases WHERE stream = $1', [stream]);

  it('is the fold of the ledger after all of this, which is read in few queries', async () => {
    await service.settled();
    const one = jest.spyOn(service.context.store, 'readStream');
    const many = jest.spyOn(service.context.store, 'readStreams');
    const verdict = await verifyReadModel(service.context, work);
    expect(verdict).toEqual({ cases: expect.any(Number) as number, faults: [], faultCount: 0 });
    expect(verdict.cases).toBeGreaterThan(30);
    expect(one).not.toHaveBeenCalled();
    expect(many).toHaveBeenCalledTimes(Math.ceil(verdict.cases / 200));
    jest.restoreAllMocks();
  });

  it('that holds a row which no event made is found out', async () => {
    await service.settled();
    const stream = caseStream(randomUUID());
    await plant({ stream, case_number: 'SQ-310110-20260930-999999' });
    expect(await verifyReadModel(service.context, work)).toMatchObject({ faults: [{ stream, fault: 'NOT_IN_LEDGER' }], faultCount: 1 });
    await remove(stream);
    expect(await verifyReadModel(service.context, work)).toMatchObject({ faultCount: 0 });
  });

  it('that claims to have applied what the ledger does not hold is found out', async () => {
    await service.settled();
    const [row] = await service.context.dataSource.query<{ stream: string }[]>('SELECT stream FROM cases ORDER BY stream LIMIT 1');
    const advance = (by: number) =>
      service.context.dataSource.query('UPDATE folds SET version = version + $2 WHERE stream = $1', [row?.stream, by]);
    await advance(1);
    expect(await verifyReadModel(service.context, work)).toMatchObject({ faults: [{ stream: row?.stream, fault: 'VERSION_DIFFERS' }] });
    await advance(-1);
  });

  it('is not accused when a case goes on while it is looked at', async () => {
    await service.settled();
    const { store } = service.context;
    const readStreams = store.readStreams.bind(store);
    const { caseNumber } = await register();
    await service.settled();
    const reading = jest.spyOn(store, 'readStreams').mockImplementationOnce(async (streams) => {
      const read = await readStreams(streams);
      expect((await post('operator', `cases/${caseNumber}/supplement-case`, { text: '又来了' })).status).toBe(201);
      await service.settled();
      return read;
    });
    expect(await verifyReadModel(service.context, work)).toMatchObject({ faults: [], faultCount: 0 });
    expect(reading.mock.calls.length).toBeGreaterThan(1);
    jest.restoreAllMocks();
  });
});

describe('a policy that is published to begin later', () => {
  it('decides nothing before its day', async () => {
    const later = { ...firstIntakePolicy.policy, categories: [{ code: 'later', label: { zh: '以后', en: 'Later' } }], categoryRules: [] };
    const { provenance } = firstIntakePolicy;
    await service.told([
      anEvent('dispatch.IntakePolicyPublished', { ...later, ...provenance, effectiveFrom: '2999-01-01' }, { version: 2 }),
    ]);
    const registered = await register({ title: '占道', text: `占道摆摊${words()}` });
    expect((await eventsOf(registered))[1]?.data).toMatchObject({
      category: { code: 'urban.street-occupation', treeVersion: 1 },
      intakePolicyVersion: 1,
    });
    const routedOut = await post('operator', `cases/${registered.caseNumber}/route-out-case`, {
      class: 'petition',
      channelTold: 'petitionOffice',
    });
    expect(routedOut.status).toBe(201);
    expect((await last(registered)).data).toMatchObject({ intakePolicyVersion: 1 });
    expect((await get('operator', 'categories', { q: 'later' })).body).toMatchObject({ treeVersion: 1, items: [] });
  });
});
