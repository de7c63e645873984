import { connect } from 'node:net';
import { SignJWT } from 'jose';
import request from 'supertest';
import type { Problem } from '../errors/problem';
import { accessRules } from '../identity/access-rules';
import type { JobKind } from '../jobs/job';
import { NotReady } from '../observability/observability.module';
import { type RunningApp, runningApp } from './running-app';

// A database of its own is made first; on a loaded machine that takes longer than the five seconds of the default.
jest.setTimeout(60_000);

/** A job that runs until it is told to stop. */
const untilStopped: JobKind = {
  resumable: true,
  run: (_input, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
};

let running: RunningApp;
let operatorToken: string;
let keys = 0;

beforeAll(async () => {
  running = await runningApp({ untilStopped });
  await running.app.listen(0, '127.0.0.1');
  operatorToken = await running.token('operator-1');
});
afterAll(() => running.close());

const server = () => request(running.app.getHttpServer());
const key = (): string => `key-${String((keys += 1)).padStart(8, '0')}`;
const post = (path: string, token = operatorToken) => server().post(path).auth(token, { type: 'bearer' }).set('Idempotency-Key', key());
const get = (path: string, token = operatorToken) => server().get(path).auth(token, { type: 'bearer' });
const register = async (title = '噪声'): Promise<{ caseId: string; waitToken: string }> =>
  (await post('/api/toy/v1/cases').send({ title }).expect(201)).body as { caseId: string; waitToken: string };
const json = (text: string | Buffer) =>
  post('/api/toy/v1/cases')
    .set('Content-Type', 'application/json')
    .serialize(() => text as string);

describe('a command over HTTP', () => {
  it('answers 201 with version, ETag and wait token, and again the same with Idempotent-Replay', async () => {
    const send = () =>
      server()
        .post('/api/toy/v1/cases')
        .auth(operatorToken, { type: 'bearer' })
        .set('Idempotency-Key', 'the-same-key')
        .send({ title: '噪声' });
    const first = await send().expect(201).expect('ETag', '"1"');
    const body = first.body as { caseId: string; waitToken: string };
    expect(body).toEqual({
      caseId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      version: 1,
      position: expect.any(String) as string,
      recordedAt: expect.stringMatching(/Z$/) as string,
      waitToken: `case-${body.caseId}@1`,
      events: [{ type: 'intake.CaseRegistered', version: 1 }],
    });
    expect(first.headers['idempotent-replay']).toBeUndefined();
    const again = await send().expect(201).expect('ETag', '"1"').expect('Idempotent-Replay', 'true');
    expect(again.body).toEqual(first.body);
  });

  it('carries the trace into the event and back to the caller', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await post('/api/toy/v1/cases')
      .set('traceparent', `00-${traceId}-00f067aa0ba902b7-01`)
      .send({ title: '一' })
      .expect(201);
    const { traceparent } = answer.headers as { traceparent: string };
    expect(traceparent).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
    const [stored] = await running.ledger.store.readStream(`case-${(answer.body as { caseId: string }).caseId}`);
    expect(stored?.text).toContain(`"traceparent":"${traceparent}"`);
  });

  it('compares If-Match with the version the form was opened at', async () => {
    const { caseId } = await register();
    const marks = `/api/toy/v1/cases/${caseId}/marks`;
    await post(marks).set('If-Match', '"1"').send({ urgency: 'urgent' }).expect(201).expect('ETag', '"2"');
    const stale = await post(marks).set('If-Match', '"1"').send({ urgency: 'normal' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'STALE_VERSION', detail: '打开后又有人变更，现为版本 2。' });
  });
});

