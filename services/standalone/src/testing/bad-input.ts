import { randomUUID } from 'node:crypto';
import { errorCatalogue, personRoles, type Problem } from '@suqiu/nest-kit';
import type { DemoUser } from '@suqiu/nest-kit';
import { bodies, dispatcher, handler, leadUnit, operator, planted, registration } from './bodies';
import { type Described, describedEndpoints, type Schema } from './described-endpoints';
import { PlayedCase } from './playing';
import { type Answer, codeOf, type RunningStandalone, type Sent, type Speaker } from './running-standalone';

/** Holds every role, so that nothing but the input can be wrong. */
const everybody: DemoUser = { id: 'everybody', name: '测试员', roles: personRoles, district: '310000', unitId: '310000' };
const tooLong = '长'.repeat(100_000);

/** What ISO 8601, JavaScript or PostgreSQL may take for a time, and no reader of ours should have to. */
const badTimes: Readonly<Record<string, readonly string[]>> = {
  'date-time': [
    '2026-01-01T10Z',
    '2026-W10-1T10:00:00Z',
    '20260101T100000Z',
    '2026-123T10:00:00Z',
    '2026-01-01T10:00:00,5Z',
    '-2026-01-01T10:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-01-01T10:00:00',
    '2026-01-01',
    '2026-W10',
  ],
  date: ['2026-W10', '2026-123', '20260101', '2026-02-30', '2026-01', '0000-01-01', '2026-01-01T10:00:00Z'],
};

/** What is wrong for a value of this type, whatever it means. */
const badValues = ({ type, format = '' }: Schema): readonly unknown[] => {
  switch (type) {
    case 'boolean':
      return ['yes', 1, null];
    case 'number':
    case 'integer':
      return ['7', 1.5e300, -1, null];
    case 'array':
      return ['a', { 0: 'a' }, [[]], null];
    case 'object':
      return ['a', [], [{}], { colour: 'red' }, null];
    default:
      return [7, ['a'], { a: 1 }, null, '', 'a\u0000b', 'a\ud800b', '\u0007', 'a\u202eb', tooLong, ...(badTimes[format] ?? [])];
  }
};

const fields = (schema: Schema | undefined): readonly (readonly [string, Schema])[] => Object.entries(schema?.properties ?? {});
const isClean = ({ status, headers, body }: Answer<Problem>): boolean =>
  status >= 400 &&
  status < 500 &&
  // Whoever is not let in has told nothing of what they brought.
  status !== 401 &&
  body.code !== 'ROLE_NOT_ALLOWED' &&
  headers.get('content-type') === 'application/problem+json; charset=utf-8' &&
  body.status === status &&
  body.type === `urn:suqiu:error:${body.code}` &&
  /^urn:suqiu:trace:[0-9a-f]{32}$/.test(body.instance) &&
  Object.hasOwn(errorCatalogue, body.code);

