import type { CheckResult } from './check-result';
import { halfWidth } from './half-width';

export type CreditCodeFault = 'CREDIT_CODE_LENGTH' | 'CREDIT_CODE_CHARACTER' | 'CREDIT_CODE_CHECK_DIGIT';
export type CreditCodeWarning = 'CREDIT_CODE_ORGANISATION_PART' | 'CREDIT_CODE_OLD_REGISTRATION_NUMBER';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * @zh 统一社会信用代码 (GB 32100-2015; positions 1+1+6+9+1). The nine characters of the organisation code carry their own GB 11714 check; real
 * codes exist that fail it, so that is a warning. Fifteen digits are an old registration number, which still occurs in imports: a warning.
 */
export function checkCreditCode(text: string): CheckResult<CreditCodeFault, CreditCodeWarning> {
  const code = halfWidth(text);
  if (/^\d{15}$/.test(code)) return { ok: true, normalised: code, warnings: ['CREDIT_CODE_OLD_REGISTRATION_NUMBER'] };
  const wrong = [...code].findIndex((character) => !alphabet.includes(character));
  if (wrong >= 0) return { ok: false, code: 'CREDIT_CODE_CHARACTER', position: wrong + 1 };
  if (code.length !== 18) return { ok: false, code: 'CREDIT_CODE_LENGTH' };
  const district = code.slice(2, 8).search(/\D/);
  if (district >= 0) return { ok: false, code: 'CREDIT_CODE_CHARACTER', position: district + 3 };
  if (code.charAt(17) !== checkCharacter(code)) return { ok: false, code: 'CREDIT_CODE_CHECK_DIGIT', position: 18 };
  return { ok: true, normalised: code, warnings: organisationPartHolds(code) ? [] : ['CREDIT_CODE_ORGANISATION_PART'] };
}

function checkCharacter(code: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(code.charAt(at)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714 over positions 9–16, checked by position 17: 11 − Σ mod 11, where 10 is written X and 11 is 0. Letters count A = 10 … Z = 35. */
function organisationPartHolds(code: string): boolean {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * Number.parseInt(code.charAt(8 + at), 36), 0);
  const check = 11 - (sum % 11);
  return code.charAt(16) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}
