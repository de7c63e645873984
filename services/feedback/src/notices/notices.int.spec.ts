import { randomInt, randomUUID } from 'node:crypto';
import { caseStream, type EventData, type LedgerEvent, type NoticeChannel, type NoticeRule, type NoticeTemplate } from '@suqiu/case';
import { onConnection } from '@suqiu/event-store';
import {
  aCase,
  anEvent,
  type CaseHistory,
  codeOf,
  copiesOfTables,
  disguises,
  type EventOverrides,
  holdsAny,
  lead,
  randomHanzi,
  type RunningService,
  startService,
  testCluster,
  unitRegistered,
  user,
} from '@suqiu/testing';
import type { Response } from 'supertest';
import { FeedbackModule, feedbackDefinitionWith, noCarriers, type NoticeSettings, SmtpAdapter, WebhookAdapter } from '..';
import { WhenCaseEventRecordedMakeNotices } from '../reactors/when-case-event-recorded-make-notices/when-case-event-recorded-make-notices.reactor';
import { Gateway } from '../testing/gateway';
import { MailServer } from '../testing/mail-server';
import { NoticeTimers } from './notice-timers';

jest.setTimeout(60_000);

const minute = 60_000;
const day = 24 * 60 * minute;
/** A Wednesday that lies ahead, 10:00 in Shanghai: events are recorded by the database before it, and nobody is disturbed. */
const wednesday = ((): number => {
  const ahead = new Date(Date.now() + 2 * day);
  return Date.UTC(ahead.getUTCFullYear(), ahead.getUTCMonth(), ahead.getUTCDate() + ((10 - ahead.getUTCDay()) % 7), 2);
})();
const clock = { at: wednesday, now: () => new Date(clock.at) };

/** Drawn anew for each run, so that nobody else can have written them. */
const planted = { name: randomHanzi(4), telephone: `139${Array.from({ length: 8 }, () => randomInt(10)).join('')}` };

const template = (name: string, zh: string): NoticeTemplate => ({ template: name, subject: { zh: name, en: name }, text: { zh, en: zh } });
const rule = (on: NoticeRule['on'], to: NoticeRule['to'], name: string, channels: readonly NoticeChannel[], more = {}): NoticeRule => ({
  on,
  to,
  template: name,
  channels,
  ...more,
});
const policy: EventData['dispatch.NoticePolicyPublished'] = {
  templates: [
    template('registered', '诉求{caseNumber}已受理'),
    template('routed-out', '诉求{caseNumber}请向{channelTold}反映'),
    template('dispatched', '诉求{caseNumber}派给{unit}'),
    template('called', '{caller}就{caseNumber}吹哨'),
  ],
  rules: [
    rule('intake.CaseRegistered', 'requester', 'registered', ['sms']),
    rule('intake.CaseRoutedOut', 'requester', 'routed-out', ['sms'], { always: true }),
    rule('dispatch.CaseDispatched', 'unit', 'dispatched', ['inApp', 'email']),
    rule('dispatch.DepartmentsCalledOut', 'unit', 'called', ['email'], { atAnyHour: true }),
  ],
  quietHours: { from: '21:00', to: '08:00', daysOff: true },
  retryMinutes: [1, 5],
  source: '口径',
  assumed: true,
  effectiveFrom: '2020-01-01',
};

let mail: MailServer;
let gateway: Gateway;
let settings: NoticeSettings;
let service: RunningService;
let timers: NoticeTimers;
let cases = 0;