/** Bad input of every kind gets an answer of its own, with a code of the catalogue; never a 500. */
export const badInput = (system: () => RunningStandalone): void =>
  describe('bad input', () => {
    let played: PlayedCase;
    let version: number;
    let endpoints: readonly Described[];
    let real: (path: string) => string;

    beforeAll(async () => {
      played = await (await PlayedCase.register(system())).driveTo('handling');
      const callOutId = await played.callOut();
      await system().standalone.system.atHead();
      const page = await played.page('dispatch', dispatcher);
      const [assignment] = page.assignments;
      ({ version } = page);
      endpoints = await describedEndpoints(system());
      const parameters: Readonly<Record<string, string>> = {
        caseNumber: played.number,
        assignmentId: assignment!.assignmentId,
        callOutId,
        noticeId: randomUUID(),
        supervisionId: randomUUID(),
        supportId: randomUUID(),
        jobId: randomUUID(),
        consumer: 'intake.cases',
        stream: 'case-1',
        configuration: 'organisation',
      };
      real = (path) => path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name]!);
    });

    /** Sends one and remembers it if its answer is not what it should be. */
    const sender = (who: Speaker) => {
      const wrong: string[] = [];
      let sent = 0;
      const send = async (method: string, path: string, what: string, more: Sent = {}): Promise<void> => {
        const answer = await system().send<Problem>(who, method, path, more);
        sent += 1;
        if (!isClean(answer)) wrong.push(`${method} ${path.slice(0, 120)} with ${what}: ${answer.status} ${answer.body.code}`);
      };
      return { send, told: () => ({ wrong, sent }) };
    };

    it('in any field of any body is refused', async () => {
      const { send, told } = sender(everybody);
      // Whether a code is right is what check-uscc is asked: nothing is wrong input to it but what is no text.
      for (const { method, path, body } of endpoints.filter((endpoint) => endpoint.body && !endpoint.path.endsWith('/check-uscc'))) {
        const valid = { ...(path.endsWith('/intake/v1/cases') ? registration : bodies[path.split('/').at(-1)!]) };
        await send(method, real(path), 'an unknown field', { body: { ...valid, colour: 'red' } });
        for (const [name, schema] of fields(body))
          for (const value of badValues(schema))
            await send(method, real(path), `${name} = ${JSON.stringify(value).slice(0, 40)}`, { body: { ...valid, [name]: value } });
      }
      const { wrong, sent } = told();
      expect(wrong).toEqual([]);
      expect(sent).toBeGreaterThan(500);
    });

    it('as any body at all is refused', async () => {
      const { send, told } = sender(everybody);
      const raws = ['', 'null', '[]', '"a"', '7', '{"a":', '{"__proto__":{"roles":[]}}', `{"a":${'['.repeat(60)}${']'.repeat(60)}}`];
      for (const { method, path } of endpoints.filter((endpoint) => endpoint.body))
        for (const raw of raws) await send(method, real(path), raw.slice(0, 20), { raw });
      expect(told().wrong).toEqual([]);
    });

    it('in any query is refused', async () => {
      const { send, told } = sender(everybody);
      for (const { method, path, query } of endpoints.filter((endpoint) => endpoint.query.length > 0)) {
        await send(method, `${real(path)}?colour=red`, 'an unknown parameter');
        for (const { name, format = '' } of query.filter((parameter) => parameter.name !== 'q'))
          for (const value of ['%00', '%ED%A0%80', '\u202e', '%E9%95%BF'.repeat(500), `a&${name}=a`, ...(badTimes[format] ?? [])])
            await send(method, `${real(path)}?${name}=${value}`, value.slice(0, 10));
      }
      expect(told().wrong).toEqual([]);
    });

    it('in any path is refused', async () => {
      const { send, told } = sender(everybody);
      for (const { method, path } of endpoints.filter((endpoint) => endpoint.path.includes('{')))
        for (const value of ['~', '%00', '%E0%A4', 'x'.repeat(300), '..%2f..', '王小明'])
          await send(method, path.replace(/\{\w+\}/g, value), value.slice(0, 10), method === 'POST' ? { body: {} } : {});
      expect(told().wrong).toEqual([]);
    });

    const post = (who: Speaker, path: string, body: unknown, sent: Sent = {}) =>
      system().post(who, `/api/${path.replace('NUMBER', played.number)}`, body, sent);
    const register = (other: object, sent: Sent = {}) => post(operator, 'intake/v1/cases', { ...registration, ...other }, sent);
    const unit = (unitId: string) => ({ assignments: [{ unitId, role: 'lead' }], reasonCode: 'fixedByReview' });
    const fresh = async (): Promise<string> => (await PlayedCase.register(system())).number;

    const cases: readonly (readonly [string, number, string, () => Promise<Answer>])[] = [
      ['a wrong type', 400, 'VALIDATION_FAILED', () => register({ title: 7 })],
      ['an unknown field', 400, 'VALIDATION_FAILED', () => register({ colour: 'red' })],
      ['a text that is too long', 400, 'VALIDATION_FAILED', () => register({ text: '长'.repeat(10_001) })],
      ['a body that is too large', 413, 'BODY_TOO_LARGE', () => register({ text: tooLong })],
      ['NUL', 400, 'TEXT_NOT_STORABLE', () => register({ text: 'a\u0000b' })],
      ['a lone surrogate', 400, 'TEXT_NOT_STORABLE', () => register({ text: 'a\udc00b' })],
      ['a control character', 400, 'VALIDATION_FAILED', () => register({ text: 'a\u001bb' })],
      ['no requester', 422, 'REQUESTER_MISSING', () => register({ requester: {} })],
      ['a place that does not exist', 422, 'PLACE_UNKNOWN', () => register({ place: { district: '310110', subdistrict: '310110999' } })],
      ['a unit complained of that does not exist', 422, 'UNIT_UNKNOWN', () => register({ respondentUnitId: '310110-nobody' })],
      ['a category that does not exist', 422, 'CATEGORY_UNKNOWN', () => register({ category: 'nothing.at-all' })],
      ['an instant in the future', 422, 'OCCURRED_AT_IN_FUTURE', () => register({ occurredAt: '2999-01-01T00:00:00Z' })],
      ['a place of another district', 403, 'NOT_YOUR_DISTRICT', () => register({ place: { district: '310112' } })],
      ['an unknown unit', 422, 'UNIT_UNKNOWN', async () => post(dispatcher, `dispatch/v1/cases/${await fresh()}/dispatch-case`, unit('x'))],
      [
        'a unit that gets no cases',
        422,
        'UNIT_NOT_DISPATCHABLE',
        async () => post(dispatcher, `dispatch/v1/cases/${await fresh()}/dispatch-case`, unit('310110013001')),
      ],
      [
        'a case that does not exist',
        404,
        'CASE_NOT_FOUND',
        () => system().get(dispatcher, '/api/dispatch/v1/cases/SQ-310110-20200101-000001'),
      ],
      [
        'an assignment that does not exist',
        404,
        'ASSIGNMENT_NOT_FOUND',
        () => post(handler, `department/v1/cases/NUMBER/assignments/${randomUUID()}/acknowledge-assignment`, undefined),
      ],
      ['a step too early', 409, 'CLOSURE_NOT_PENDING', () => post(dispatcher, 'dispatch/v1/cases/NUMBER/approve-closure', undefined)],
      ['no token', 401, 'TOKEN_MISSING', () => post(undefined, 'intake/v1/cases', registration)],
      [
        'a forged token',
        401,
        'TOKEN_INVALID',
        async () => {
          const [head, claims] = (await system().tokenOf(operator)).split('.');
          return post(undefined, 'intake/v1/cases', registration, { headers: { authorization: `Bearer ${head}.${claims}.AAAA` } });
        },
      ],
      [
        'a token that says it needs no signature',
        401,
        'TOKEN_INVALID',
        async () => {
          const [, claims] = (await system().tokenOf(operator)).split('.');
          const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
          return post(undefined, 'intake/v1/cases', registration, { headers: { authorization: `Bearer ${none}.${claims}.` } });
        },
      ],
      ['no idempotency key', 400, 'IDEMPOTENCY_KEY_MISSING', () => register({}, { key: null })],
      ['a short idempotency key', 400, 'IDEMPOTENCY_KEY_INVALID', () => register({}, { key: 'short' })],
      [
        'a version that is none',
        400,
        'IF_MATCH_INVALID',
        () => post(operator, 'intake/v1/cases/NUMBER/mark-case', bodies['mark-case'], { headers: { 'if-match': 'W/"x"' } }),
      ],
      [
        'a wait token that is none',
        400,
        'WAIT_TOKEN_INVALID',
        () => system().get('auditor', '/api/audit/v1/cases', { 'x-wait-for': 'soon' }),
      ],
      [
        'a wait token of what never happened',
        503,
        'READ_MODEL_BEHIND',
        () => system().get('auditor', '/api/audit/v1/cases', { 'x-wait-for': `${`case-${played.told.caseId}`}@999` }),
      ],
      ['a place in the log that is none', 400, 'VALIDATION_FAILED', () => system().get('auditor', '/api/audit/v1/feed?after=abc')],
      ['a place beyond every log', 400, 'VALIDATION_FAILED', () => system().get('auditor', `/api/audit/v1/feed?after=${'9'.repeat(20)}`)],
      ['another method', 405, 'METHOD_NOT_ALLOWED', () => system().send(operator, 'PUT', '/api/intake/v1/cases')],
      ['an address that is not there', 404, 'ROUTE_NOT_FOUND', () => system().get(operator, '/api/intake/v2/cases')],
      ['a form', 415, 'MEDIA_TYPE_NOT_SUPPORTED', () => register({}, { headers: { 'content-type': 'application/x-www-form-urlencoded' } })],
      ['a purpose left out', 400, 'VALIDATION_FAILED', () => post(operator, 'intake/v1/cases/NUMBER/openings', { parts: [] })],
      [
        'a part that does not exist',
        404,
        'SEALED_PART_NOT_FOUND',
        () => post(operator, 'intake/v1/cases/NUMBER/openings', { parts: [{ version: 2, name: 'narrative' }], purpose: 'handling' }),
      ],
      [
        'a user who does not exist',
        404,
        'DEMONSTRATION_USER_UNKNOWN',
        () => post(undefined, 'identity/v1/demo-tokens', { user: 'nobody' }),
      ],
    ];

    it.each(cases)('that is %s: %i %s', async (_title, status, code, send) => {
      const answer = await send();
      expect(codeOf(answer)).toEqual([status, code]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(answer.headers.has('retry-after')).toBe(status === 503);
    });

    it('is told in the language asked for, with the place of each wrong value and without the values', async () => {
      const body = { ...registration, title: planted.name, channel: planted.telephone, requester: { name: 7 } };
      const told = async (language?: string) => {
        const headers = language === undefined ? {} : { 'accept-language': language };
        const answer = await system().post<Problem>(operator, '/api/intake/v1/cases', body, { headers });
        expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${planted.name}|${planted.telephone}`));
        return [answer.headers.get('content-language'), answer.body.title, answer.body.errors?.map(({ pointer, code }) => [pointer, code])];
      };
      const errors = [
        ['/channel', 'FIELD_NOT_ALLOWED'],
        ['/requester/name', 'FIELD_WRONG_TYPE'],
      ];
      expect(await told()).toEqual(['zh', '字段有误', errors]);
      expect(await told('en')).toEqual(['en', 'Fields are wrong', errors]);
      expect(await told('fr;q=0.9, en-GB;q=0.8, zh;q=0.1')).toEqual(['en', 'Fields are wrong', errors]);
    });

    it('of a full queue is 503, and the same request is taken once there is room', async () => {
      const work = 'department_work.jobs';
      await system().asAdmin(
        `INSERT INTO ${work} (job_id, kind, input, created_by) SELECT gen_random_uuid(), 'of-nobody', 'null', 'spec' FROM generate_series(1, 100)`,
      );
      const verify = () => system().post('auditor', '/api/department/v1/read-model/verifications', undefined, { key: 'full-queue' });
      const refused = await verify();
      await system().asAdmin(`DELETE FROM ${work} WHERE kind = 'of-nobody'`);
      expect(codeOf(refused)).toEqual([503, 'JOB_QUEUE_FULL']);
      expect(refused.headers.get('retry-after')).toBe('30');
      expect((await verify()).status).toBe(202);
    });

    it('leaves the case as it was', async () => {
      expect(await played.page('dispatch', dispatcher)).toMatchObject({
        status: 'handling',
        version,
        assignments: [{ unitId: leadUnit }],
      });
    });
  });
