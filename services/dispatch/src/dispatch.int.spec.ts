import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseStream, type Channel, channels, type LedgerEvent } from '@suqiu/case';
import { aCase, type CaseHistory, codeOf, lead, type RunningService, startService, user } from '@suqiu/testing';
import type { Response } from 'supertest';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
import { caseRows } from './projections/cases/case-rows';
import { noise } from './testing/ground';
import { intakePolicy, provenance } from './testing/intake-policy';

jest.setTimeout(60_000);

let service: RunningService;
let cases = 0;
const changbai = { district: '310110', subdistrict: '310110013' };

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('dispatcher', 'dispatcher', { district: '310110', unitId: '310110-dispatch-centre' }),
      user('elsewhere', 'dispatcher', { district: '310112', unitId: '310112-dispatch-centre' }),
      user('city', 'dispatcher', { district: '310000', unitId: '310000-hotline' }),
      user('handler', 'handler', { district: '310110', unitId: '310110-ecology' }),
    ],
  });
  await seedConfiguration(service.context, { intakePolicy: { policy: intakePolicy, provenance }, posts: [] });
});
afterAll(() => service.stop());

interface Told {
  readonly number: string;
  readonly stream: string;
}

/** A case on the ledger as others wrote it, with projection and reactor done. */
async function told(
  data: Parameters<typeof aCase>[0],
  go: (history: CaseHistory) => CaseHistory = (history) => history.classified({ category: noise, place: changbai }),
): Promise<Told> {
  cases += 1;
  const number = `SQ-${data?.district ?? '310110'}-20260302-${String(cases).padStart(6, '0')}`;
  const stream = caseStream(randomUUID());
  const occurredAt = new Date(Date.UTC(2026, 2, 2, 1, cases)).toISOString();
  await service.told(go(aCase({ caseNumber: number, requesterSubject: randomUUID(), ...data }, { stream, occurredAt })).events);
  await service.settled();
  return { number, stream };
}

const byTelephone = (go?: (history: CaseHistory) => CaseHistory) => told({ channel: 'telephone' }, go);
const last = async ({ stream }: Told): Promise<LedgerEvent> => (await service.history(stream)).at(-1)!;
const send = (userId: string, { number }: Told, path: string, body?: object, headers?: Record<string, string>) =>
  service.post(userId, `cases/${number}/${path}`, body, headers);
const queue = (userId: string, query: Record<string, string>, headers?: Record<string, string>) =>
  service.get(userId, 'queue', { limit: '200', ...query }, headers);
const numbers = (answer: Response) => (answer.body as { items: { caseNumber: string }[] }).items.map((row) => row.caseNumber);
const own = (unitId: string, reasonCode = 'agreedByUnits') => ({ assignments: [{ unitId, role: 'lead' }], reasonCode });

