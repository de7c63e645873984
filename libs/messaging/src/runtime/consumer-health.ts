import type { ConsumerStatus } from './consumer-loop';

/** Longer than the longest pause between two tries (5 s), and than a restart of the database takes. */
const pausedAtMostMs = 10_000;

/**
 * The consumers that a person should look at: dead or stopped, or paused for more than ten seconds. Whether what a pause waits for will ever come
 * (a table, a right, a schema) nobody can tell, so it counts as a fault when it lasts. `now` in milliseconds since 1970.
 */
export const notConsuming = (statuses: readonly ConsumerStatus[], now: number): ConsumerStatus[] =>
  statuses.filter(({ state, since }) => state === 'dead' || state === 'stopped' || (state === 'paused' && now - since > pausedAtMostMs));

/** Name, state and code of the failure: identifiers only, for logs and health. */
export const condition = ({ consumer, state, failure }: Pick<ConsumerStatus, 'consumer' | 'state' | 'failure'>): string =>
  `${consumer} is ${state}${failure ? `: ${failure.code}` : ''}`;
