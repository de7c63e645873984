import { type LedgerEvent, Refusal } from '@suqiu/case';
import { Chance } from '@suqiu/simulation';
import { anEvent } from '../../builders';
import { type Command, type CommandKind, commandKinds } from './commands';
import { type Configuration, foldConfiguration, nothingConfigured, streamOf } from './state';

/** A command that was carried out, before and after. */
export interface Done {
  readonly kind: CommandKind;
  readonly command: Command;
  /** The day it was sent on: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
  readonly before: Configuration;
  readonly events: readonly LedgerEvent[];
  readonly after: Configuration;
}

/** What a decider answers: drafts, or none for a refusal. Any other error is a fault and goes through. */
export function decided(command: Command, state: Configuration): ReturnType<Command> {
  try {
    return command(state);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** So often a command is made up anew when it would be refused or changes nothing: most are. */
const attempts = 12;

/** One configuration on which commands are carried out one after the other, some days apart; tells of each that changed something. */
export class ConfigurationGame {
  state = nothingConfigured;
  readonly events: LedgerEvent[] = [];
  private now = Date.UTC(2026, 2, 2, 2);

  play(seed: number): Done | undefined {
    this.now += (seed % 4) * 86_400_000;
    const day = new Date(this.now).toISOString().slice(0, 10);
    const kind = commandKinds[seed % commandKinds.length]!;
    const before = this.state;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const command = kind.make({ state: before, day, chance: Chance.of(kind.name, seed, attempt) });
      const events: LedgerEvent[] = [];
      for (const draft of decided(command, before)) {
        const { stream, version } = streamOf(draft.type, foldConfiguration(before, events));
        events.push(anEvent(draft.type, draft.data, { stream, version: version + 1 }));
      }
      if (events.length === 0) continue;
      this.state = foldConfiguration(before, events);
      this.events.push(...events);
      return { kind, command, day, before, events, after: this.state };
    }
    return undefined;
  }
}