describe('bad input', () => {
  const missing = '01900000-0000-7000-8000-00000000dead';
  const long = 'x'.repeat(300 * 1024);
  const cases: readonly (readonly [string, number, string, () => request.Test])[] = [
    ['an address that is not there', 404, 'ROUTE_NOT_FOUND', () => get('/api/toy/v1/nothing')],
    ['a wrong method', 405, 'METHOD_NOT_ALLOWED', () => server().put('/api/toy/v1/cases')],
    ['a URL that cannot be decoded', 400, 'URL_NOT_READABLE', () => get('/api/toy/v1/units/%E0%A4')],
    ['a path that is too long', 414, 'URL_TOO_LONG', () => get(`/api/toy/v1/units/${'u'.repeat(300)}`)],
    ['NUL in the path', 400, 'TEXT_NOT_STORABLE', () => get('/api/toy/v1/units/a%00b')],
    ['NUL in the query', 400, 'TEXT_NOT_STORABLE', () => get('/api/toy/v1/cases?sort=a%00b')],
    [
      'a path parameter of the wrong form',
      400,
      'PATH_PARAMETER_INVALID',
      () => post('/api/toy/v1/cases/no-uuid/marks').send({ urgency: 'urgent' }),
    ],
    ['broken JSON', 400, 'JSON_NOT_READABLE', () => json('{"title": "王小明"')],
    ['JSON nested too deeply', 400, 'JSON_TOO_DEEP', () => json(`{"title":${'['.repeat(60)}${']'.repeat(60)}}`)],
    ['bytes that are no UTF-8', 400, 'TEXT_NOT_STORABLE', () => json(Buffer.from('{"title":"\xff"}', 'latin1'))],
    ['NUL in a text', 400, 'TEXT_NOT_STORABLE', () => json('{"title":"a\\u0000b"}')],
    ['a lone surrogate', 400, 'TEXT_NOT_STORABLE', () => json('{"title":"a\\ud800b"}')],
    ['a lone surrogate in a key', 400, 'TEXT_NOT_STORABLE', () => json('{"title":"a","b\\udfff":1}')],
    ['a body that is too large', 413, 'BODY_TOO_LARGE', () => post('/api/toy/v1/cases').send({ title: long })],
    ['a form instead of JSON', 415, 'MEDIA_TYPE_NOT_SUPPORTED', () => post('/api/toy/v1/cases').type('form').send({ title: 'a' })],
    ['plain text', 415, 'MEDIA_TYPE_NOT_SUPPORTED', () => post('/api/toy/v1/cases').type('text').send('a')],
    [
      'JSON in another charset',
      415,
      'MEDIA_TYPE_NOT_SUPPORTED',
      () => json('{"title":"a"}').set('Content-Type', 'application/json; charset=gbk'),
    ],
    ['a compressed body', 415, 'MEDIA_TYPE_NOT_SUPPORTED', () => json('{"title":"a"}').set('Content-Encoding', 'gzip')],
    ['no body', 400, 'BODY_NOT_AN_OBJECT', () => post('/api/toy/v1/cases')],
    ['an empty body', 400, 'BODY_NOT_AN_OBJECT', () => json('')],
    ['null', 400, 'BODY_NOT_AN_OBJECT', () => json('null')],
    ['a list', 400, 'BODY_NOT_AN_OBJECT', () => json('[{"title":"a"}]')],
    ['a text', 400, 'BODY_NOT_AN_OBJECT', () => json('"a"')],
    ['an unknown field', 400, 'VALIDATION_FAILED', () => post('/api/toy/v1/cases').send({ title: 'a', colour: 'red' })],
    ['a key that reaches the prototype', 400, 'VALIDATION_FAILED', () => json('{"title":"a","__proto__":{"admin":true}}')],
    ['an unknown query parameter', 400, 'VALIDATION_FAILED', () => get('/api/toy/v1/cases?colour=red')],
    ['a limit that is no number', 400, 'VALIDATION_FAILED', () => get('/api/toy/v1/cases?limit=many')],
    ['a limit beyond the bound', 400, 'VALIDATION_FAILED', () => get('/api/toy/v1/cases?limit=100000')],
    ['a limit given twice', 400, 'VALIDATION_FAILED', () => get('/api/toy/v1/cases?limit=1&limit=2')],
    ['an asOf of the wrong form', 400, 'VALIDATION_FAILED', () => get('/api/toy/v1/cases?asOf=yesterday')],
    ['an asOf that is not kept', 410, 'PAGE_SET_EXPIRED', () => get('/api/toy/v1/cases?asOf=0042.0123456789abcdef')],
    ['a wait token of the wrong form', 400, 'WAIT_TOKEN_INVALID', () => get('/api/toy/v1/cases').set('X-Wait-For', 'case-1')],
    ['no token', 401, 'TOKEN_MISSING', () => server().get('/api/toy/v1/cases')],
    ['no bearer token', 401, 'TOKEN_INVALID', () => server().get('/api/toy/v1/cases').auth('operator-1', 'secret')],
    ['a forged token', 401, 'TOKEN_INVALID', () => get('/api/toy/v1/cases', `${operatorToken.slice(0, -4)}AAAA`)],
    ['a role without the right', 403, 'ROLE_NOT_ALLOWED', () => get('/api/toy/v1/units/unit-lead')],
    ['no idempotency key', 400, 'IDEMPOTENCY_KEY_MISSING', () => post('/api/toy/v1/cases').unset('Idempotency-Key').send({ title: 'a' })],
    [
      'a short idempotency key',
      400,
      'IDEMPOTENCY_KEY_INVALID',
      () => post('/api/toy/v1/cases').set('Idempotency-Key', 'k').send({ title: 'a' }),
    ],
    [
      'If-Match of the wrong form',
      400,
      'IF_MATCH_INVALID',
      () => post(`/api/toy/v1/cases/${missing}/marks`).set('If-Match', '*').send({ urgency: 'urgent' }),
    ],
    ['a case that is not there', 404, 'CASE_NOT_FOUND', () => post(`/api/toy/v1/cases/${missing}/marks`).send({ urgency: 'urgent' })],
    ['a job that is not there', 404, 'JOB_NOT_FOUND', () => get(`/api/toy/v1/jobs/${missing}`)],
    [
      'an unknown demonstration user',
      404,
      'DEMONSTRATION_USER_UNKNOWN',
      () => server().post('/api/identity/v1/demo-tokens').send({ user: 'nobody' }),
    ],
  ];

  it.each(cases)('%s: %i %s', async (_title, status, code, send) => {
    const answer = await send();
    expect({ status: answer.status, code: (answer.body as Problem).code }).toEqual({ status, code });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: `urn:suqiu:error:${code}`,
      status,
      instance: expect.stringMatching(/^urn:suqiu:trace:[0-9a-f]{32}$/) as string,
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/王小明|colour.*red|no-uuid/);
  });

  it('tells each wrong field its place and code, and never its value', async () => {
    const body = { title: 7, place: [{ street: 'x' }], places: [{ street: 'a\u202eb' }, { street: '' }, { street: 'c' }], 'an odd key': 1 };
    const { body: problem } = (await post('/api/toy/v1/cases').send(body).expect(400)) as { body: Problem };
    expect(problem.errors?.map(({ code, pointer }) => [pointer, code])).toEqual([
      ['', 'FIELD_UNKNOWN'],
      ['/title', 'FIELD_WRONG_TYPE'],
      ['/place', 'FIELD_WRONG_TYPE'],
      ['/places', 'FIELD_TOO_LONG'],
      ['/places/0/street', 'FIELD_NOT_PLAIN_TEXT'],
      ['/places/1/street', 'FIELD_TOO_LONG'],
    ]);
  });

  it('names query parameters instead of pointers', async () => {
    const { body } = (await get('/api/toy/v1/cases?limit=0').expect(400)) as { body: Problem };
    expect(body.errors).toEqual([{ parameter: 'limit', code: 'FIELD_OUT_OF_RANGE', detail: '数值或时间超出允许范围。' }]);
  });

  it('refuses null where a field may be left out', async () => {
    const { body } = (await post('/api/toy/v1/cases').send({ title: 'a', place: null }).expect(400)) as { body: Problem };
    expect(body.errors).toMatchObject([{ pointer: '/place', code: 'FIELD_MISSING' }]);
  });

  it('tells the methods an address takes', async () => {
    await server().delete('/api/toy/v1/cases').expect(405).expect('Allow', 'GET, HEAD, POST');
  });

  it('answers in English when asked to', async () => {
    const { body, headers } = await server().get('/api/toy/v1/cases').set('Accept-Language', 'de, en;q=0.8, zh;q=0.5');
    expect(body).toMatchObject({ title: 'Not signed in', detail: 'The header Authorization: Bearer <token> is needed.' });
    expect(headers['content-language']).toBe('en');
  });

  it('answers what is no HTTP with a problem', async () => {
    const { port } = running.app.getHttpServer().address() as { port: number };
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"REQUEST_NOT_READABLE"');
  });
});

