import { organisationShanghai } from '@suqiu/dispatch';
import { DemoIdentities, type TokenIssuer } from '@suqiu/nest-kit';
import { demonstrationUsers } from './demonstration/users';
import { type Environment, issuerOf } from './settings';
import { StartError } from './start-error';

/** Whose tokens count, and the demonstration's people when they are its own: never both. */
export interface Identity {
  readonly issuer: TokenIssuer;
  readonly demonstration?: DemoIdentities;
}

/**
 * The configured OIDC issuer, or without one the demonstration identities, signed with a secret of the data folder. Throws StartError
 * SETTING_INVALID, DEMONSTRATION_IN_PRODUCTION.
 */
export function identityOf(environment: Environment, demonstrationKey: Uint8Array): Identity {
  const issuer = issuerOf(environment);
  if (issuer) return { issuer };
  try {
    const users = demonstrationUsers(organisationShanghai().map(({ unit }) => unit));
    const demonstration = new DemoIdentities({ users, secret: demonstrationKey, environment });
    return { issuer: demonstration.issuer, demonstration };
  } catch (cause) {
    throw new StartError('DEMONSTRATION_IN_PRODUCTION', (cause as Error).message, { cause });
  }
}
