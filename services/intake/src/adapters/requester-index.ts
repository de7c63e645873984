import { type Identifier, requesterTitle } from '@suqiu/vault';
import { checkCreditCode, checkIdentityNumber, checkTelephone, type RegisterCase } from '../domain';

/** What of a registration the keyed index finds again. */
export interface IndexedRequester {
  /** The requester by number or account. */
  readonly identifiers: readonly Identifier[];
  /** The same, each with the title. */
  readonly titles: readonly Identifier[];
  /** What was told, for like texts. */
  readonly text: string;
}

/**
 * Only numbers that are ones: a misheard number would link strangers. Who reports, stays anonymous or asked for full secrecy is not linked to
 * other cases at all: "same requester" on an open case would tell who the reporter is.
 */
export function indexedRequester(
  registration: Pick<RegisterCase, 'channel' | 'kind' | 'anonymous' | 'confidentiality' | 'requester' | 'narrative'>,
): IndexedRequester {
  const { channel, kind, anonymous, confidentiality, requester, narrative } = registration;
  const { telephone, identityNumber, creditCode, account } = requester;
  const linkable = !anonymous && kind !== 'report' && confidentiality !== 'full';
  const found: readonly (Identifier | undefined)[] = [
    telephone !== undefined && checkTelephone(telephone).ok ? { kind: 'telephone', value: telephone } : undefined,
    identityNumber !== undefined && checkIdentityNumber(identityNumber).ok ? { kind: 'identity', value: identityNumber } : undefined,
    creditCode !== undefined && checkCreditCode(creditCode).ok ? { kind: 'uscc', value: creditCode } : undefined,
    account !== undefined ? { kind: 'account', value: `${channel}:${account}` } : undefined,
  ];
  const identifiers = linkable ? found.filter((identifier) => identifier !== undefined) : [];
  return {
    identifiers,
    titles: identifiers.map((identifier) => requesterTitle(identifier, narrative.title)),
    text: `${narrative.title}\n${narrative.text}`,
  };
}