describe('a fault of ours', () => {
  it('is 500 INTERNAL without a word of what was sent, in the answer and in the log', async () => {
    const before = running.lines.length;
    const { body } = await server().post('/api/toy/v1/broken').send({ title: '王小明 13800138000' }).expect(500);
    expect(body).toMatchObject({ code: 'INTERNAL', detail: '未能完成请求，故障已记录。' });
    const logged = running.lines.slice(before).join('');
    expect(logged).toContain('"code":"INTERNAL"');
    expect(logged).toContain('ToyController.broken');
    expect(`${JSON.stringify(body)}${logged}`).not.toMatch(/王小明|13800138000/);
  });
});

describe('identity', () => {
  const sign = (
    claims: object,
    { issuer = 'urn:suqiu:demonstration', audience = 'suqiu', expires = '1h', secret = Buffer.alloc(32, 7) } = {},
  ) =>
    new SignJWT({ roles: ['operator'], ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('someone')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(secret);

  it.each([
    ['expired', 'TOKEN_EXPIRED', () => sign({}, { expires: '-1h' })],
    ['of another issuer', 'TOKEN_INVALID', () => sign({}, { issuer: 'https://elsewhere' })],
    ['for another audience', 'TOKEN_AUDIENCE_WRONG', () => sign({}, { audience: 'elsewhere' })],
    ['under another key', 'TOKEN_INVALID', () => sign({}, { secret: Buffer.alloc(32, 8) })],
    ['with a district that is none', 'TOKEN_INVALID', () => sign({ district: 'everywhere' })],
  ])('refuses a token that is %s', async (_title, code, token) => {
    const answer = await get('/api/toy/v1/cases', await token()).expect(401);
    expect(answer.body).toMatchObject({ code });
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="suqiu", error="invalid_token"');
  });

  it('never acts as the system, whatever a token says', async () => {
    const answer = await get('/api/toy/v1/cases', await sign({ roles: ['system'] })).expect(403);
    expect(answer.body).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('gives a token of a demonstration user to whoever names one', async () => {
    const users = (await server().get('/api/identity/v1/demo-users').expect(200)).body as { id: string }[];
    expect(users.map(({ id }) => id)).toContain('handler-1');
    const { body } = await server().post('/api/identity/v1/demo-tokens').send({ user: 'handler-1' }).expect(201);
    const { accessToken } = body as { accessToken: string };
    const seen = await get('/api/toy/v1/units/unit-lead', accessToken).expect(200);
    expect(seen.body).toEqual({ actor: { id: 'handler-1', role: 'handler', unitId: 'unit-lead', district: '310110' }, name: '李卓' });
  });

  it('reaches the own unit and those below, not another, and not another district', async () => {
    const [own, other, far] = await Promise.all(['handler-1', 'handler-2', 'dispatcher-far'].map((user) => running.token(user)));
    await get('/api/toy/v1/units/unit-office', own).expect(200);
    expect((await get('/api/toy/v1/units/unit-lead', other).expect(403)).body).toMatchObject({ code: 'NOT_YOUR_UNIT' });
    expect((await get('/api/toy/v1/units/unit-lead', far).expect(403)).body).toMatchObject({ code: 'NOT_YOUR_DISTRICT' });
  });

  it('lists every endpoint with its rule', () => {
    const rules = accessRules(running.app).map(({ method, path, access }) => `${method} ${path} ${JSON.stringify(access)}`);
    expect(rules).toEqual([
      'POST /api/identity/v1/demo-tokens "public"',
      'GET /api/identity/v1/demo-users "public"',
      'POST /api/toy/v1/broken "public"',
      'GET /api/toy/v1/cases {"operator":"any","handler":"ownUnit"}',
      'POST /api/toy/v1/cases {"operator":"any"}',
      'POST /api/toy/v1/cases/:caseId/marks {"operator":"ownDistrict","administrator":"any"}',
      'GET /api/toy/v1/feed "public"',
      'GET /api/toy/v1/jobs {"operator":"self","administrator":"any"}',
      'DELETE /api/toy/v1/jobs/:jobId {"operator":"self","administrator":"any"}',
      'GET /api/toy/v1/jobs/:jobId {"operator":"self","administrator":"any"}',
      'GET /api/toy/v1/units/:unitId {"handler":"ownUnit","dispatcher":"ownDistrict"}',
      'GET /health/live "public"',
      'GET /health/ready "public"',
      'GET /metrics "public"',
    ]);
  });
});

describe('reading', () => {
  it('waits for what a command did, by header or query, and says so when it does not come', async () => {
    const { waitToken } = await register();
    expect((await get('/api/toy/v1/cases').set('X-Wait-For', waitToken).expect(503).expect('Retry-After', '2')).body).toMatchObject({
      code: 'READ_MODEL_BEHIND',
    });
    running.applied.add(waitToken);
    await get('/api/toy/v1/cases').set('X-Wait-For', waitToken).expect(200);
    await get(`/api/toy/v1/cases?waitFor=${waitToken}`).expect(200);
  });

  it('keeps set and order of a list while rows come, go and change', async () => {
    running.rows.rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, state: 'open' }));
    type Body = { asOf: string; total: number; items: { id: string; state: string }[] };
    const first = (await get('/api/toy/v1/cases?limit=2').expect(200)).body as Body;
    expect(first).toMatchObject({ total: 4, truncated: false, offset: 0, items: [{ id: 'a' }, { id: 'b' }] });
    running.rows.rows = ['0', 'a', 'a1', 'c', 'd'].map((id) => ({ id, state: id === 'c' ? 'handled' : 'open' }));
    const next = (await get(`/api/toy/v1/cases?limit=2&offset=2&asOf=${first.asOf}`).expect(200)).body as Body;
    expect(next.items).toEqual([
      { id: 'c', state: 'handled' },
      { id: 'd', state: 'open' },
    ]);
    expect((await get(`/api/toy/v1/cases?limit=2&asOf=${first.asOf}`)).body).toMatchObject({ total: 4, items: [{ id: 'a' }] });
    expect((await get(`/api/toy/v1/cases?sort=-number&asOf=${first.asOf}`).expect(410)).body).toMatchObject({ code: 'PAGE_SET_EXPIRED' });
  });

  it('reads a feed onwards from a position', async () => {
    expect((await get('/api/toy/v1/feed?limit=3')).body).toEqual({
      items: [{ position: '01' }, { position: '02' }, { position: '03' }],
      next: '03',
      more: true,
    });
    expect((await get('/api/toy/v1/feed?after=03')).body).toEqual({ items: [{ position: '04' }], next: '04', more: false });
    expect((await get('/api/toy/v1/feed?after=04')).body).toEqual({ items: [], next: '04', more: false });
  });
});

describe('jobs over HTTP', () => {
  it('are seen and cancelled by who created them and by the administrator, and by nobody else', async () => {
    const [other, administrator] = await Promise.all(['operator-2', 'administrator-1'].map((user) => running.token(user)));
    const jobId = '0199aaaa-0000-7000-8000-000000000001';
    await running.jobs.create({ jobId, kind: 'untilStopped', input: {}, createdBy: 'operator-1' });
    const one = `/api/toy/v1/jobs/${jobId}`;
    expect((await get(one).expect(200)).body).toMatchObject({
      jobId,
      state: expect.stringMatching(/^(waiting|running)$/) as string,
      progress: { done: 0, total: 0 },
    });
    expect((await get(one, other).expect(403)).body).toMatchObject({ code: 'NOT_YOURS' });
    expect((await get('/api/toy/v1/jobs', other).expect(200)).body).toEqual([]);
    expect((await get('/api/toy/v1/jobs', administrator).expect(200)).body).toMatchObject([{ jobId }]);
    await server().delete(one).auth(operatorToken, { type: 'bearer' }).expect(200);
    await running.jobs.idle();
    expect((await get(one, administrator).expect(200)).body).toMatchObject({ state: 'cancelled' });
    expect((await server().delete(one).auth(operatorToken, { type: 'bearer' }).expect(409)).body).toMatchObject({ code: 'JOB_ENDED' });
  });
});

describe('what runs beside', () => {
  it('logs one line per request: template, status, trace and actor, nothing that was sent', async () => {
    const before = running.lines.length;
    await post('/api/toy/v1/cases?who=王小明')
      .set('traceparent', '00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-00f067aa0ba902b7-01')
      .send({ title: '李四 13900139000' });
    await get(`/api/toy/v1/cases?limit=${encodeURIComponent('王小明')}`);
    const logged = running.lines.slice(before);
    const [line] = logged.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(line).toMatchObject({
      msg: 'request',
      method: 'POST',
      route: '/api/toy/v1/cases',
      status: 201,
      traceId: 'a'.repeat(32),
      actorId: 'operator-1',
      role: 'operator',
    });
    expect(line?.['ms']).toEqual(expect.any(Number));
    expect(logged.join('')).not.toMatch(/王小明|%E7%8E%8B|李四|13900139000|Bearer|eyJ/);
  });

  it('is live always and ready when what it depends on works', async () => {
    await server().get('/health/live').expect(200, { status: 'ok' });
    await server()
      .get('/health/ready')
      .expect(200, { status: 'ok', checks: { toy: 'ok' } });
    running.health.fault = new Error('toy is broken: 13800138000');
    const unready = { status: 'unready', checks: { toy: 'failed' } };
    await server().get('/health/ready').expect(503, unready);
    running.health.fault = new NotReady(['toy.cases is paused: 42P01']);
    await server()
      .get('/health/ready')
      .expect(503, { ...unready, reasons: ['toy.cases is paused: 42P01'] });
    expect(running.lines.join('')).toContain('"reasons":["toy.cases is paused: 42P01"]');
    expect(running.lines.join('')).not.toContain('13800138000');
    await server().get('/health/live').expect(200);
    delete running.health.fault;
  });

  it('measures requests by template and commands by outcome', async () => {
    await register();
    const { text } = await server().get('/metrics').expect(200);
    expect(text).toMatch(/suqiu_http_request_seconds_count\{method="POST",route="\/api\/toy\/v1\/cases",status="201"\} \d+/);
    expect(text).toMatch(/suqiu_commands_total\{operation="intake.register-toy",outcome="appended"\} \d+/);
    expect(text).toMatch(/suqiu_events_appended_total\{operation="intake.register-toy"\} \d+/);
    expect(text).toContain('route="unmatched"');
  });

  it('documents commands with their headers and problems', async () => {
    type Operation = {
      parameters: { name: string; required: boolean }[];
      responses: Record<string, { content?: object; headers?: object }>;
    };
    const { body } = await server().get('/api/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, { post: Operation }> };
    const operation = paths['/api/toy/v1/cases']!.post;
    expect(operation.parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(['Idempotency-Key']);
    expect(Object.keys(operation.responses['201']?.headers ?? {})).toEqual(['ETag', 'Idempotent-Replay']);
    expect(Object.keys(operation.responses['default']?.content ?? {})).toEqual(['application/problem+json']);
  });

  it('serves the documentation page from this origin only, and lets nothing else run', async () => {
    const page = await server().get('/api/docs').expect(200);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const answer = await get('/api/toy/v1/feed');
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
});
