import { Refusal } from './refusal';

/** The part of a decider that says whether a command may be sent at all: it throws a Refusal, and `decide` calls it first. */
export interface ActionRule<Subject, Who> {
  readonly command: string;
  readonly check: (subject: Subject, who: Who) => void;
}

export interface AllowedAction {
  readonly command: string;
  readonly enabled: boolean;
  /** Code of the refusal, from the catalogue of errors. */
  readonly reason?: string;
}

/** What may be done now, told by the deciders themselves; no client guesses. */
export const allowedActions = <Subject, Who>(rules: readonly ActionRule<Subject, Who>[], subject: Subject, who: Who): AllowedAction[] =>
  rules.map(({ command, check }) => {
    try {
      check(subject, who);
      return { command, enabled: true };
    } catch (error) {
      if (error instanceof Refusal) return { command, enabled: false, reason: error.code };
      throw error;
    }
  });
