import { type CaseEvent, type CaseState, caseStream, type Draft, evolve, initialCase, Refusal } from '@suqiu/case';
import { Chance } from '@suqiu/simulation';
import { anEvent } from '../builders';
import type { Command, CommandKind } from './command-kind';
import { commandKinds } from './commands';

/** One turn of a game: for which of the cases, whether a command that the case allows is looked for, and what chance says. */
export interface Turn {
  readonly at: number;
  readonly allowed: boolean;
  readonly seed: number;
}

/** A command that was carried out, before and after. */
export interface Done {
  readonly kind: CommandKind;
  readonly command: Command;
  readonly before: CaseState;
  readonly drafts: readonly Draft[];
  readonly events: readonly CaseEvent[];
  readonly after: CaseState;
}

export const seats = 3;

/** What a decider answers: drafts, or none for a refusal. Any other error is a fault and goes through. */
export function decided(command: Command, state: CaseState): readonly Draft[] {
  try {
    return command(state);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Some cases side by side, on which commands of all services are carried out one after the other; tells of each that changed something. */
export class Game {
  private readonly states: CaseState[] = Array.from({ length: seats }, () => initialCase);
  private readonly streams: CaseEvent[][] = Array.from({ length: seats }, () => []);
  private readonly carriedOut: Map<string, number>[] = Array.from({ length: seats }, () => new Map());
  private turns = 0;

  /** One turn in so many may be of the rare kinds. */
  constructor(private readonly rareOneIn: number) {}

  play({ at, allowed, seed }: Turn): Done | undefined {
    this.turns += 1;
    const before = this.states[at]!;
    const considered = commandKinds.filter(({ rare }) => !rare || seed % this.rareOneIn === 0);
    const chosen = allowed ? this.allowedOne(considered, at, seed) : this.make(considered[seed % considered.length]!, at, seed);
    if (!chosen) return undefined;
    const drafts = decided(chosen.command, before);
    const events = drafts.map((draft, index) => this.recorded(draft, at, before.version + index + 1));
    const after = events.reduce(evolve, before);
    this.states[at] = after;
    this.streams[at]!.push(...events);
    if (drafts.length > 0) this.carriedOut[at]!.set(chosen.kind.name, (this.carriedOut[at]!.get(chosen.kind.name) ?? 0) + 1);
    return drafts.length === 0 ? undefined : { ...chosen, before, drafts, events, after };
  }

  streamsAndStates(): readonly (readonly [readonly CaseEvent[], CaseState])[] {
    return this.streams.map((events, at) => [events, this.states[at]!]);
  }

  /** A command that somebody may send now, mostly of a kind the case has seldom seen. */
  private allowedOne(considered: readonly CommandKind[], at: number, seed: number) {
    const tries = considered.flatMap((kind) => [0, 1, 2, 3].map((attempt) => this.make(kind, at, seed + attempt)));
    const allowed = tries.filter(({ command }) => decided(command, this.states[at]!).length > 0);
    const times = ({ kind }: { readonly kind: CommandKind }): number => this.carriedOut[at]!.get(kind.name) ?? 0;
    const rarest = Math.min(...allowed.map(times));
    const choice = seed % 3 === 0 ? allowed : allowed.filter((one) => times(one) === rarest);
    return choice[seed % Math.max(choice.length, 1)];
  }

  private make(kind: CommandKind, at: number, seed: number) {
    const others = this.states.filter((_, index) => index !== at);
    const scene = { state: this.states[at]!, others, id: String(this.turns).padStart(6, '0'), chance: Chance.of(kind.name, seed) };
    return { kind, command: kind.make(scene) };
  }

  private recorded(draft: Draft, at: number, version: number): CaseEvent {
    const stream = caseStream(`case-${at}`);
    const occurredAt = new Date(Date.UTC(2026, 2, 2, 2, this.turns)).toISOString();
    return anEvent(draft.type, draft.data, { stream, version, occurredAt }) as CaseEvent;
  }
}
