import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT, UnsecuredJWT } from 'jose';
import { toAppError } from '../errors/to-app-error';
import { DemoIdentities, type DemoOptions } from './demo-identities';
import { TokenVerifier } from './token-verifier';
import { VerifiedTokens } from './verified-tokens';

const issuer = 'https://id.example';
const audience = 'suqiu';
let jwks: JSONWebKeySet;
let privateKey: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  privateKey = pair.privateKey;
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }] };
});

const signed = (claims: object, expires: string | number = '1h') =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires);
const codeOf = (thrown: Promise<unknown>): Promise<string> =>
  thrown.then(
    () => 'resolved',
    (error: unknown) => toAppError(error).code,
  );
const verifier = (more = {}): TokenVerifier => new TokenVerifier({ issuer, audience, keys: { jwks }, ...more });

describe('a token of an OIDC issuer', () => {
  it('becomes a person, without roles we do not know', async () => {
    const claims = { roles: ['handler', 'emperor', 'system'], unitId: 'unit-1', district: '310110', name: '李卓' };
    const token = await signed(claims).setSubject('h-1').sign(privateKey);
    expect(await verifier().verify(token)).toEqual({ id: 'h-1', roles: ['handler'], unitId: 'unit-1', district: '310110', name: '李卓' });
  });

  it.each([
    ['no subject', () => signed({ roles: ['handler'] })],
    ['a unit that is none', () => signed({ roles: ['handler'], unitId: 'a b' }).setSubject('h-1')],
    ['a district that is a number', () => signed({ roles: ['handler'], district: 310110 }).setSubject('h-1')],
    ['a name with control characters', () => signed({ roles: ['handler'], name: 'a\nb' }).setSubject('h-1')],
    ['a subject with blanks', () => signed({ roles: ['handler'] }).setSubject('h 1')],
  ])('is invalid with %s', async (_title, jwt) => {
    expect(await codeOf(verifier().verify(await jwt().sign(privateKey)))).toBe('TOKEN_INVALID');
  });

  it('is invalid without a signature, and when the public key is taken for a shared secret', async () => {
    const unsigned = new UnsecuredJWT({ roles: ['administrator'] })
      .setSubject('x')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h');
    expect(await codeOf(verifier().verify(unsigned.encode()))).toBe('TOKEN_INVALID');
    const secret = new TextEncoder().encode(JSON.stringify(jwks.keys[0]));
    const confused = await new SignJWT({ roles: ['administrator'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('x')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(secret);
    expect(await codeOf(verifier().verify(confused))).toBe('TOKEN_INVALID');
  });

  it('expires in real time, give or take the tolerance', async () => {
    const now = Math.floor(Date.now() / 1000);
    const justOver = await signed({ roles: ['handler'] }, now - 10)
      .setSubject('h-1')
      .sign(privateKey);
    expect(await verifier().verify(justOver)).toMatchObject({ id: 'h-1' });
    expect(await codeOf(verifier({ clockToleranceSeconds: 0 }).verify(justOver))).toBe('TOKEN_EXPIRED');
  });

  it('must expire', async () => {
    const forEver = new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).setSubject('x').setIssuer(issuer).setAudience(audience);
    expect(await codeOf(verifier().verify(await forEver.sign(privateKey)))).toBe('TOKEN_INVALID');
  });

  describe('with keys at an address', () => {
    let server: Server;
    let answer: { status: number; body: string };

    beforeAll(async () => {
      server = createServer((_request, reply) => reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body));
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    });
    afterAll(() => new Promise<void>((closed) => void server.close(() => closed())));

    const remote = (): TokenVerifier =>
      new TokenVerifier({ issuer, audience, keys: { jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks` } });

    it('is verified with the keys found there', async () => {
      answer = { status: 200, body: JSON.stringify(jwks) };
      expect(
        await remote().verify(
          await signed({ roles: ['handler'] })
            .setSubject('h-1')
            .sign(privateKey),
        ),
      ).toMatchObject({ id: 'h-1' });
    });

    it('could not be verified while the issuer is away, which is not the fault of the token', async () => {
      const token = await signed({ roles: ['handler'] })
        .setSubject('h-1')
        .sign(privateKey);
      answer = { status: 500, body: '' };
      expect(await codeOf(remote().verify(token))).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
      const nowhere = new TokenVerifier({ issuer, audience, keys: { jwksUrl: 'http://127.0.0.1:1/jwks' } });
      expect(await codeOf(nowhere.verify(token))).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
    });

    it('is not verified again within a minute', async () => {
      const token = await signed({ roles: ['handler'] })
        .setSubject('h-1')
        .sign(privateKey);
      answer = { status: 200, body: JSON.stringify(jwks) };
      const once = remote();
      const person = await once.verify(token);
      expect(await once.verify(token)).toBe(person);
    });

    it('is invalid when its key is not among them', async () => {
      answer = { status: 200, body: JSON.stringify({ keys: [{ ...jwks.keys[0], kid: 'other' }] }) };
      expect(await codeOf(remote().verify(await signed({}).setSubject('h-1').sign(privateKey)))).toBe('TOKEN_INVALID');
    });
  });
});

describe('verified tokens', () => {
  const person = { id: 'h-1', roles: ['handler'] } as const;

  it('are known for a minute, and never longer than they are valid', () => {
    const tokens = new VerifiedTokens();
    tokens.keep('long', person, 1_000_000, 0);
    tokens.keep('short', person, 5_000, 0);
    expect([tokens.find('long', 59_999), tokens.find('long', 60_000)]).toEqual([person, undefined]);
    expect([tokens.find('short', 4_999), tokens.find('short', 5_000)]).toEqual([person, undefined]);
    expect(tokens.find('other', 0)).toBeUndefined();
  });

  it('are bounded', () => {
    const tokens = new VerifiedTokens();
    for (let n = 0; n <= 2_000; n += 1) tokens.keep(`t-${n}`, person, 1_000, 0);
    expect([tokens.find('t-1999', 0), tokens.find('t-2000', 0)]).toEqual([undefined, person]);
  });
});

describe('demonstration identities', () => {
  const options: DemoOptions = { users: [{ id: 'o', name: '周宁', roles: ['operator'] }], secret: Buffer.alloc(32, 1), environment: {} };

  it('give a token that their own issuer verifies', async () => {
    const identities = new DemoIdentities(options);
    const { accessToken, expiresInSeconds } = await identities.token('o');
    expect(expiresInSeconds).toBe(28_800);
    expect(await new TokenVerifier(identities.issuer).verify(accessToken)).toEqual({ id: 'o', name: '周宁', roles: ['operator'] });
  });

  it('do not know who is not listed', async () => {
    expect(await codeOf(new DemoIdentities(options).token('nobody'))).toBe('DEMONSTRATION_USER_UNKNOWN');
  });

  it.each(['NODE_ENV', 'SUQIU_ENV'])('refuse to start when %s says production', (name) => {
    expect(() => new DemoIdentities({ ...options, environment: { [name]: 'production' } })).toThrow('cannot be used in production');
  });

  it('refuse a weak key', () => {
    expect(() => new DemoIdentities({ ...options, secret: Buffer.alloc(16) })).toThrow('32 bytes');
  });
});
