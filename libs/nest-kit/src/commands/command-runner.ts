import { decode, type LedgerEvent } from '@suqiu/case';
import { VersionConflict } from '@suqiu/event-store';
import { canonicalText } from '@suqiu/integrity';
import { AppError } from '../errors/app-error';
import { errorCatalogue } from '../errors/catalogue';
import { toAppError } from '../errors/to-app-error';
import type { Metrics } from '../observability/metrics';
import { attemptCommand, type AttemptParts, streamOf } from './attempt';
import { awaitFirst } from './await-first';
import type { Command, Receipt } from './command';
import { commandIdOf } from './command-id';
import type { Claim, Reservations } from './reservations';

export interface CommandRunnerParts extends AttemptParts {
  readonly reservations: Reservations;
  readonly metrics?: Metrics;
}

/** Times a command is decided when others keep writing first. */
const mostAttempts = 5;

/** Carries out commands as architecture §3 has it. One per service; several may live in one process. */
export class CommandRunner {
  constructor(private readonly parts: CommandRunnerParts) {}

  /**
   * Reserve → load → decide → seal → append, and again from load when somebody else wrote first. Resolves when the events are durable.
   * Rejects with what `decide` threw, and with AppError IDEMPOTENCY_KEY_REUSED, COMMAND_IN_PROGRESS, STALE_VERSION, VERSION_CONFLICT, or the
   * errors of store and vault. Only successes are remembered.
   */
  async run<State, Event extends LedgerEvent, Reserved = undefined, Prepared = undefined>(
    command: Command<State, Event, Reserved, Prepared>,
  ): Promise<Receipt<Reserved>> {
    try {
      const receipt = await this.carryOut(command);
      const outcome = receipt.replayed ? 'replayed' : receipt.events.length === 0 ? 'unchanged' : 'appended';
      this.parts.metrics?.command(command.operation, outcome, receipt.replayed ? 0 : receipt.events.length);
      return receipt;
    } catch (error) {
      this.parts.metrics?.command(command.operation, toAppError(error).code, 0);
      throw error;
    }
  }

  private async carryOut<State, Event extends LedgerEvent, Reserved, Prepared>(
    command: Command<State, Event, Reserved, Prepared>,
  ): Promise<Receipt<Reserved>> {
    const commandId = commandIdOf(command.operation, command.context);
    // A caller with its own id and nothing to reserve needs no row: the stream alone tells whether the command happened.
    if ('commandId' in command.context && !command.reserve) return this.attempts(command, commandId, undefined as Reserved);

    const claim = await this.claim(command, commandId);
    const stream = streamOf(command, claim.reserved);
    if (claim.kind === 'done') return { ...claim.result, commandId, stream, events: [], reserved: claim.reserved, replayed: true };
    try {
      const receipt = await this.attempts(command, commandId, claim.reserved);
      if (receipt.events.length === 0) {
        const { version, position, recordedAt } = receipt;
        await this.parts.reservations.remember(commandId, { version, position, recordedAt });
      }
      return receipt;
    } catch (error) {
      await this.release(commandId, claim.hold, error);
      throw error;
    }
  }

  private async release(commandId: string, hold: string | undefined, error: unknown): Promise<void> {
    if (hold === undefined) return;
    const { reservations } = this.parts;
    const refused = errorCatalogue[toAppError(error).code].status < 500;
    await (refused ? reservations.releaseRefused(commandId, hold) : reservations.releaseUndecided(commandId, hold));
  }

  /** Ours to carry out, or done before. While another attempt holds it, waits for that one's events. */
  private async claim<State, Event extends LedgerEvent, Reserved, Prepared>(
    command: Command<State, Event, Reserved, Prepared>,
    commandId: string,
  ): Promise<Exclude<Claim<Reserved>, { kind: 'held' }>> {
    const { operation, stream, body, reserve } = command;
    const asked = canonicalText([typeof stream === 'string' ? stream : null, JSON.parse(JSON.stringify(body ?? null))]);
    const fingerprint = this.parts.vault.fingerprint(asked);
    const claim = () => this.parts.reservations.claim(commandId, operation, fingerprint, reserve);
    const happened = async (reserved: Reserved) => {
      const events = await this.parts.store.readStream(streamOf(command, reserved));
      return events.some((event) => decode(event).commandId === commandId);
    };
    return awaitFirst(claim, happened);
  }

  private async attempts<State, Event extends LedgerEvent, Reserved, Prepared>(
    command: Command<State, Event, Reserved, Prepared>,
    commandId: string,
    reserved: Reserved,
  ): Promise<Receipt<Reserved>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptCommand(this.parts, command, commandId, reserved);
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
        if (attempt === mostAttempts) throw new AppError('VERSION_CONFLICT', {}, { cause: error });
      }
    }
  }
}