beforeAll(async () => {
  [mail, gateway] = await Promise.all([MailServer.start(), Gateway.start()]);
  settings = {
    carriers: {
      email: new SmtpAdapter({ url: mail.url, from: 'hotline@city.example' }),
      sms: new WebhookAdapter({ url: gateway.url, secret: 'shared' }),
    },
    unitAddresses: new Map([['unit-lead', 'lead@city.example']]),
  };
  service = await startService({
    definition: feedbackDefinitionWith(settings),
    module: { with: (context) => FeedbackModule.with(context, settings) },
    clock,
    users: [
      user('officer', 'followUpOfficer', { district: '310110' }),
      user('officer-elsewhere', 'followUpOfficer', { district: '310109' }),
      user('handler', 'handler', { unitId: 'unit-lead', district: '310110' }),
      user('leader', 'unitLeader', { unitId: 'unit-lead', district: '310110' }),
      user('other', 'handler', { unitId: 'unit-support', district: '310110' }),
    ],
  });
  await service.told([unitRegistered('unit-lead', { name: { zh: '生态局', en: 'Ecology' } }), unitRegistered('unit-support')]);
  await service.told([anEvent('dispatch.NoticePolicyPublished', policy)]);
  timers = new NoticeTimers(service.context, settings);
});
afterAll(async () => {
  await service.stop();
  await Promise.all([mail.stop(), gateway.stop()]);
});
beforeEach(() => {
  clock.at = wednesday;
  for (const list of [mail.received, mail.answers, gateway.posted, gateway.answers]) list.length = 0;
});

const asAdmin = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  onConnection(service.db.adminUrl, async (client) => (await client.query<Row>(sql, [...values])).rows);

const happening = (): EventOverrides => ({ occurredAt: new Date().toISOString() });

/** A case whose requester's part is sealed as intake would have sealed it, on the ledger, with what came after. */
async function told(go: (history: CaseHistory, at: EventOverrides) => CaseHistory = (history) => history): Promise<CaseHistory> {
  cases += 1;
  const [stream, subject] = [caseStream(randomUUID()), randomUUID()];
  const sealer = await service.context.vault.admit({ stream, subjects: [{ subject }] });
  const text = JSON.stringify({ name: planted.name, telephone: planted.telephone });
  const sealed = sealer.seal(1, { requester: { subject, compartment: 'contact', text } });
  const caseNumber = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const history = go(aCase({ caseNumber, requesterSubject: subject }, { stream, sealed, ...happening() }), happening());
  await service.told(history.events);
  await service.settled();
  return history;
}

const streamOf = ({ events }: CaseHistory): string => events[0]!.stream;
const numberOf = ({ state }: CaseHistory): string => state.caseNumber;
/** Until nothing that is due is left. */
async function fireAll(by = timers): Promise<void> {
  while ((await by.fire()) > 0);
}
const noticed = async (history: CaseHistory): Promise<LedgerEvent[]> =>
  (await service.history(streamOf(history))).filter(({ type }) => type.startsWith('feedback.Notice'));
const outcomes = async (history: CaseHistory) =>
  (await noticed(history)).map(({ type, data }) => {
    const { channel, attempt, revision, reasonCode } = data as EventData['feedback.NoticeFailed'];
    return [type.slice('feedback.Notice'.length), channel, revision, attempt, ...(reasonCode === undefined ? [] : [reasonCode])];
  });
const failedOf = async (history: CaseHistory, query: Record<string, string> = {}) => {
  const { body } = await service.get('officer', 'failed-notices', { limit: '200', ...query });
  return (body as { items: { caseNumber: string; noticeId: string }[] }).items.filter(({ caseNumber }) => caseNumber === numberOf(history));
};
const send = (who: string, history: CaseHistory, path: string, body?: object): Promise<Response> =>
  service.post(who, `cases/${numberOf(history)}/${path}`, body);

