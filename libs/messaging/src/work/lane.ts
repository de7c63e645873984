import type { EntityManager } from 'typeorm';

/** `live`: what queries read. `next`: a read model being rebuilt beside it. Reactors are always live. Stored. */
export type Lane = 'live' | 'next';

/** Whom a row of positions or parked belongs to. */
export interface ConsumerKey {
  readonly lane: Lane;
  readonly consumer: string;
}

/** Runs SQL on the one connection of a transaction, or on any. */
export type Sql = Pick<EntityManager, 'query'>;

/** PostgreSQL identifier in quotes. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
