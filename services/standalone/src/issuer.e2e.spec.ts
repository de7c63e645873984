import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { onConnection } from '@suqiu/event-store';
import { DemoIdentities, JsonLogger } from '@suqiu/nest-kit';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { ApiClient } from './api-client';
import { loadSecrets } from './secrets';
import { type Standalone, startStandalone } from './start';
import { registration } from './testing/bodies';
import { temporaryFolder } from './testing/running-standalone';

jest.setTimeout(120_000);

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

let folder: string;
let issuerServer: Server;
let issuer: string;
let keys: Keys;
let strangers: Keys;
let running: Standalone;

const masterKeys = `mk-1:${randomBytes(32).toString('base64')}`;
const dataDir = () => path.join(folder, 'data');
const environment = () => ({
  SUQIU_ENV: 'production',
  SUQIU_OIDC_ISSUER: issuer,
  SUQIU_OIDC_AUDIENCE: 'suqiu-production',
  SUQIU_OIDC_JWKS_URL: `${issuer}/keys`,
  SUQIU_MASTER_KEYS: masterKeys,
});
const start = (other: Readonly<Record<string, string>> = {}): Promise<Standalone> =>
  startStandalone({
    dataDir: dataDir(),
    port: 0,
    demonstrationCases: 5,
    seed: 1,
    environment: { ...environment(), ...other },
    logger: new JsonLogger({ level: 'fatal' }),
  });

beforeAll(async () => {
  folder = await temporaryFolder();
  [keys, strangers] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const published = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] });
  issuerServer = createServer(({ url }, answer) => void answer.writeHead(url === '/keys' ? 200 : 404).end(published));
  issuerServer.listen(0, '127.0.0.1');
  await once(issuerServer, 'listening');
  issuer = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}`;
  running = await start();
}, 300_000);
afterAll(async () => {
  await running.stop();
  issuerServer.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const claims = { roles: ['operator'], district: '310110', unitId: '310110-hotline' };
const token = ({ from = issuer, audience = 'suqiu-production', expires = '5m', key = keys.privateKey } = {}): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject('u-1024')
    .setIssuer(from)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);
const unsigned = (): string =>
  new UnsecuredJWT(claims).setSubject('u-1024').setIssuer(issuer).setAudience('suqiu-production').setExpirationTime('5m').encode();

/** Under the key of this very data folder. */
const demonstrationToken = async (): Promise<string> => {
  const secret = Buffer.from((await loadSecrets(dataDir())).demonstrationKey, 'base64');
  const identities = new DemoIdentities({ users: [{ id: 'u-1024', name: '测试员', roles: ['operator'] }], secret, environment: {} });
  return (await identities.token('u-1024')).accessToken;
};

const register = (bearer: string, key: string) =>
  new ApiClient(running.url, bearer).post<{ caseNumber: string }>('/api/intake/v1/cases', registration, { idempotencyKey: key });

describe('a system with an OIDC issuer', () => {
  it('runs in production, with the configuration and without a case of the demonstration', async () => {
    const streams = await onConnection(
      running.database.adminUrl,
      async (admin) => (await admin.query<{ stream: string }>('SELECT DISTINCT stream FROM ledger.events ORDER BY 1')).rows,
    );
    const names = streams.map(({ stream }) => stream);
    expect(names).toEqual(expect.arrayContaining(['organisation', 'catalogue', 'policy-intake']));
    expect(names.filter((name) => name.startsWith('case-'))).toEqual([]);
  });

  it('takes a token of the issuer, and its claims', async () => {
    const registered = await register(await token(), 'issuer-00000001');
    expect(registered.status).toBe(201);
    const { caseNumber } = registered.body;
    const page = await new ApiClient(running.url, await token()).get(`/api/intake/v1/cases/${caseNumber}`);
    expect(page.status).toBe(200);
    const dispatching = new ApiClient(running.url, await token()).post(`/api/dispatch/v1/cases/${caseNumber}/dispatch-case`, {
      useProposal: true,
    });
    await expect(dispatching).rejects.toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' });
  });

  const refused: readonly (readonly [string, string, () => Promise<string> | string])[] = [
    ['of another issuer', 'TOKEN_INVALID', () => token({ from: 'https://elsewhere.example' })],
    ['for another audience', 'TOKEN_AUDIENCE_WRONG', () => token({ audience: 'suqiu' })],
    ['that has expired', 'TOKEN_EXPIRED', () => token({ expires: '-5m' })],
    ['that another key signed', 'TOKEN_INVALID', () => token({ key: strangers.privateKey })],
    ['that nobody signed', 'TOKEN_INVALID', unsigned],
    ['of a demonstration user', 'TOKEN_INVALID', demonstrationToken],
  ];
  it.each(refused)('refuses a token %s: %s', async (_, code, made) => {
    await expect(register(await made(), 'issuer-00000002')).rejects.toMatchObject({ status: 401, code });
  });

  it('knows no demonstration users: not by address, not on its pages', async () => {
    const client = new ApiClient(running.url);
    await expect(client.post('/api/identity/v1/demo-tokens', { user: 'operator' })).rejects.toMatchObject({ status: 404 });
    await expect(client.get('/api/identity/v1/demo-users')).rejects.toMatchObject({ status: 404 });
    for (const page of ['/', '/api/openapi.json']) {
      const text = await (await fetch(`${running.url}${page}`)).text();
      expect(text).toContain('OIDC');
      expect(text).not.toMatch(/demo-/);
    }
  });

  it('keeps its master keys out of the data folder, and starts with no others', async () => {
    expect(existsSync(path.join(dataDir(), 'master-keys.json'))).toBe(false);
    await running.stop();
    for (const other of [`mk-2:${randomBytes(32).toString('base64')}`, `mk-1:${randomBytes(32).toString('base64')}`])
      await expect(start({ SUQIU_MASTER_KEYS: other })).rejects.toMatchObject({
        code: 'MASTER_KEYS_WRONG',
        message: `The master keys are not those of ${dataDir()}.`,
      });
    running = await start({ SUQIU_MASTER_KEYS: `mk-2:${randomBytes(32).toString('base64')},${masterKeys}` });
    expect((await register(await token(), 'issuer-00000001')).replayed).toBe(true);
  });
});
