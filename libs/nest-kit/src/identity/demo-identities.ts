import { SignJWT } from 'jose';
import { AppError } from '../errors/app-error';
import type { Person } from './person';
import type { TokenIssuer } from './token-verifier';

/** A person of the demonstration. The name is made up. */
export interface DemoUser extends Person {
  readonly name: string;
}

export interface DemoOptions {
  readonly users: readonly DemoUser[];
  /** From the secrets of the data folder; at least 32 bytes. */
  readonly secret: Uint8Array;
  /** Tells whether this is production: NODE_ENV or SUQIU_ENV = production. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Default life of a demonstration token, in seconds. */
const lifetime = 8 * 3600;

/**
 * Sign-in without an identity provider: whoever asks is given a token of the demonstration user they name. So it throws
 * when the environment says production, and its tokens are of no use to a system with a real issuer.
 */
export class DemoIdentities {
  readonly issuer: TokenIssuer;

  constructor(private readonly options: DemoOptions) {
    const { environment, secret } = options;
    if (environment['NODE_ENV'] === 'production' || environment['SUQIU_ENV'] === 'production')
      throw new Error('Demonstration identities cannot be used in production: configure an OIDC issuer (SUQIU_OIDC_ISSUER).');
    if (secret.byteLength < 32) throw new Error('The demonstration key must have at least 32 bytes.');
    this.issuer = { issuer: 'urn:suqiu:demonstration', audience: 'suqiu', keys: { secret } };
  }

  get users(): readonly DemoUser[] {
    return this.options.users;
  }

  /** A token for a demonstration user. Throws AppError DEMONSTRATION_USER_UNKNOWN. */
  async token(userId: string): Promise<{ readonly accessToken: string; readonly expiresInSeconds: number; readonly user: DemoUser }> {
    const user = this.users.find(({ id }) => id === userId);
    if (!user) throw new AppError('DEMONSTRATION_USER_UNKNOWN');
    const { id, roles, unitId, district, name } = user;
    const claims = { roles, name, ...(unitId !== undefined && { unitId }), ...(district !== undefined && { district }) };
    // Real time, also in a simulation.
    const accessToken = await new SignJWT({ ...claims, roles: [...roles] })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(id)
      .setIssuer(this.issuer.issuer)
      .setAudience(this.issuer.audience)
      .setIssuedAt()
      .setExpirationTime(`${lifetime}s`)
      .sign(this.options.secret);
    return { accessToken, expiresInSeconds: lifetime, user };
  }
}