describe('a case from a website', () => {
  it('is dispatched by the catalogue, caused by its classification', async () => {
    const found = await told({ channel: 'website' });
    const [, classified] = await service.history(found.stream);
    expect(await last(found)).toMatchObject({
      type: 'dispatch.CaseDispatched',
      version: 3,
      actor: { id: 'policy-catalogue', role: 'system' },
      causationId: classified!.eventId,
      correlationId: classified!.correlationId,
      data: {
        chosenBy: 'catalogue',
        catalogueEntry: 'environment.noise',
        assignments: [
          { unitId: '310110-ecology', role: 'lead' },
          { unitId: '310110-urban-enforcement', role: 'support' },
        ],
      },
    });
    expect(numbers(await queue('dispatcher', { view: 'toDispatch' }))).not.toContain(found.number);
  });

  it('is left to a person with the reasons where no entry covers it', async () => {
    const gas = { code: 'urban.water-gas-power', label: { zh: '供水供气供电供暖', en: 'Water, gas, power and heating' }, treeVersion: 1 };
    const found = await told({ channel: 'website' }, (history) => history.classified({ category: gas, place: changbai }));
    const reasons = [{ code: 'NO_CATALOGUE_ENTRY', params: { category: 'urban.water-gas-power', area: '310110013' } }];
    expect(await last(found)).toMatchObject({ type: 'dispatch.DispatchDeferred', version: 3, data: { reasons } });
    const answer = await queue('dispatcher', { view: 'deferred', category: 'urban' });
    expect((answer.body as { items: unknown[] }).items).toEqual([
      expect.objectContaining({
        caseNumber: found.number,
        deferredBecause: [
          expect.objectContaining({
            ...reasons[0],
            text: { zh: '事项 urban.water-gas-power 在长白新村街道没有目录条目', en: expect.any(String) },
          }),
        ],
        category: 'urban.water-gas-power',
      }),
    ]);

    await service.told(
      [
        ...aCase({}, { stream: found.stream }).classified(
          { category: noise, place: changbai },
          { eventId: randomUUID(), commandId: randomUUID() },
        ),
      ].slice(1),
    );
    await service.settled();
    expect(await last(found)).toMatchObject({ type: 'dispatch.CaseDispatched', data: { chosenBy: 'catalogue' } });
  });

  it('goes back to a person, not round in a circle, when its lead returns it', async () => {
    const found = await told({ channel: 'website' });
    const assignmentId = await leadOf(found);
    await ask(found, assignmentId);
    const approved = await send('dispatcher', found, `assignments/${assignmentId}/approve-return`);
    expect(approved.status).toBe(201);
    await service.settled();
    expect((await service.history(found.stream)).slice(-2)).toMatchObject([
      { type: 'dispatch.ReturnApproved', actor: { id: 'dispatcher' }, data: { assignmentId, nth: 1, reasonCode: 'notOurPowers' } },
      { type: 'dispatch.DispatchDeferred', data: { reasons: [{ code: 'UNIT_RETURNED' }] } },
    ]);
    expect(numbers(await queue('dispatcher', { view: 'deferred' }))).toContain(found.number);
  });
});

