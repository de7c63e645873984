import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseStream, decode } from '@suqiu/case';
import { aCase, type CaseHistory, codeOf, type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
import { noise } from './testing/ground';
import { intakePolicy, provenance } from './testing/intake-policy';

jest.setTimeout(60_000);

let service: RunningService;
let cases = 0;
const changbai = { district: '310110', subdistrict: '310110013' };
const from = { source: '区城运中心通知', assumed: false, effectiveFrom: '2026-01-01' };

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('administrator', 'administrator', { district: '310000' }),
      user('of-yangpu', 'administrator', { district: '310110' }),
      user('dispatcher', 'dispatcher', { district: '310110', unitId: '310110-dispatch-centre' }),
      user('petition', 'dispatcher', { district: '310109', unitId: '310109-petition' }),
      user('handler', 'handler', { district: '310110', unitId: '310110-urban-enforcement' }),
    ],
  });
  const policy = { ...intakePolicy, categoryRules: [{ rule: 'noise', category: 'environment.noise', any: ['噪声', '施工'], weight: 9 }] };
  await seedConfiguration(service.context, { intakePolicy: { policy, provenance }, posts: [] });
});
afterAll(() => service.stop());

const terms = [{ code: 'CATEGORY_TERMS_FOUND', params: { rule: 'noise', terms: ['施工'], points: 9 } }];
const aboutNoise = (place: object) => (history: CaseHistory) => history.classified({ category: noise, place, reasons: terms });

/** A case on the ledger as others wrote it, with projection and reactor done. */
async function told(data: Parameters<typeof aCase>[0], go: (history: CaseHistory) => CaseHistory = aboutNoise(changbai)) {
  cases += 1;
  const number = `SQ-${data?.district ?? '310110'}-20260302-${String(cases).padStart(6, '0')}`;
  const stream = caseStream(randomUUID());
  const occurredAt = new Date(Date.UTC(2026, 2, 2, 1, cases)).toISOString();
  await service.told(go(aCase({ caseNumber: number, requesterSubject: randomUUID(), ...data }, { stream, occurredAt })).events);
  await service.settled();
  return { number, stream };
}
const last = async (stream: string) => (await service.history(stream)).at(-1)!;
const publish = (rules: readonly object[], userId = 'of-yangpu', district = '310110') =>
  service.post(userId, 'routing-rules/publish-routing-rules', { set: { district, rules }, provenance: from });
const rule = (id: string, when: object, lead: object = { unitId: '310110-housing' }, more: object = {}) => ({
  rule: id,
  when,
  then: { lead, support: [], copyTo: [], automaticFor: ['website'], ...more },
});
const building = rule('building', { terms: { any: ['施工'] } }, { unitId: '310110-housing' }, { tier: 'complex' });

