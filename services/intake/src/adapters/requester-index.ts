import { type Identifier, requesterTitle } from '@suqiu/vault';
import { checkCreditCode, checkIdentityNumber, checkTelephone, mayBeLinked, type RegisterCase } from '../domain';

/** What of a registration the keyed index finds again. */
export interface IndexedRequester {
  /** The requester by number or account. */
  readonly identifiers: readonly Identifier[];
  /** The same, each with the title. */
  readonly titles: readonly Identifier[];
  /** What was told, for like texts; absent for what is not linked to other cases. */
  readonly text?: string;
}

/** Only numbers that are ones: a misheard number would link strangers. Nothing at all of what may not be linked (`mayBeLinked`). */
export function indexedRequester(
  registration: Pick<RegisterCase, 'channel' | 'kind' | 'anonymous' | 'confidentiality' | 'requester' | 'narrative'>,
): IndexedRequester {
  if (!mayBeLinked(registration)) return { identifiers: [], titles: [] };
  const { channel, requester, narrative } = registration;
  const { telephone, identityNumber, creditCode, account } = requester;
  const found: readonly (Identifier | undefined)[] = [
    telephone !== undefined && checkTelephone(telephone).ok ? { kind: 'telephone', value: telephone } : undefined,
    identityNumber !== undefined && checkIdentityNumber(identityNumber).ok ? { kind: 'identity', value: identityNumber } : undefined,
    creditCode !== undefined && checkCreditCode(creditCode).ok ? { kind: 'uscc', value: creditCode } : undefined,
    account !== undefined ? { kind: 'account', value: `${channel}:${account}` } : undefined,
  ];
  const identifiers = found.filter((identifier) => identifier !== undefined);
  return {
    identifiers,
    titles: identifiers.map((identifier) => requesterTitle(identifier, narrative.title)),
    text: `${narrative.title}\n${narrative.text}`,
  };
}
