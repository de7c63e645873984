/**
 * A command that may not be sent now. Thrown by deciders; the code stands in the one catalogue of errors, which gives it status and words.
 * A refusal that the business expects (a return refused) is an event instead. Parameters never hold personal data.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    // Without a stack: a case page asks every decider, most of them refuse, and the code says all there is to say.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(code);
    Error.stackTraceLimit = limit;
    this.name = 'Refusal';
  }
}
