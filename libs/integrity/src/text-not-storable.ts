export type NotStorable = 'nul' | 'lone-surrogate' | 'not-a-json-value' | 'too-deep';

/**
 * A value that cannot be stored exactly. `path` is a JSON pointer to the place; it and the message never hold the value
 * (nor a key that is itself the fault: then the path is that of the object around it).
 */
export class TextNotStorable extends Error {
  readonly code = 'TEXT_NOT_STORABLE';
  constructor(
    readonly path: string,
    readonly reason: NotStorable,
  ) {
    super(`cannot be stored (${reason}) at "${path}"`);
    this.name = 'TextNotStorable';
  }
}

// PostgreSQL text cannot hold NUL; UTF-8 cannot hold half of a surrogate pair. The first pattern is quick and also meets whole pairs, which
// are rare; under the u flag the class matches halves only.
const suspicious = /[\u0000\ud800-\udfff]/;
const faulty = /[\u0000\ud800-\udfff]/u;

/** What keeps a text from being stored exactly; undefined if nothing does. */
export function faultOf(text: string): 'nul' | 'lone-surrogate' | undefined {
  if (!suspicious.test(text) || !faulty.test(text)) return undefined;
  return text.includes('\u0000') ? 'nul' : 'lone-surrogate';
}

/** Throws TextNotStorable if the text holds NUL or a lone surrogate. `path`: what to name as the place. */
export function assertStorable(text: string, path: string): void {
  const reason = faultOf(text);
  if (reason) throw new TextNotStorable(path, reason);
}