describe('a notice to a requester', () => {
  it('is sent through the gateway to the number that was sealed, recorded once, and leaves an access record', async () => {
    const history = await told();
    await fireAll();
    await fireAll(new NoticeTimers(service.context, settings));
    expect(gateway.posted.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      { to: planted.telephone, text: `诉求${numberOf(history)}已受理` },
    ]);
    const [event] = await noticed(history);
    expect(event).toMatchObject({
      type: 'feedback.NoticeSent',
      actor: { id: 'policy-notices', role: 'system' },
      causationId: history.events[0]!.eventId,
      data: { revision: 1, template: 'registered', policyVersion: 1, channel: 'sms', recipientKind: 'requester', attempt: 1 },
    });
    const opened = await asAdmin<{ text: string }>('SELECT body AS text FROM vault.access_records WHERE stream = $1', [streamOf(history)]);
    expect(opened.map(({ text }) => JSON.parse(text) as object)).toMatchObject([
      { actor: { id: 'policy-notices' }, purpose: 'notice', parts: [{ version: 1, name: 'requester' }] },
    ]);
  });

  it('is tried again after growing pauses, under the same key, until the gateway takes it', async () => {
    const history = await told();
    gateway.answers.push(503, 503);
    await fireAll();
    clock.at += minute - 1;
    await fireAll();
    expect(gateway.posted).toHaveLength(1);
    clock.at += 1;
    await fireAll();
    clock.at += 5 * minute;
    await fireAll();
    expect(gateway.posted).toHaveLength(3);
    expect(new Set(gateway.posted.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(await outcomes(history)).toEqual([['Sent', 'sms', 1, 3]]);
  });

  it('fails after the last pause, or at once when the number is refused; a person has it sent again', async () => {
    const wrong = await told();
    gateway.answers.push(422);
    await fireAll();
    const late = await told();
    gateway.answers.push(503, 503, 503);
    for (const pause of [0, 1, 5]) {
      clock.at += pause * minute;
      await fireAll();
    }
    expect(await outcomes(late)).toEqual([['Failed', 'sms', 1, 3, 'unreachable']]);
    expect(await outcomes(wrong)).toEqual([['Failed', 'sms', 1, 1, 'refused']]);
    const [failed] = await failedOf(wrong, { reasonCode: 'refused', channel: 'sms' });
    expect(failed).toMatchObject({ revision: 1, recipientKind: 'requester', unitId: null, reason: { zh: '对方拒收' } });
    expect(await failedOf(late, { reasonCode: 'refused' })).toEqual([]);

    const resend = `notices/${failed!.noticeId}/resend-notice`;
    expect(codeOf(await send('officer-elsewhere', wrong, resend))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await send('officer', wrong, `notices/${randomUUID()}/resend-notice`))).toEqual([409, 'NOTICE_NOT_FAILED']);
    expect((await send('officer', wrong, resend)).status).toBe(201);
    expect(codeOf(await send('officer', wrong, resend))).toEqual([409, 'NOTICE_NOT_FAILED']);
    await service.settled();
    await fireAll();
    expect(await outcomes(wrong)).toEqual([
      ['Failed', 'sms', 1, 1, 'refused'],
      ['Repeated', undefined, 2, undefined],
      ['Sent', 'sms', 2, 1],
    ]);
    const keys = gateway.posted.map(({ headers }) => headers['idempotency-key']);
    expect([keys.at(0), keys.at(-1)]).toEqual([`${failed!.noticeId}.1`, `${failed!.noticeId}.2`]);
    expect(await failedOf(wrong)).toEqual([]);
  });

  it('waits until people are up', async () => {
    const [night, saturday] = [wednesday + 12 * 60 * minute, wednesday + 3 * day];
    const history = await told((of, at) => of.calledOut({ departments: ['unit-lead'] }, at));
    clock.at = night;
    await fireAll();
    expect([gateway.posted.length, mail.received.length]).toEqual([0, 1]);
    expect((await timers.nextAt())!.getTime()).toBe(wednesday + day - 2 * 60 * minute);
    clock.at = saturday;
    await fireAll();
    expect(gateway.posted).toHaveLength(0);
    clock.at = saturday + 2 * day;
    await fireAll();
    expect(await outcomes(history)).toEqual([
      ['Sent', 'email', 1, 1],
      ['Sent', 'sms', 1, 1],
    ]);
  });

  it('is not given to who wants none, unless the law asks for it', async () => {
    const history = await told();
    const optOut = (who: string, channels: readonly string[]) => send(who, history, 'opt-out-of-notices', { channels });
    expect(codeOf(await optOut('handler', ['sms']))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await optOut('officer-elsewhere', ['sms']))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await optOut('officer', ['telepathy']))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await optOut('officer', ['sms'])).status).toBe(201);
    expect((await optOut('officer', ['sms'])).body).toMatchObject({ version: 1, events: [] });
    await service.told(history.routedOut({}, happening()).events.slice(-1));
    await service.settled();
    await fireAll();
    expect(gateway.posted.map(({ body }) => (JSON.parse(body) as { text: string }).text)).toEqual([
      `诉求${numberOf(history)}请向人民法院反映`,
    ]);
    expect((await outcomes(history)).sort()).toEqual([
      ['Failed', 'sms', 1, 1, 'optedOut'],
      ['Sent', 'sms', 1, 1],
    ]);
    expect((await optOut('officer', [])).body).toMatchObject({ version: 2, events: [{ type: 'feedback.NoticeOptedOut' }] });
  });
});

