import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { AppError } from '../errors/app-error';
import type { ErrorCode } from '../errors/catalogue';
import { personRoles } from './access-rule';
import type { Person } from './person';
import { VerifiedTokens } from './verified-tokens';

/** Where tokens come from and how they are checked. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Address of the issuer's keys, the keys themselves, or (demonstration only) a shared secret of at least 32 bytes. */
  readonly keys: { readonly jwksUrl: string } | { readonly jwks: JSONWebKeySet } | { readonly secret: Uint8Array };
  /** Default: 30. */
  readonly clockToleranceSeconds?: number;
}

/** A shared secret never verifies with public-key algorithms nor the other way round: the classic confusion of algorithms. */
const publicKeyAlgorithms = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];

/** Verifies OIDC access tokens. Always on real time, also when the ledger runs on a simulated clock. */
export class TokenVerifier {
  private readonly key: Uint8Array | JWTVerifyGetKey;
  private readonly algorithms: string[];
  private readonly toleranceSeconds: number;
  private readonly verified = new VerifiedTokens();

  constructor(private readonly issuer: TokenIssuer) {
    const { keys } = issuer;
    if ('secret' in keys) this.key = keys.secret;
    else this.key = 'jwks' in keys ? createLocalJWKSet(keys.jwks) : createRemoteJWKSet(new URL(keys.jwksUrl));
    this.toleranceSeconds = issuer.clockToleranceSeconds ?? 30;
    this.algorithms = 'secret' in keys ? ['HS256'] : publicKeyAlgorithms;
  }

  /** Throws AppError TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE_WRONG, IDENTITY_PROVIDER_UNAVAILABLE. */
  async verify(token: string): Promise<Person> {
    const known = this.verified.find(token, Date.now());
    if (known) return known;
    try {
      const claims = await this.claimsOf(token);
      const person = personOf(claims);
      this.verified.keep(token, person, ((claims.exp ?? 0) + this.toleranceSeconds) * 1_000, Date.now());
      return person;
    } catch (error) {
      // The cause is not kept: a token's own text may stand in it.
      throw error instanceof AppError ? error : new AppError(codeOf(error));
    }
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    const options = {
      issuer: this.issuer.issuer,
      audience: this.issuer.audience,
      clockTolerance: this.toleranceSeconds,
      algorithms: this.algorithms,
      requiredClaims: ['sub', 'exp'],
    };
    // The two overloads of jwtVerify: a key, or a function that finds one.
    const { payload } =
      this.key instanceof Uint8Array ? await jwtVerify(token, this.key, options) : await jwtVerify(token, this.key, options);
    return payload;
  }
}

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'TOKEN_AUDIENCE_WRONG';
  // jose raises its plain base class, or fetch its TypeError, when the keys could not be fetched.
  const notFetched = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
  return notFetched ? 'IDENTITY_PROVIDER_UNAVAILABLE' : 'TOKEN_INVALID';
};

/** Claims → person. Roles we do not know are left out; a unit or district not written as one makes the token invalid, since rules compare them. */
function personOf(claims: JWTPayload): Person {
  const { sub = '', roles, unitId, district, name } = claims as JWTPayload & Readonly<Record<string, unknown>>;
  const wrong =
    !/^[\x21-\x7e]{1,128}$/.test(sub) ||
    !isText(unitId, /^[\w.:-]{1,64}$/) ||
    !isText(district, /^\d{6}$/) ||
    !isText(name, /^[^\p{Cc}]{1,64}$/u);
  if (wrong) throw new AppError('TOKEN_INVALID');
  const held: readonly unknown[] = Array.isArray(roles) ? roles : [];
  return {
    id: sub,
    roles: personRoles.filter((role) => held.includes(role)),
    ...(typeof unitId === 'string' && { unitId }),
    ...(typeof district === 'string' && { district }),
    ...(typeof name === 'string' && { name }),
  };
}

const isText = (claim: unknown, pattern: RegExp): boolean => claim === undefined || (typeof claim === 'string' && pattern.test(claim));
