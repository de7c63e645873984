import { Refusal, type WarningCode } from '@suqiu/case';
import { checkCreditCode } from './credit-code';
import { checkIdentityNumber } from './identity-number';
import { checkTelephone } from './telephone';

/** Who a requester is and how they are reached: the sealed part `requester`, as JSON of these fields. */
export interface Requester {
  readonly name?: string;
  readonly telephone?: string;
  readonly address?: string;
  readonly identityNumber?: string;
  readonly creditCode?: string;
  /** Account on the channel the case came by. */
  readonly account?: string;
}

/** What was told: the sealed part `narrative`, as JSON of these fields. */
export interface Narrative {
  readonly title: string;
  readonly text: string;
  /** The place in the requester's words. */
  readonly place?: string;
}

/** Refuses REQUESTER_MISSING when a case that is not anonymous names nobody who could be asked back. */
export function checkRequester(requester: Requester, anonymous: boolean): void {
  if (!anonymous && requester.name === undefined && requester.telephone === undefined && requester.account === undefined)
    throw new Refusal('REQUESTER_MISSING');
}

/**
 * Codes of what a person should look at. A number that fails its check never keeps a case from being registered: the requester may have read
 * it out wrongly, and is owed an answer all the same (domain §5.6: may be registered, will be marked).
 */
export function requesterWarnings({ telephone, identityNumber, creditCode }: Requester): WarningCode[] {
  const checks = [
    ...(telephone === undefined ? [] : [checkTelephone(telephone)]),
    ...(identityNumber === undefined ? [] : [checkIdentityNumber(identityNumber)]),
    ...(creditCode === undefined ? [] : [checkCreditCode(creditCode)]),
  ];
  return checks.flatMap((check): readonly WarningCode[] => (check.ok ? check.warnings : [check.code]));
}
