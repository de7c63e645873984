import type { Actor } from '@suqiu/case';

/** What tells one command from all others: a client's key, or an id of the caller's own making (reactors, simulation, seeding). */
export type CommandIdentity = { readonly idempotencyKey: string } | { readonly commandId: string };

/** Who sends a command, and under which circumstances. Needs no HTTP. */
export type CommandContext = CommandIdentity & {
  readonly actor: Actor;
  /** Refuse when a person changed the stream after this version. */
  readonly ifMatch?: number;
  /** Business time, ISO 8601 UTC with milliseconds. Default: the clock's now. */
  readonly occurredAt?: string;
  /** Default: the command's id. */
  readonly correlationId?: string;
  /** Default: the command's id. */
  readonly causationId?: string;
  readonly traceparent?: string;
  /** Imports and seeding go behind people. Default: interactive. */
  readonly lane?: 'interactive' | 'bulk';
};