describe('routing rules', () => {
  it('are tried on the cases there are before they hold: which would have gone elsewhere', async () => {
    const moved = await told({ channel: 'website' });
    const elsewhere = await told({ channel: 'website', district: '310109' }, aboutNoise({ district: '310109' }));
    const started = await service.post('of-yangpu', 'routing-rules/try-routing-rules', { district: '310110', rules: [building] });
    expect(started.status).toBe(202);
    await service.context.jobs.idle();
    const { jobId } = started.body as { jobId: string };
    const { body } = await service.get('of-yangpu', `jobs/${jobId}`);
    expect(body).toMatchObject({
      state: 'done',
      result: {
        cases: 1,
        elsewhere: 1,
        differences: [{ caseNumber: moved.number, before: ['310110-ecology'], after: '310110-housing', rule: 'building' }],
        units: [
          { unitId: '310110-ecology', fewer: 1, more: 0 },
          { unitId: '310110-housing', fewer: 0, more: 1 },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toContain(elsewhere.number);
    // Nothing was published, nothing was decided.
    expect((await service.get('dispatcher', 'routing-rules')).body).toEqual({ version: 0, sets: [] });
    expect(await last(moved.stream)).toMatchObject({ type: 'dispatch.CaseDispatched' });
  });

  it('are tried by those who might publish them, and only if they could', async () => {
    const attempt = (userId: string, district: string, ...rules: object[]) =>
      service.post(userId, 'routing-rules/try-routing-rules', { district, rules });
    expect(codeOf(await attempt('of-yangpu', '310109'))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await attempt('dispatcher', '310110'))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await attempt('of-yangpu', '310110', rule('r', {}, { unitId: 'nobody' })))).toEqual([422, 'ROUTING_RULE_INVALID']);
  });

  it('are published for a district as an ordered whole, and can be read as they stood', async () => {
    const rules = [building, rule('visits', { channels: ['visit'], flags: { anonymous: false } })];
    expect((await publish(rules)).status).toBe(201);
    expect(decode((await service.context.store.readStream('policy-routing')).at(-1)!)).toMatchObject({
      version: 1,
      data: { district: '310110', rules, ...from },
    });
    expect(((await publish(rules)).body as { events: [] }).events).toEqual([]);
    const ofCity = rule('city', { requesterTypes: ['enterprise'], urgencies: ['critical'] }, { function: 'ecology' });
    expect((await publish([ofCity], 'administrator', '310000')).status).toBe(201);
    const told = (query: object) => service.get('dispatcher', 'routing-rules', query as Record<string, string>);
    expect((await told({ district: '310110' })).body).toEqual({
      version: 2,
      sets: [{ version: 1, district: '310110', effectiveFrom: '2026-01-01', rules }],
    });
    expect((await told({ version: '1', day: '2025-12-31' })).body).toEqual({ version: 1, sets: [] });
    expect(codeOf(await told({ version: '3' }))).toEqual([404, 'VERSION_NOT_FOUND']);
    expect(codeOf(await service.get('handler', 'routing-rules', {}))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it.each<[string, object[], string]>([
    [
      'that conflict',
      [building, { ...building, rule: 'other', then: { ...building.then, lead: { unitId: '310110-ecology' } } }],
      'ROUTING_RULES_CONFLICT',
    ],
    ['that are never asked', [rule('all', {}), building], 'ROUTING_RULE_UNREACHABLE'],
    ['of a term nobody finds', [rule('r', { terms: { any: ['没有的词'] } })], 'ROUTING_RULE_INVALID'],
    ['that name a unit in two ways', [rule('r', {}, { unitId: '310110-housing', ofPlace: 'district' })], 'ROUTING_RULE_INVALID'],
    ['with an empty condition', [rule('r', { kinds: [] })], 'VALIDATION_FAILED'],
  ])('%s are refused', async (_, rules, code) => {
    expect(codeOf(await publish(rules))[1]).toBe(code);
  });

  it('decide before the catalogue, and the dispatch names rule, version and conditions', async () => {
    const { stream } = await told({ channel: 'website' });
    expect(await last(stream)).toMatchObject({
      type: 'dispatch.CaseDispatched',
      actor: { id: 'policy-catalogue' },
      data: {
        chosenBy: 'rules',
        routingRule: 'building',
        routingVersion: 2,
        tier: 'complex',
        reasons: [
          { code: 'ROUTING_RULE_MATCHED', params: { rule: 'building' } },
          { code: 'ROUTING_CONDITION_MET', params: { condition: 'anyTerms', found: ['施工'], wanted: ['施工'] } },
          { code: 'UNIT_NAMED_BY_RULE' },
        ],
        assignments: [{ unitId: '310110-housing', role: 'lead' }],
      },
    });
  });

  it('are told with the proposal: each condition, who was not chosen and why, and how the case would be sorted', async () => {
    const { number } = await told({ channel: 'telephone' });
    const { body } = await service.get('dispatcher', `cases/${number}/proposal`);
    expect(body).toMatchObject({
      routingVersion: 2,
      doubts: [],
      proposal: { rule: 'building', tier: 'complex', assignments: [{ unitId: '310110-housing' }] },
      rules: [
        { rule: 'building', holds: 'met', decides: true, reasons: [{ text: { zh: '须有其一的词：施工符合（施工）' } }] },
        { rule: 'visits', holds: 'unmet', decides: false },
        { rule: 'city', holds: 'unmet', decides: false },
      ],
      triage: { class: 'beyondMeans', leadByDepartment: true },
    });
    const { notChosen } = body as { notChosen: { unitId: string; because: { code: string }[] }[] };
    expect(notChosen).toEqual([
      expect.objectContaining({
        unitId: '310110-ecology',
        name: { zh: '杨浦区生态环境局', en: expect.any(String) as string },
        because: [
          expect.objectContaining({ code: 'ROUTING_CONDITION_UNMET' }),
          expect.objectContaining({ code: 'ROUTING_CONDITION_UNMET' }),
          expect.objectContaining({ code: 'RULE_STANDS_ABOVE' }),
        ],
      }),
    ]);
  });
});

describe('triage and joint review', () => {
  const send = (userId: string, number: string, command: string, body: object) => service.post(userId, `cases/${number}/${command}`, body);
  const hongkou = { district: '310109', subdistrict: '310109009' };
  const inHongkou = () => told({ channel: 'telephone', district: '310109' }, aboutNoise(hongkou));

  it("are the petition office's in its district, as they are the centre's", async () => {
    const { number, stream } = await inHongkou();
    const sorted = await send('petition', number, 'triage-case', { class: 'beyondMeans', leadByDepartment: true, explanation: '涉及环评' });
    expect(sorted.status).toBe(201);
    const triaged = await last(stream);
    expect(triaged).toMatchObject({
      type: 'dispatch.CaseTriaged',
      actor: { id: 'petition', unitId: '310109-petition' },
      data: { class: 'beyondMeans', leadByDepartment: true, intakePolicyVersion: 1, reasons: [{ code: 'LED_BY_DEPARTMENT' }] },
      sealed: { explanation: { compartment: 'narrative' } },
    });
    const down = { assignments: [{ unitId: '310109009', role: 'lead' }], reasonCode: 'agreedByUnits' };
    expect(codeOf(await send('petition', number, 'dispatch-case', down))).toEqual([422, 'SENT_DOWN']);
    const otherwise = { class: 'beyondMeans', leadByDepartment: false };
    expect(codeOf(await send('petition', number, 'triage-case', otherwise))).toEqual([422, 'SEND_DOWN_UNEXPLAINED']);
    expect((await send('petition', number, 'triage-case', { ...otherwise, exceptionReason: 'subdistrictAgreed' })).status).toBe(201);
    expect((await send('petition', number, 'dispatch-case', down)).status).toBe(201);
    expect(await last(stream)).toMatchObject({ data: { assignments: [{ unitId: '310109009' }], copyTo: ['310109'] } });
    expect(codeOf(await send('dispatcher', number, 'triage-case', otherwise))).toEqual([403, 'NOT_YOUR_DISTRICT']);
  });

  it('fix lead and support in one step, with sealed minutes, and show who answers for the case', async () => {
    const { number, stream } = await inHongkou();
    const page = async () =>
      (await service.get('petition', `cases/${number}`)).body as { firstReceiver?: { unitId: string }; jointReview?: object };
    expect((await page()).firstReceiver).toBeUndefined();
    const own = { assignments: [{ unitId: '310109-housing', role: 'lead' }], reasonCode: 'matterDiffers' };
    expect((await send('petition', number, 'dispatch-case', own)).status).toBe(201);
    const again = { assignments: [{ unitId: '310109-ecology', role: 'lead' }], reasonCode: 'agreedByUnits' };
    expect((await send('petition', number, 'redispatch-case', again)).status).toBe(201);
    expect((await page()).firstReceiver).toMatchObject({ unitId: '310109-housing' });

    const review = {
      participants: ['310109-housing', '310109-ecology', '310109009'],
      lead: '310109-urban-enforcement',
      support: ['310109-ecology'],
      reasonCode: 'sharedPowers',
      minutes: '三家会商：城管主办，生态协办',
    };
    const held = await send('petition', number, 'hold-joint-review', review);
    expect((held.body as { events: { type: string }[] }).events.map(({ type }) => type)).toEqual([
      'dispatch.JointReviewHeld',
      'dispatch.CaseRedispatched',
    ]);
    const [reviewed, redispatched] = (await service.history(stream)).slice(-2) as CaseEvent[];
    expect(reviewed).toMatchObject({ sealed: { minutes: { compartment: 'narrative' } } });
    expect(JSON.stringify(reviewed)).not.toContain('会商');
    expect(redispatched).toMatchObject({ data: { reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'fixedByReview' } }] } });
    expect(await page()).toMatchObject({ firstReceiver: { unitId: review.lead }, jointReview: { participants: review.participants } });
    expect(((await send('petition', number, 'hold-joint-review', review)).body as { events: [] }).events).toEqual([]);
    expect(codeOf(await send('petition', number, 'hold-joint-review', { ...review, participants: ['310109-housing'] }))[1]).toBe(
      'VALIDATION_FAILED',
    );
  });
});
