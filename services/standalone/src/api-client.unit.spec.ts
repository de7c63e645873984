import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient, ApiProblem, Unreachable } from './api-client';

let server: Server;
let client: ApiClient;
/** What the server answers, one after the other: status, headers, body. */
let answers: (readonly [number, Readonly<Record<string, string>>, string])[] = [];
const asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];

beforeAll(async () => {
  server = createServer(({ method, url, headers }, answer) => {
    asked.push({ method, url, headers });
    const [status, more, body] = answers.length > 1 ? answers.shift()! : answers[0]!;
    answer.writeHead(status, more).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new ApiClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'a-token');
});
beforeEach(() => (asked.length = 0));
afterAll(() => void server.close());

const problem = (code: string) => JSON.stringify({ code, detail: 'in words' });

describe('a client of the interface', () => {
  it('sends key, token and wait token, and says what was done before', async () => {
    answers = [[201, { 'idempotent-replay': 'true' }, '{"version":7}']];
    const answer = await client.post('/api/x', { a: 1 }, { idempotencyKey: 'key-00000001', waitFor: 'case-1@7' });
    expect(answer).toEqual({ status: 201, body: { version: 7 }, replayed: true });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: '/api/x',
        headers: { authorization: 'Bearer a-token', 'idempotency-key': 'key-00000001', 'x-wait-for': 'case-1@7' },
      },
    ]);
  });

  it.each([
    [503, 'STORE_BUSY'],
    [409, 'COMMAND_IN_PROGRESS'],
  ])('tries again what is to be tried again: %i %s', async (status, code) => {
    answers = [
      [status, { 'retry-after': '0' }, problem(code)],
      [status, { 'retry-after': '0' }, problem(code)],
      [201, {}, '{}'],
    ];
    expect(await client.post('/api/x', {}, { idempotencyKey: 'key-00000001' })).toMatchObject({ status: 201, replayed: false });
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set(['key-00000001']));
    expect(asked).toHaveLength(3);
  });

  it('gives up in the end, with the reason', async () => {
    answers = [[503, { 'retry-after': '0' }, problem('STORE_BUSY')]];
    await expect(client.get('/api/x')).rejects.toMatchObject({ status: 503, code: 'STORE_BUSY', detail: 'in words' });
    expect(asked).toHaveLength(20);
  });

  it('does not try again what was refused', async () => {
    answers = [[409, {}, problem('CASE_ENDED')]];
    await expect(client.get('/api/x')).rejects.toBeInstanceOf(ApiProblem);
    expect(asked).toHaveLength(1);
  });

  it('tells an answer that is no problem document by its status', async () => {
    answers = [[502, {}, '<html>']];
    await expect(client.get('/api/x')).rejects.toMatchObject({ status: 502, code: 'HTTP_502' });
  });

  it('says that nobody answers', async () => {
    const nobody = new ApiClient('http://127.0.0.1:1').get('/api/x');
    await expect(nobody).rejects.toBeInstanceOf(Unreachable);
    await expect(nobody).rejects.toThrow('http://127.0.0.1:1 的服务没有应答 · The server at http://127.0.0.1:1 does not answer.');
  });
});
