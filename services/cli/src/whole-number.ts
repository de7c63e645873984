import { InvalidArgumentError } from 'commander';
import { bilingual } from './output';

/** Argument parser of an option that counts: 0 to 9,999,999. Throws InvalidArgumentError, which commander tells with the option's name. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError(bilingual('应为整数。', 'It must be a whole number.'));
  return Number(text);
}
