import { randomUUID } from 'node:crypto';
import { migrateLedger, onConnection, postgresEventStore } from '@suqiu/event-store';
import type { TestDatabase } from '../../postgres';
import { chanceFrom } from './chance';
import { faultless, judge, type Seen, type Verdict } from './log-checker';
import { LogFollower } from './log-follower';
import { makeInsertsNap, Saboteur } from './saboteur';
import { Writer } from './writers';

export interface OrderingRun {
  readonly seed: number;
  /** Writer processes; one of them is killed half-way. */
  readonly writers: number;
  /** Turns of each writer; a turn has up to eight callers at once. */
  readonly turns: number;
}

export interface OrderingResult {
  readonly readers: readonly Verdict[];
  /** Callers who did nothing wrong and were not served. */
  readonly innocentsFailed: readonly string[];
  /** Acknowledged event ids that are not stored. */
  readonly lost: number;
  /** Positions or versions with a hole or a double, chains that do not link. */
  readonly faults: readonly string[];
  readonly counts: {
    readonly stored: number;
    readonly acknowledged: number;
    readonly provoked: number;
    readonly killed: number;
    readonly killedInside: number;
    readonly stalled: number;
  };
}

/** What every run must end with, whatever its counts. */
export const flawless = (readers: number): Omit<OrderingResult, 'counts'> => ({
  readers: Array.from({ length: readers }, () => faultless),
  innocentsFailed: [],
  lost: 0,
  faults: [],
});

/** Writers, readers and a saboteur at once on one ledger; then everything is counted. */
export const runOrdering = async (database: TestDatabase, { seed, writers, turns }: OrderingRun): Promise<OrderingResult> => {
  await migrateLedger(database.adminUrl);
  await onConnection(database.adminUrl, (admin) => makeInsertsNap(admin, 0.01));
  const chance = chanceFrom(seed);
  const streams = Array.from({ length: 12 }, () => `case-${randomUUID()}`);
  const reading = postgresEventStore({ url: database.url('relay') });
  const followers = [3, 50, 500].map((limit) => new LogFollower(reading, limit));
  const processes = Array.from(
    { length: writers },
    () => new Writer({ url: database.url('intake'), seed: chance.below(2 ** 31), streams, turns }),
  );
  const saboteur = new Saboteur(database.adminUrl, chanceFrom(seed + 1));
  const [victim] = processes;
  await Promise.race([victim?.acknowledges(turns), victim?.ended]);
  victim?.kill();
  await Promise.all(processes.map(({ ended }) => ended));
  await saboteur.stop();
  const head = await reading.head();
  const given = await Promise.all(followers.map((follower) => follower.finishAt(head)));
  await reading.close();
  const stored = await storedEvents(database);
  const ids = new Set(stored.map(({ eventId }) => eventId));
  const acknowledged = processes.flatMap((writer) => writer.acknowledged);
  return {
    readers: given.map((events) => judge(stored, events)),
    innocentsFailed: processes.flatMap(({ failures }) => failures),
    lost: acknowledged.filter((id) => !ids.has(id)).length,
    faults: faultsOf(stored),
    counts: {
      stored: stored.length,
      acknowledged: acknowledged.length,
      provoked: processes.reduce((sum, writer) => sum + writer.provoked, 0),
      killed: saboteur.killed,
      killedInside: saboteur.killedInside,
      stalled: saboteur.stalled,
    },
  };
};

interface Row extends Seen {
  readonly eventId: string;
  readonly position: string;
  readonly recordedAt: Date;
  readonly hash: string;
  readonly prevHash: string;
}

/** Past the adapter, straight from the table. */
export const storedEvents = (database: Pick<TestDatabase, 'adminUrl'>): Promise<Row[]> =>
  onConnection(database.adminUrl, async (admin) => {
    const columns = `position, stream, version, event_id AS "eventId", recorded_at AS "recordedAt", encode(hash, 'hex') AS hash, encode(prev_hash, 'hex') AS "prevHash"`;
    return (await admin.query<Row>(`SELECT ${columns} FROM ledger.events ORDER BY position`)).rows;
  });

/** What must hold of any ledger: dense positions, time never going back, dense versions, linked chains. */
export const faultsOf = (stored: readonly Row[]): string[] => {
  const faults: string[] = [];
  const heads = new Map<string, Row>();
  let last: Row | undefined;
  for (const [index, event] of stored.entries()) {
    const head = heads.get(event.stream);
    if (event.position !== String(index + 1)) faults.push(`position ${event.position} stands at place ${index + 1}`);
    if (last !== undefined && event.recordedAt < last.recordedAt) faults.push(`time goes back at position ${event.position}`);
    if (event.version !== (head?.version ?? 0) + 1) faults.push(`${event.stream} goes from ${head?.version ?? 0} to ${event.version}`);
    if (event.prevHash !== (head?.hash ?? '0'.repeat(64))) faults.push(`${event.stream}@${event.version} does not link`);
    heads.set(event.stream, event);
    last = event;
  }
  return faults;
};