describe('a case by telephone', () => {
  it('waits for a dispatcher, who takes the proposal', async () => {
    const found = await byTelephone();
    expect(await last(found)).toMatchObject({ type: 'intake.CaseClassified' });
    const proposal = await service.get('dispatcher', `cases/${found.number}/proposal`);
    expect(proposal.body).toMatchObject({
      caseNumber: found.number,
      version: 2,
      doubts: [],
      proposal: {
        entry: 'environment.noise',
        assignments: [
          { unitId: '310110-ecology', role: 'lead', name: { zh: '杨浦区生态环境局' } },
          { unitId: '310110-urban-enforcement', role: 'support' },
        ],
      },
    });

    const dispatched = await send('dispatcher', found, 'dispatch-case', { useProposal: true });
    expect([dispatched.status, dispatched.body]).toEqual([
      201,
      expect.objectContaining({ caseNumber: found.number, version: 3, events: [{ type: 'dispatch.CaseDispatched', version: 3 }] }),
    ]);
    expect(await last(found)).toMatchObject({
      actor: { id: 'dispatcher', role: 'dispatcher' },
      data: { chosenBy: 'person', catalogueEntry: 'environment.noise' },
    });
    const { waitToken } = dispatched.body as { waitToken: string };
    expect(numbers(await queue('dispatcher', { view: 'toDispatch' }, { 'x-wait-for': waitToken }))).not.toContain(found.number);
  });

  it('goes to units of his own choice, once under one key', async () => {
    const found = await byTelephone();
    const body = { ...own('310110-housing'), copyTo: ['310110013'] };
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [
      await send('dispatcher', found, 'dispatch-case', body, key),
      await send('dispatcher', found, 'dispatch-case', body, key),
    ];
    expect([first.status, second.status, second.headers['idempotent-replay']]).toEqual([201, 201, 'true']);
    expect(await last(found)).toMatchObject({
      version: 3,
      data: {
        reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'agreedByUnits', insteadOf: 'environment.noise' } }],
        assignments: [{ unitId: '310110-housing', role: 'lead' }],
        copyTo: ['310110013'],
      },
    });
  });

  it.each([
    ['another district', 'elsewhere', { useProposal: true }, 403, 'NOT_YOUR_DISTRICT'],
    ['a role that does not dispatch', 'handler', { useProposal: true }, 403, 'ROLE_NOT_ALLOWED'],
    ['no decision', 'dispatcher', {}, 422, 'DISPATCH_DECISION_UNCLEAR'],
    ['two decisions', 'dispatcher', { useProposal: true, ...own('310110-housing') }, 422, 'DISPATCH_DECISION_UNCLEAR'],
    ['no units', 'dispatcher', { assignments: [] }, 400, 'VALIDATION_FAILED'],
    ['an unknown unit', 'dispatcher', own('310110-nobody'), 422, 'UNIT_UNKNOWN'],
    ['a committee', 'dispatcher', own('310110013001'), 422, 'UNIT_NOT_DISPATCHABLE'],
    ['a unit of another district', 'dispatcher', own('310112-ecology'), 422, 'UNIT_OF_OTHER_DISTRICT'],
    ['supports only', 'dispatcher', { assignments: [{ unitId: '310110-housing', role: 'support' }] }, 422, 'LEAD_UNIT_MISSING'],
    ['a subdistrict alone', 'dispatcher', own('310110013'), 422, 'SENT_DOWN'],
    ['a choice without a reason', 'dispatcher', { assignments: [{ unitId: '310110-housing', role: 'lead' }] }, 422, 'REASON_MISSING'],
    ['a reason of no code table', 'dispatcher', own('310110-housing', 'because'), 400, 'VALIDATION_FAILED'],
    [
      'a role that units do not have',
      'dispatcher',
      { assignments: [{ unitId: '310110-housing', role: 'judge' }] },
      400,
      'VALIDATION_FAILED',
    ],
    ['a unit id with a NUL', 'dispatcher', own('310110\u0000'), 400, 'TEXT_NOT_STORABLE'],
    ['an unknown field', 'dispatcher', { useProposal: true, also: 1 }, 400, 'VALIDATION_FAILED'],
    ['a list for a body', 'dispatcher', [], 400, 'BODY_NOT_AN_OBJECT'],
  ])('is refused for %s', async (_, userId, body, status, code) => {
    const found = await byTelephone();
    expect(codeOf(await send(userId, found, 'dispatch-case', body))).toEqual([status, code]);
    expect(await service.history(found.stream)).toHaveLength(2);
  });

  it('is refused when it is dispatched already, ended, or not there', async () => {
    const found = await byTelephone((history) => history.classified({ category: noise, place: changbai }).dispatched());
    expect(codeOf(await send('dispatcher', found, 'dispatch-case', { useProposal: true }))).toEqual([409, 'CASE_ALREADY_DISPATCHED']);
    const ended = await byTelephone((history) => history.withdrawn());
    expect(codeOf(await send('dispatcher', ended, 'dispatch-case', { useProposal: true }))).toEqual([409, 'CASE_ENDED']);
    const missing = { number: 'SQ-310110-20260302-999999', stream: '' };
    expect(codeOf(await send('dispatcher', missing, 'dispatch-case', { useProposal: true }))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(codeOf(await service.get('elsewhere', `cases/${found.number}/proposal`))).toEqual([403, 'NOT_YOUR_DISTRICT']);
  });
});

