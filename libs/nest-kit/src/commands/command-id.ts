import { v5 as uuidV5 } from 'uuid';
import type { CommandContext } from './command-context';

/** Namespace of all command ids. Stored inside every event: never changes. */
const commandNamespace = '6f1c6f0e-53a1-5d0e-9b7b-1f4a0c6b5e10';

/** UUIDv5 of (actor, operation, key): the same person sending the same thing under the same key is the same command, on every machine. */
export const commandIdOf = (operation: string, context: CommandContext): string =>
  'commandId' in context
    ? context.commandId
    : uuidV5(JSON.stringify([context.actor.id, operation, context.idempotencyKey]), commandNamespace);

/** UUIDv5 of (commandId, stream, index): deciding the same command again gives the same events (event-sourcing.md D5). */
export const eventIdOf = (commandId: string, stream: string, index: number): string => uuidV5(JSON.stringify([stream, index]), commandId);

/** An id for something a command brings into being; the same name in the same command is the same id. */
export const derivedId = (commandId: string, name: string): string => uuidV5(name, commandId);