describe('a notice to a unit', () => {
  const dispatched = (unitId = 'unit-lead') => told((of, at) => of.dispatched({ assignments: [lead('assignment-1', unitId)] }, at));
  const listOf = async (who: string, history: CaseHistory) => {
    const { body } = await service.get(who, 'notices', { limit: '200' });
    return (body as { items: { caseNumber: string }[] }).items.filter(({ caseNumber }) => caseNumber === numberOf(history));
  };

  it('stands in the list of its people at once, and comes by e-mail', async () => {
    const history = await dispatched();
    const words = `诉求${numberOf(history)}派给生态局`;
    for (const who of ['handler', 'leader'])
      expect(await listOf(who, history)).toMatchObject([{ template: 'dispatched', unitId: 'unit-lead', text: { zh: words } }]);
    expect(await listOf('other', history)).toEqual([]);
    expect(codeOf(await service.get('handler', 'notices', { unit: 'unit-support' }))).toEqual([403, 'NOT_YOUR_UNIT']);
    await fireAll();
    expect(mail.received).toMatchObject([{ to: ['lead@city.example'] }]);
    expect((await outcomes(history)).slice().sort()).toEqual([
      ['Sent', 'email', 1, 1],
      ['Sent', 'inApp', 1, 1],
      ['Sent', 'sms', 1, 1],
    ]);
  });

  it('fails for a unit without an address', async () => {
    const history = await dispatched('unit-support');
    await fireAll();
    expect(mail.received).toEqual([]);
    expect(await failedOf(history)).toMatchObject([{ channel: 'email', unitId: 'unit-support', reasonCode: 'noAddress' }]);
  });

  it('is tried again after 4xx, and not after 5xx', async () => {
    const busy = await dispatched();
    mail.answers.push(451);
    await fireAll();
    expect(mail.received).toEqual([]);
    clock.at += minute;
    await fireAll();
    expect(await outcomes(busy)).toContainEqual(['Sent', 'email', 1, 2]);
    const gone = await dispatched();
    mail.answers.push(550);
    await fireAll();
    clock.at += day;
    await fireAll();
    expect(await outcomes(gone)).toContainEqual(['Failed', 'email', 1, 1, 'refused']);
    expect(mail.received).toHaveLength(1);
  });
});