describe('while units work on a case', () => {
  const handled = (go: (history: CaseHistory) => CaseHistory = (history) => history) =>
    byTelephone((history) =>
      go(history.classified({ category: noise, place: changbai }).dispatched({ assignments: [lead(randomUUID(), '310110-housing')] })),
    );

  it('it is given to other units', async () => {
    const found = await handled();
    const before = await leadOf(found);
    expect((await send('dispatcher', found, 'redispatch-case', own('310110-ecology', 'matterDiffers'))).status).toBe(201);
    expect(await last(found)).toMatchObject({
      type: 'dispatch.CaseRedispatched',
      data: { ended: [before], assignments: [{ unitId: '310110-ecology', role: 'lead' }], chosenBy: 'person' },
    });
    const again = await send('dispatcher', found, 'redispatch-case', own('310110-ecology', 'matterDiffers'));
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);
    expect(codeOf(await send('dispatcher', found, 'redispatch-case', { assignments: own('310110-ecology').assignments }))).toEqual([
      400,
      'VALIDATION_FAILED',
    ]);
  });

  it('a return is refused, with the explanation sealed', async () => {
    const found = await handled((history) => history.returnRequested());
    const assignmentId = await leadOf(found);
    expect(numbers(await queue('dispatcher', { view: 'returns' }))).toContain(found.number);
    const path = `assignments/${assignmentId}/refuse-return`;
    expect(codeOf(await send('dispatcher', found, path, { explanation: '首接负责' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await send('dispatcher', found, path, { reasonCode: 'firstReceiverLeads', explanation: '首接负责' })).status).toBe(201);
    const refused = await last(found);
    expect(refused).toMatchObject({
      type: 'dispatch.ReturnRefused',
      data: { assignmentId, nth: 1, reasons: [{ params: { reason: 'firstReceiverLeads' } }] },
      sealed: { explanation: { compartment: 'narrative' } },
    });
    expect(JSON.stringify(refused)).not.toContain('首接负责');
    expect(codeOf(await send('dispatcher', found, `assignments/${assignmentId}/approve-return`))).toEqual([409, 'RETURN_NOT_PENDING']);
    expect(codeOf(await send('dispatcher', found, `assignments/${randomUUID()}/approve-return`))).toEqual([404, 'ASSIGNMENT_NOT_FOUND']);
    expect(codeOf(await send('dispatcher', found, 'assignments/x/approve-return'))).toEqual([400, 'PATH_PARAMETER_INVALID']);
  });

  it('a closure is rejected, then approved', async () => {
    const found = await handled((history) => history.resolved());
    const assignmentId = await leadOf(found);
    expect(numbers(await queue('dispatcher', { view: 'toClose' }))).toContain(found.number);
    expect((await send('dispatcher', found, 'reject-closure', { reasonCode: 'notSolved', explanation: '仍有噪声' })).status).toBe(201);
    expect(await last(found)).toMatchObject({
      type: 'dispatch.ClosureRejected',
      data: { round: 1, reopened: [assignmentId], reasons: [{ params: { reason: 'notSolved' } }] },
      sealed: { explanation: {} },
    });
    expect(codeOf(await send('dispatcher', found, 'approve-closure'))).toEqual([409, 'CLOSURE_NOT_PENDING']);

    const other = await handled((history) => history.resolved());
    expect((await send('dispatcher', other, 'approve-closure')).status).toBe(201);
    expect(await last(other)).toMatchObject({ type: 'dispatch.ClosureApproved', data: { round: 1 } });
  });

  it('its page says what a dispatcher may do and why not', async () => {
    const found = await handled();
    const page = await service.get('dispatcher', `cases/${found.number}`);
    expect((page.body as { allowedActions: unknown }).allowedActions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ command: 'redispatch-case', enabled: true }),
        expect.objectContaining({ command: 'dispatch-case', enabled: false, reason: 'CASE_ALREADY_DISPATCHED' }),
      ]),
    );
  });
});

