import type { Chance } from '../chance/chance';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A unified social credit code whose check characters hold (GB 32100-2015, and GB 11714 for the organisation's nine). District 310199 does not
 * exist, so no company can have it.
 */
export function creditCode(chance: Chance): string {
  const organisation = `MA${Array.from({ length: 6 }, () => alphabet.charAt(chance.between(0, alphabet.length - 1))).join('')}`;
  const body = `91310199${organisation}${organisationCheck(organisation)}`;
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(body.charAt(at)), 0);
  return `${body}${alphabet.charAt((31 - (sum % 31)) % 31)}`;
}

function organisationCheck(code: string): string {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * Number.parseInt(code.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
