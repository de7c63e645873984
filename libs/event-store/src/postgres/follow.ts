import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreError, type FollowOptions, type Position, type StoredEvent } from '../port';
import { positionNumber } from '../position';
import type { CommitSignal } from './commit-signal';
import { failureKind } from './failure';
import type { LogReader, Page } from './log-reader';

const defaultLimit = 500;
const retryMs = 200;

/** See the port. Every page is read together with the log's identity and end, so that a restored log is never read on in silence. */
export async function* follow(
  reader: LogReader,
  commits: CommitSignal,
  after: Position,
  options: FollowOptions,
): AsyncGenerator<StoredEvent[]> {
  const { signal, limit = defaultLimit } = options;
  let incarnation = options.incarnation;
  let last = after;
  while (!signal.aborted) {
    const seen = commits.seen;
    const page = await readPage(reader, last, limit, signal);
    if (page === undefined) continue;
    incarnation ??= page.incarnation;
    refuseOtherLog(page, incarnation, last);
    const newest = page.events.at(-1);
    if (newest !== undefined) {
      last = newest.position;
      yield page.events;
    }
    if (page.events.length < limit) await commits.wait(seen, signal);
  }
}

/** Nothing while the ledger cannot be reached: a follower outlives a restart of the database. Throws what the server refuses: asking again mends no right. */
const readPage = async (reader: LogReader, after: Position, limit: number, signal: AbortSignal): Promise<Page | undefined> => {
  try {
    return await reader.guardedPage(after, limit);
  } catch (error) {
    if (!(error instanceof EventStoreError && error.cause !== undefined) || failureKind(error.cause) === 'refused') throw error;
    await pause(retryMs, undefined, { signal }).catch(() => undefined);
    return undefined;
  }
};

/** Positions are dense in this adapter: a hole, or an end before the reader's place, means that the log is not the one it was. */
const refuseOtherLog = (page: Page, incarnation: string, after: Position): void => {
  if (page.incarnation !== incarnation) throw changed(`the log is ${page.incarnation}, the checkpoint belongs to ${incarnation}`);
  if (page.head < after) throw changed(`the log ends at ${page.head || 'its beginning'}, before the checkpoint ${after}`);
  let expected = positionNumber(after);
  for (const { position } of page.events) {
    expected += 1;
    if (Number(position) !== expected) throw changed(`position ${expected} is missing from the log`);
  }
};

const changed = (message: string): EventStoreError => new EventStoreError('INCARNATION_CHANGED', message);
