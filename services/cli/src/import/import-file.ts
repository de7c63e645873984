import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { type ApiClient, ApiProblem } from '@suqiu/standalone';
import type { Outcome, Progress } from '../output';
import { awaitDispatch, type Destinations, destinationsOf } from './destinations';
import { type ImportProfile } from './profile';
import { readRows, type RejectedRow, type SourceRow } from './read-rows';
import { registerBody } from './register-body';

interface Registered {
  readonly caseNumber: string;
  readonly duplicates?: readonly unknown[];
}

export interface ImportSummary extends Destinations {
  readonly rows: number;
  readonly registered: number;
  readonly rejected: number;
  /** Registered cases that were recognised as repeating an earlier one. */
  readonly duplicates: number;
}

export interface ImportOptions {
  readonly client: ApiClient;
  /** May read the state of every case. */
  readonly reader: ApiClient;
  readonly file: string;
  readonly profile: ImportProfile;
  /** Receives one line for each rejected record: line, external number, code, reason. Never its text. */
  readonly rejectsFile: string;
  readonly progress: Progress;
}

/** Callers at once: enough to fill the groups of the ledger, few enough to leave room for people. */
const together = 16;

/**
 * Registers every record of a file through the public interface. The idempotency key is made of profile and external number, so a file may be
 * imported again after a break or by mistake: what is there is found, not made again. Rejected records are written down and reading goes on.
 */
export async function importFile(options: ImportOptions): Promise<Outcome> {
  const { client, reader, file, profile, rejectsFile, progress } = options;
  const rejects = createWriteStream(rejectsFile);
  rejects.write('line,externalId,code,reason\n');
  let rows = 0;
  let rejected = 0;
  let duplicates = 0;
  const numbers = new Set<string>();

  const reject = (row: RejectedRow): void => {
    rejected += 1;
    rejects.write(`${[row.line, row.externalId ?? '', row.code, row.reason].map(quoted).join(',')}\n`);
  };
  const take = async (row: SourceRow): Promise<void> => {
    const externalId = row.fields[profile.columns.externalId] ?? '';
    const asked = registerBody(row.fields, profile);
    if ('code' in asked) return reject({ line: row.line, externalId, ...asked });
    try {
      const { body } = await client.post<Registered>('/api/intake/v1/cases', asked.body, { idempotencyKey: asked.key });
      numbers.add(body.caseNumber);
      if ((body.duplicates ?? []).length > 0) duplicates += 1;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
      reject({ line: row.line, externalId, code: error.code, reason: error.detail });
    }
  };

  const queue = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const row of readRows(file, Object.values(profile.columns))) {
    if (failures.length > 0) break;
    rows += 1;
    if ('code' in row) reject(row);
    else {
      const work: Promise<void> = take(row)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => queue.delete(work));
      queue.add(work);
      if (queue.size >= together) await Promise.race(queue);
    }
    progress.show(rows, 0);
  }
  await Promise.all(queue);
  rejects.end();
  await once(rejects, 'close');
  // Told once: when the server is gone, every caller finds it so.
  if (failures.length > 0) throw failures[0];
  await awaitDispatch(reader);
  const destinations = await destinationsOf(reader, [...numbers], progress);
  progress.end();
  return outcome({ rows, registered: numbers.size, rejected, duplicates, ...destinations }, rejectsFile);
}

function outcome(summary: ImportSummary, rejectsFile: string): Outcome {
  const { rows, registered, rejected, duplicates, dispatched, answered, routedOut, merged, waiting } = summary;
  const share = (n: number): string => `${n} (${((100 * n) / Math.max(1, registered)).toFixed(1)} %)`;
  return {
    lines: [
      `${rows} rows: ${registered} registered, ${rejected} rejected${rejected > 0 ? ` (see ${rejectsFile})` : ''}, ${duplicates} with earlier cases alike`,
      `of the registered: ${share(dispatched)} dispatched, ${share(answered)} answered, ${share(routedOut)} routed out, ${share(merged)} merged, ${share(waiting)} wait for a person`,
    ],
    json: summary,
    wrong: registered + rejected !== rows,
  };
}

const quoted = (value: string | number): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
