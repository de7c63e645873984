import { decode, type LedgerEvent } from '@suqiu/case';
import type { Clock, EventStore } from '@suqiu/event-store';
import { genesisHash, type Hash } from '@suqiu/integrity';
import { nodeHash } from '@suqiu/vault';
import { AppError } from '../errors/app-error';
import type { Command, Receipt } from './command';
import { derivedId } from './command-id';
import { sealDrafts, type SealingVault, type StreamSealer, subjectsOf } from './seal-drafts';

export interface AttemptParts {
  /** The service's own connection: the ledger takes only its event types. */
  readonly store: EventStore;
  readonly vault: SealingVault;
  readonly clock: Clock;
  /** Default: SHA-256. */
  readonly hash?: Hash;
}

const sha256 = nodeHash('sha256');

export const streamOf = <State, Event extends LedgerEvent, Reserved, Prepared>(
  { stream }: Command<State, Event, Reserved, Prepared>,
  reserved: Reserved,
): string => (typeof stream === 'string' ? stream : stream(reserved));

/**
 * Loads the stream, decides once and appends. If the stream already holds this command, its result is the answer and nothing is decided.
 * Rejects with VersionConflict when somebody else wrote in between.
 */
export async function attemptCommand<State, Event extends LedgerEvent, Reserved, Prepared>(
  parts: AttemptParts,
  command: Command<State, Event, Reserved, Prepared>,
  commandId: string,
  reserved: Reserved,
): Promise<Receipt<Reserved>> {
  const { context, fold } = command;
  const stream = streamOf(command, reserved);
  const events = (await parts.store.readStream(stream)).map(decode) as Event[];
  const before = events.filter((event) => event.commandId === commandId);
  const last = events.at(-1);
  if (before.length > 0) return receiptOf(commandId, stream, before, reserved);
  assertUnchanged(events, context.ifMatch);

  const state = events.reduce((folded, event) => fold.evolve(folded, event), fold.initial);
  const now = context.occurredAt ?? parts.clock.now().toISOString();
  const newId = (name: string): string => derivedId(commandId, name);
  const prepared = (await command.prepare?.(state, reserved)) as Prepared;
  const drafts = command.decide(state, { actor: context.actor, now, commandId, reserved, prepared, newId });
  if (drafts.length === 0) {
    const { version = 0, position = '', recordedAt = now } = last ?? {};
    return { commandId, stream, version, position, recordedAt, events: [], reserved, replayed: false };
  }

  const subjects = subjectsOf(drafts, command.subjects?.(reserved, newId) ?? []);
  const sealer: StreamSealer | undefined = subjects.length > 0 ? await parts.vault.admit({ stream, subjects }) : undefined;
  const { actor, correlationId = commandId, causationId = commandId, traceparent } = context;
  const shared = {
    stream,
    occurredAt: now,
    actor,
    correlationId,
    causationId,
    commandId,
    ...(traceparent !== undefined && { traceparent }),
  };
  const head = { version: last?.version ?? 0, hash: last?.hash ?? genesisHash };
  const made = sealDrafts(drafts, shared, head, sealer, parts.hash ?? sha256);
  const { version, position, recordedAt } = await parts.store.append(stream, last?.version ?? 'none', made, context.lane);
  return { commandId, stream, version, position, recordedAt, events: made.map(typeAndVersion), reserved, replayed: false };
}

function receiptOf<Reserved>(commandId: string, stream: string, events: readonly LedgerEvent[], reserved: Reserved): Receipt<Reserved> {
  const { version, position, recordedAt } = events.at(-1) as LedgerEvent;
  return { commandId, stream, version, position, recordedAt, events: events.map(typeAndVersion), reserved, replayed: true };
}

const typeAndVersion = ({ type, version }: { readonly type: string; readonly version: number }) => ({ type, version });

/** Compared with the last event of a person, so that a timer's event does not spoil a form (architecture §3). */
function assertUnchanged(events: readonly LedgerEvent[], ifMatch: number | undefined): void {
  if (ifMatch === undefined) return;
  const byPerson = events.filter(({ actor }) => actor.role !== 'system').at(-1)?.version ?? 0;
  const version = events.at(-1)?.version ?? 0;
  if (byPerson > ifMatch || ifMatch > version) throw new AppError('STALE_VERSION', { version });
}
