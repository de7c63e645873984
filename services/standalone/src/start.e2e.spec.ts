import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { rm } from 'node:fs/promises';
import * as path from 'node:path';
import { findServer } from './server-note';
import { type StandaloneOptions, startStandalone } from './start';
import { StartError } from './start-error';
import { bodies, dispatcher, operator, registration } from './testing/bodies';
import { type CommandTold, PlayedCase } from './testing/playing';
import { RunningProgram } from './testing/programs';
import { RunningStandalone, temporaryFolder } from './testing/running-standalone';

jest.setTimeout(120_000);

let running: RunningStandalone;
let taken: Server;
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  running = await RunningStandalone.start(0);
}, 300_000);
afterAll(async () => {
  taken.close();
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const takenPort = () => (taken.address() as AddressInfo).port;
const start = (other: Partial<StandaloneOptions>) =>
  startStandalone({ dataDir: path.join(folder, 'data'), port: 0, demonstrationCases: 0, seed: 1, environment: {}, ...other }).then(
    () => 'started',
    (error: unknown) => error,
  );

describe('a start that cannot be', () => {
  const refusals: readonly (readonly [string, string, () => Partial<StandaloneOptions>])[] = [
    ['in production, with demonstration identities', 'DEMONSTRATION_IN_PRODUCTION', () => ({ environment: { SUQIU_ENV: 'production' } })],
    ['in production as Node has it', 'DEMONSTRATION_IN_PRODUCTION', () => ({ environment: { NODE_ENV: 'production' } })],
    ['with half an OIDC issuer', 'SETTING_INVALID', () => ({ environment: { SUQIU_OIDC_ISSUER: 'https://login.example' } })],
    ['with master keys that are none', 'SETTING_INVALID', () => ({ environment: { SUQIU_MASTER_KEYS: 'mk-1' } })],
    ['on a port that is taken', 'PORT_TAKEN', () => ({ port: takenPort() })],
    ['on a data folder that another process holds', 'DATA_FOLDER_LOCKED', () => ({ dataDir: running.dataDir })],
  ];
  it.each(refusals)('%s: %s, in one sentence', async (_, code, other) => {
    const refusal = await start(other());
    expect(refusal).toBeInstanceOf(StartError);
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(/^[A-Z][^\n]+\.$/) as string });
  });

  it('is told by the program in that one sentence and by its exit status', async () => {
    const told = (environment: Readonly<Record<string, string>>) =>
      RunningProgram.fromSources('services/standalone/src/main.ts', [], { SUQIU_DATA: path.join(folder, 'program'), ...environment }).ended;
    const [port, production, setting] = await Promise.all([
      told({ PORT: String(takenPort()) }),
      told({ PORT: '0', SUQIU_ENV: 'production' }),
      told({ PORT: 'eighty' }),
    ]);
    expect(port).toEqual({
      status: 1,
      out: '',
      err: `Port ${takenPort()} is taken by another program; choose one with PORT=8081.\n`,
    });
    expect(production).toEqual({
      status: 1,
      out: '',
      err: 'Demonstration identities cannot be used in production: configure an OIDC issuer (SUQIU_OIDC_ISSUER).\n',
    });
    expect(setting).toEqual({ status: 1, out: '', err: 'PORT must be a whole number up to 65535, not "eighty".\n' });
  });

  it('does no harm to the server that runs', async () => {
    expect((await running.get(undefined, '/health/ready')).status).toBe(200);
    expect(await findServer(running.dataDir)).toMatchObject({ url: running.standalone.url, pid: process.pid });
  });
});

describe('a program that is told to stop', () => {
  const main = 'services/standalone/src/main.ts';

  it('before it is ready ends in one sentence, and the next start finds what was made', async () => {
    const environment = { SUQIU_DATA: path.join(folder, 'stopped'), PORT: '0', SUQIU_DEMONSTRATION_CASES: '500' };
    const program = RunningProgram.fromSources(main, [], environment);
    await program.said('Making 500 demonstration cases');
    const { status, out, err } = await program.kill('SIGTERM');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Stopped before it was ready; the next start finds what was made so far.\n');
    const next = RunningProgram.fromSources(main, [], environment);
    await next.said('Suqiu is ready');
    expect(await next.kill('SIGINT')).toMatchObject({ status: 0, err: '' });
  });

  it('at the very moment it takes requests stops cleanly all the same', async () => {
    const port = await freePort();
    const environment = { SUQIU_DATA: path.join(folder, 'at-once'), PORT: String(port), SUQIU_DEMONSTRATION_CASES: '0' };
    const program = RunningProgram.fromSources(main, [], environment);
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await answers()) && program.child.exitCode === null) continue;
    expect(await program.kill('SIGTERM')).toMatchObject({ status: 0, out: expect.stringMatching(/Stopped\.\n$/) as string, err: '' });
  });
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('a second start', () => {
  const events = async () => (await running.asAdmin<{ n: number }>('SELECT count(*)::int AS n FROM ledger.events'))[0]?.n;

  it('finds what was there, and makes no demonstration', async () => {
    const played = await (await PlayedCase.register(running)).driveTo('handling');
    const before = { events: await events(), page: await played.page('dispatch', dispatcher) };
    await running.restart(5);
    expect({ events: await events(), page: await played.page('dispatch', dispatcher) }).toEqual(before);
    const key = 'before-and-after';
    const one = { ...registration, title: '重启前后同一件' };
    const first = await running.post<CommandTold>(operator, '/api/intake/v1/cases', one, { key });
    await running.restart();
    const again = await running.post<CommandTold>(operator, '/api/intake/v1/cases', one, { key });
    expect([first.status, again.headers.get('idempotent-replay'), again.body]).toEqual([201, 'true', first.body]);
  });

  it('finds every command that was acknowledged while the first was told to stop', async () => {
    const send = (at: number) =>
      running
        .post<CommandTold>(operator, '/api/intake/v1/cases', { ...registration, title: `停机时第${at}件` })
        // No answer: the connection was closed, so nothing was promised.
        .catch(() => undefined);
    const sent = Array.from({ length: 40 }, (_, at) => send(at));
    await sent[0];
    await running.restart();
    const told = (await Promise.all(sent)).filter((answer) => answer !== undefined);
    const promised = told.filter(({ status }) => status === 201).map(({ body }) => body);
    expect(promised.length).toBeGreaterThan(0);
    for (const { caseNumber, version } of promised) {
      const page = await running.get<{ version: number }>('auditor', `/api/audit/v1/cases/${caseNumber}`);
      // Dispatch may have said since why the case waits.
      expect([page.status, page.body.version >= version]).toEqual([200, true]);
    }
    expect(told.filter(({ status }) => status !== 201 && status !== 503).map(({ status, body }) => [status, body])).toEqual([]);
  });

  it('carries on with a case where it stood', async () => {
    const played = await PlayedCase.register(running);
    await running.restart();
    const path = `/api/dispatch/v1/cases/${played.number}/dispatch-case`;
    expect((await running.post(dispatcher, path, bodies['dispatch-case'])).status).toBe(201);
  });
});
