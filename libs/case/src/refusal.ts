/**
 * A command that may not be sent now. Thrown by deciders; the code stands in the one catalogue of errors, which gives it status and words.
 * A refusal that the business expects (a return refused) is an event instead. Parameters never hold personal data.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
