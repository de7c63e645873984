import { Refusal } from './refusal';
import type { ActionWarning } from './vocabulary';

/** The part of a decider that says whether a command may be sent at all: it throws a Refusal, and `decide` calls it first. */
export interface ActionRule<Subject, Who> {
  readonly command: string;
  readonly check: (subject: Subject, who: Who) => void;
  /** What somebody should know before he sends a command that he may send. */
  readonly warn?: (subject: Subject) => ActionWarning | undefined;
}

export interface AllowedAction {
  readonly command: string;
  readonly enabled: boolean;
  /** Code of the refusal, from the catalogue of errors. */
  readonly reason?: string;
  /** Only of a command that is enabled; it hinders nothing. */
  readonly warning?: ActionWarning;
}

/** What may be done now, told by the deciders themselves; no client guesses. */
export const allowedActions = <Subject, Who>(rules: readonly ActionRule<Subject, Who>[], subject: Subject, who: Who): AllowedAction[] =>
  rules.map(({ command, check, warn }) => {
    try {
      check(subject, who);
      const warning = warn?.(subject);
      return { command, enabled: true, ...(warning && { warning }) };
    } catch (error) {
      if (error instanceof Refusal) return { command, enabled: false, reason: error.code };
      throw error;
    }
  });
