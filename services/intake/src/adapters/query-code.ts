import { commandIdOf, type CommandContext } from '@suqiu/nest-kit';
import type { Vault } from '@suqiu/vault';

/** Read out and typed: without characters that sound or look alike. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679';
const length = 10;

export const queryCodePattern = new RegExp(`^[${alphabet}]{${length}}$`);

/**
 * The code a requester asks about their case with: about 46 bits, told once, when the case is registered. It is made from the command under a
 * key of the vault, so the same command always gives the same code and none is stored: the index holds its keyed hash.
 */
export function queryCodeOf(vault: Pick<Vault, 'fingerprint'>, operation: string, context: CommandContext): string {
  let rest = BigInt(`0x${vault.fingerprint(`query code of ${commandIdOf(operation, context)}`)}`);
  const base = BigInt(alphabet.length);
  return Array.from({ length }, () => {
    const digit = alphabet.charAt(Number(rest % base));
    rest /= base;
    return digit;
  }).join('');
}