describe('the queue', () => {
  const inMinhang = (data: Parameters<typeof aCase>[0] = {}, place: object = { district: '310112' }) =>
    told({ channel: 'telephone', district: '310112', place, ...data }, (history) => history);

  it('shows a dispatcher his district, the most urgent first, then the oldest, with counts of every view', async () => {
    const early = await inMinhang({}, { district: '310112', subdistrict: '310112101' });
    const late = await inMinhang({ kind: 'inquiry' });
    const urgent = await inMinhang({ urgency: 'urgent', channel: 'window' });
    const answer = await queue('elsewhere', { view: 'toDispatch' });
    expect(numbers(answer)).toEqual([urgent.number, early.number, late.number]);
    expect(answer.body).toMatchObject({ total: 3, truncated: false, buckets: { toDispatch: 3, deferred: 0, returns: 0, toClose: 0 } });
    expect((answer.body as { items: object[] }).items[0]).toMatchObject({
      status: 'registered',
      district: '310112',
      channel: 'window',
      urgency: 'urgent',
      leads: [],
      pendingReturns: [],
    });
    expect(numbers(await queue('elsewhere', { view: 'toDispatch', sort: 'newest' }))).toEqual([urgent.number, late.number, early.number]);
    expect(numbers(await queue('elsewhere', { view: 'toDispatch', urgency: 'urgent' }))).toEqual([urgent.number]);
    expect(numbers(await queue('elsewhere', { view: 'toDispatch', channel: 'window' }))).toEqual([urgent.number]);
    expect(numbers(await queue('elsewhere', { view: 'toDispatch', subdistrict: '310112101' }))).toEqual([early.number]);
    expect(numbers(await queue('elsewhere', { view: 'toDispatch', category: 'environment' }))).toEqual([]);
    expect(numbers(await queue('city', { view: 'toDispatch', district: '310112' }))).toEqual([urgent.number, early.number, late.number]);
    expect(numbers(await queue('city', { view: 'toDispatch' }))).toEqual(expect.arrayContaining([urgent.number]));
  });

  it('shows why each case waits, by whatever channel it came', async () => {
    for (const channel of channels)
      for (const certain of [true, false])
        await told({ channel }, (history) => history.classified({ category: noise, place: changbai, certain }));
    const { items } = (await queue('city', { view: 'toDispatch' })).body as {
      items: { channel: Channel; deferredBecause: { code: string; text: { zh: string } }[] }[];
    };
    expect(items.filter((row) => row.deferredBecause.length === 0)).toEqual([]);
    const told110 = items.filter((row) => row.channel === 'emergency110').map((row) => row.deferredBecause);
    expect(told110).toEqual([
      [
        {
          code: 'CHANNEL_FOR_PERSON',
          params: { channel: 'emergency110' },
          text: expect.objectContaining({ zh: '渠道“110 转办”由人工派单' }),
        },
      ],
      [expect.objectContaining({ code: 'CATEGORY_UNCERTAIN' })],
    ]);
  });

  it('keeps the set and order of an opened list while work goes on, and shows each case as it is now', async () => {
    const opened = await service.get('elsewhere', 'queue', { view: 'toDispatch', limit: '1' });
    const { total, asOf } = opened.body as { total: number; asOf: string };
    const late = await inMinhang({ urgency: 'critical' });
    const first = { number: numbers(opened)[0]!, stream: '' };
    const done = await send('elsewhere', first, 'dispatch-case', own('310112-ecology'));
    expect(done.status).toBe(201);
    await service.settled();
    const whole = await queue('elsewhere', { view: 'toDispatch', asOf });
    expect([numbers(whole).length, numbers(whole)[0]]).toEqual([total, first.number]);
    expect(numbers(whole)).not.toContain(late.number);
    expect((whole.body as { items: object[] }).items[0]).toMatchObject({ status: 'handling', leads: [{ unitId: '310112-ecology' }] });
  });

  it.each([
    ['a district beyond his reach', { view: 'toDispatch', district: '310110' }, 403, 'NOT_YOUR_DISTRICT'],
    ['no view', {}, 400, 'VALIDATION_FAILED'],
    ['a view that is none', { view: 'everything' }, 400, 'VALIDATION_FAILED'],
    ['an unknown filter', { view: 'returns', name: 'x' }, 400, 'VALIDATION_FAILED'],
    ['a list that was never opened', { view: 'returns', asOf: '1.0123456789abcdef' }, 410, 'PAGE_SET_EXPIRED'],
  ])('refuses %s', async (_, query, status, code) => {
    expect(codeOf(await queue('elsewhere', query as unknown as Record<string, string>))).toEqual([status, code]);
  });

  it('shows nothing to those who do not dispatch', async () => {
    expect(codeOf(await queue('handler', { view: 'toDispatch' }))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });
});

describe('the read model', () => {
  it('is the fold of the ledger', async () => {
    await service.settled();
    const streams = await service.context.dataSource.query<{ stream: string }[]>('SELECT stream FROM cases');
    const histories = new Map<string, CaseEvent[]>();
    for (const { stream } of streams) histories.set(stream, (await service.history(stream)) as CaseEvent[]);
    expect(histories.size).toBe(cases);
    expect(await caseRows.differences(histories, service.context.dataSource.manager)).toEqual([]);
  });
});

/** The lead that works on the case, or did last. */
async function leadOf({ stream }: Told): Promise<string> {
  const dispatched = (await service.history(stream)).findLast((event) => event.type === 'dispatch.CaseDispatched');
  return dispatched!.data.assignments.find((assignment) => assignment.role === 'lead')!.assignmentId;
}

/** The unit asks to return its assignment. */
async function ask({ stream }: Told, assignmentId: string): Promise<void> {
  const history = aCase({}, { stream }).returnRequested({ assignmentId, nth: 1 }, { eventId: randomUUID(), commandId: randomUUID() });
  await service.told(history.events.slice(1));
}
