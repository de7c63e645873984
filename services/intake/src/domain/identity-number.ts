import type { CheckResult } from './check-result';
import { halfWidth } from './half-width';

export type IdentityFault = 'IDENTITY_LENGTH' | 'IDENTITY_CHARACTER' | 'IDENTITY_BIRTH_DATE' | 'IDENTITY_CHECK_DIGIT';
export type IdentityWarning = 'IDENTITY_OLD_15_DIGITS';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * @zh 公民身份号码 (GB 11643-1999): 17 digits with the birth date at 7–14 and a check character. Fifteen digits are the old form without check
 * and century; it may occur in imports and is a warning.
 */
export function checkIdentityNumber(text: string): CheckResult<IdentityFault, IdentityWarning> {
  const number = halfWidth(text);
  const wrong = [...number].findIndex((character, at) => !/\d/.test(character) && !(at === 17 && character === 'X'));
  if (wrong >= 0) return { ok: false, code: 'IDENTITY_CHARACTER', position: wrong + 1 };
  if (number.length === 15) {
    if (!isDay(`19${number.slice(6, 12)}`)) return { ok: false, code: 'IDENTITY_BIRTH_DATE', position: 7 };
    return { ok: true, normalised: number, warnings: ['IDENTITY_OLD_15_DIGITS'] };
  }
  if (number.length !== 18) return { ok: false, code: 'IDENTITY_LENGTH' };
  if (!isDay(number.slice(6, 14))) return { ok: false, code: 'IDENTITY_BIRTH_DATE', position: 7 };
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  if (number.charAt(17) !== checkCharacters.charAt(sum % 11)) return { ok: false, code: 'IDENTITY_CHECK_DIGIT', position: 18 };
  return { ok: true, normalised: number, warnings: [] };
}

/** YYYYMMDD names a day of the calendar, from 1800 on. */
function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [number, number, number];
  if (year < 1800 || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= lengths[month - 1]!;
}