describe('notices', () => {
  it('of a process that died between sending and recording come twice under one Message-ID, and are recorded once', async () => {
    const history = await told((of, at) => of.dispatched({ assignments: [lead('assignment-1', 'unit-lead')] }, at));
    // Everything but the recording happens: the process is gone before the append.
    const died = Object.create(service.context, {
      runner: { value: { run: () => Promise.reject(new Error('died')) } },
    }) as RunningService['context'];
    await expect(new NoticeTimers(died, settings).fire()).rejects.toThrow('died');
    expect([mail.received.length, await outcomes(history)]).toEqual([1, [['Sent', 'inApp', 1, 1]]]);
    await fireAll();
    expect(mail.received).toHaveLength(1);
    clock.at += 2 * minute;
    await fireAll();
    clock.at += day;
    await fireAll();
    expect(mail.received.map(({ messageId }) => messageId)).toEqual([mail.received[0]!.messageId, mail.received[0]!.messageId]);
    expect((await outcomes(history)).filter(([, channel]) => channel === 'email')).toEqual([['Sent', 'email', 1, 2]]);
  });

  it('that two processes gave, since one was slower than its lease, are recorded once', async () => {
    const history = await told();
    const { runner } = service.context;
    let goOn = (): void => undefined;
    let slower: Promise<void> | undefined;
    const slow = new Promise<void>((resolve) => (goOn = resolve));
    const reached = new Promise<void>((resolve) => {
      const run = async (command: Parameters<typeof runner.run>[0]) => {
        resolve();
        await slow;
        return runner.run(command);
      };
      const context = Object.create(service.context, { runner: { value: { run } } }) as RunningService['context'];
      slower = fireAll(new NoticeTimers(context, settings));
    });
    await reached;
    clock.at += 2 * minute;
    await fireAll();
    expect(await outcomes(history)).toEqual([['Sent', 'sms', 1, 2]]);
    goOn();
    await slower;
    expect([gateway.posted.length, await outcomes(history)]).toEqual([2, [['Sent', 'sms', 1, 2]]]);
  });

  it('are each given once by several processes at work', async () => {
    const histories = [];
    for (let n = 0; n < 12; n += 1) histories.push(await told());
    const several = Array.from({ length: 4 }, () => new NoticeTimers(service.context, settings));
    await Promise.all(several.map((one) => fireAll(one)));
    const keys = gateway.posted.map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([12, 12]);
    for (const history of histories) expect(await outcomes(history)).toEqual([['Sent', 'sms', 1, 1]]);
  });

  it('are not given again by a rebuild, nor by reading the log from the beginning, be the outbox lost', async () => {
    const history = await told((of, at) => of.dispatched({ assignments: [lead('assignment-1', 'unit-lead')] }, at));
    await fireAll();
    const before = await service.context.store.head();
    const { definition, runtime, store } = service.context;
    await runtime.rebuild({ url: service.db.url('feedback'), migrations: definition.migrations });
    const rows = () => asAdmin('SELECT notice_id, revision, state, reason_code FROM feedback_work.notices ORDER BY notice_id');
    const [outbox, posted, received] = [await rows(), gateway.posted.length, mail.received.length];
    const reactor = new WhenCaseEventRecordedMakeNotices(service.context, timers);
    const readAgain = async () => {
      for (const { stream } of await store.readAll('', 100_000))
        if (stream === streamOf(history))
          for (const event of await service.history(stream)) await reactor.react(event as Parameters<typeof reactor.react>[0]);
      await fireAll();
    };
    const { events } = { events: (await store.readAll('', 100_000)).length };
    await readAgain();
    expect(await rows()).toEqual(outbox);
    await asAdmin('DELETE FROM feedback_work.notices WHERE stream = $1', [streamOf(history)]);
    await readAgain();
    expect(await rows()).toEqual(outbox);
    expect([gateway.posted.length, mail.received.length, await store.head(), (await store.readAll('', 100_000)).length]).toEqual([
      posted,
      received,
      before,
      events,
    ]);
  });

  it('are none of what was recorded before the policy', async () => {
    const history = await told();
    await fireAll();
    const [registered] = await service.history(streamOf(history));
    const earlier = { ...registered!, eventId: randomUUID(), position: '0' };
    await new WhenCaseEventRecordedMakeNotices(service.context, timers).react(earlier as LedgerEvent<'intake.CaseRegistered'>);
    await fireAll();
    expect(gateway.posted).toHaveLength(1);
  });

  it('by a channel that is not configured have failed at once, night or day', async () => {
    const history = await told();
    const [row] = await asAdmin<{ notice_id: string }>('SELECT notice_id FROM feedback_work.notices WHERE stream = $1', [
      streamOf(history),
    ]);
    clock.at = wednesday + 12 * 60 * minute;
    await new NoticeTimers(service.context, noCarriers).begin(row!.notice_id, 2);
    expect(await outcomes(history)).toEqual([['Failed', 'sms', 2, 1, 'notConfigured']]);
    expect(await failedOf(history)).toMatchObject([{ reasonCode: 'notConfigured' }]);
  });

  it('leave neither name nor number in any table', async () => {
    const needles = Object.values(planted).flatMap(disguises);
    const copies = await copiesOfTables({ adminUrl: service.db.adminUrl, folder: testCluster().dataDir });
    expect(copies.map(([name]) => name)).toEqual(
      expect.arrayContaining(['ledger.events', 'feedback_work.notices', 'vault.access_records']),
    );
    expect(copies.filter(([, bytes]) => holdsAny(bytes, needles)).map(([name]) => name)).toEqual([]);
  });
});
