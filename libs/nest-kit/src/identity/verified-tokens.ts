import type { Person } from './person';

const longestMs = 60_000;
const most = 2_000;

/**
 * Persons of tokens verified within the last minute: checking a signature costs more than the rest of a small request, and a page sends the
 * same token many times. Never longer than the token is valid; a key that its issuer withdrew is noticed within the minute.
 */
export class VerifiedTokens {
  private readonly persons = new Map<string, { readonly person: Person; readonly until: number }>();

  find(token: string, now: number): Person | undefined {
    const known = this.persons.get(token);
    return known && now < known.until ? known.person : undefined;
  }

  /** `validUntil` and `now` in ms since the epoch. */
  keep(token: string, person: Person, validUntil: number, now: number): void {
    // Starting over is simpler than an order of use, and costs one verification per token.
    if (this.persons.size >= most) this.persons.clear();
    this.persons.set(token, { person, until: Math.min(validUntil, now + longestMs) });
  }
}
