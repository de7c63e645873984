import type { Actor, Draft, LedgerEvent } from '@suqiu/case';
import type { AdmittedSubject } from '@suqiu/vault';
import type { CommandContext } from './command-context';
import type { Fold } from './fold';

/** What a decision is given besides the state: everything that is not in the stream. */
export interface DecisionFacts<Reserved, Prepared> {
  readonly actor: Actor;
  /** ISO 8601 UTC with milliseconds: the command's business time. */
  readonly now: string;
  readonly commandId: string;
  readonly reserved: Reserved;
  readonly prepared: Prepared;
  /** Ids of new things inside the stream (assignments, subjects): the same name gives the same id when the command is sent again. */
  newId(name: string): string;
}

export interface Command<State, Event extends LedgerEvent, Reserved, Prepared> {
  /** `service.verb-noun`; part of the command's id, so it never changes. */
  readonly operation: string;
  readonly context: CommandContext;
  readonly stream: string | ((reserved: Reserved) => string);
  /** What was asked, as JSON; only its keyed fingerprint is kept. */
  readonly body: unknown;
  readonly fold: Fold<State, Event>;
  /**
   * Ids and numbers the command will use, as JSON: allocated once, kept before anything is decided, and used again when the command is
   * repeated. The value may come from a sequence or a counter row of the service; it runs outside any
   * transaction, so that callers do not queue behind each other's commits for one counter, and what a crash or a race leaves unused is a gap.
   */
  readonly reserve?: () => Promise<Reserved>;
  /** Facts from outside the stream (organisation, catalogue, policy in force), loaded anew for each attempt. */
  readonly prepare?: (state: State, reserved: Reserved) => Promise<Prepared>;
  /** Pure. [] means there is nothing to do, which is a success. Throws Refusal or AppError for a command that may not be sent now. */
  readonly decide: (state: State, facts: DecisionFacts<Reserved, Prepared>) => readonly Draft[];
  /** Subjects with what they can be found by. Subjects that stand only in the drafts are admitted without an index. */
  readonly subjects?: (reserved: Reserved, newId: (name: string) => string) => readonly AdmittedSubject[];
}

/** What became of a command. The same for a command sent again. */
export interface Receipt<Reserved> {
  readonly commandId: string;
  readonly stream: string;
  /** Version of the command's last event; the stream's version when there was nothing to do. */
  readonly version: number;
  /** Position of that event, '' on an empty stream. */
  readonly position: string;
  readonly recordedAt: string;
  /** The events of this command; [] when there was nothing to do. */
  readonly events: readonly { readonly type: string; readonly version: number }[];
  readonly reserved: Reserved;
  /** The command had been carried out before; this is its first result. */
  readonly replayed: boolean;
}
