import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { type ApiClient, ApiProblem } from '@suqiu/standalone';
import { bilingual, type Outcome, type Progress } from '../output';
import { type Destinations, destinationsOf } from './destinations';
import { type ImportProfile } from './profile';
import { FileError, readRows, type RejectedRow, type SourceRow } from './read-rows';
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
 * imported again after a break or by mistake: what is there is found, not made again. Rejected records are written down and reading goes on; one
 * whose number stood in the file before is rejected, whatever it says. Rejects with FileError, StandStill, ApiProblem and Unreachable.
 */
export async function importFile(options: ImportOptions): Promise<Outcome> {
  const { client, reader, file, profile, rejectsFile, progress } = options;
  const rejects = createWriteStream(rejectsFile);
  await once(rejects, 'open').catch((cause: unknown) => {
    throw new FileError(`${rejectsFile}: ${bilingual('文件无法写入', 'the file cannot be written')}`, { cause });
  });
  rejects.write('line,externalId,code,reason\n');
  let rows = 0;
  let rejected = 0;
  let duplicates = 0;
  const numbers = new Set<string>();
  /** Key → line that it was first met on. */
  const lines = new Map<string, number>();
  let bytes = 0;

  const reject = (row: RejectedRow): void => {
    rejected += 1;
    rejects.write(`${[row.line, row.externalId ?? '', row.code, row.reason].map(quoted).join(',')}\n`);
  };
  const take = async (row: SourceRow): Promise<void> => {
    const externalId = row.fields[profile.columns.externalId] ?? '';
    const asked = registerBody(row.fields, profile);
    if ('code' in asked) return reject({ line: row.line, externalId, ...asked });
    const first = lines.get(asked.key);
    if (first !== undefined) return reject({ line: row.line, externalId, code: 'ROW_REPEATED', reason: numberOf(first) });
    lines.set(asked.key, row.line);
    try {
      const { body } = await client.post<Registered>('/api/intake/v1/cases', asked.body, { idempotencyKey: asked.key });
      numbers.add(body.caseNumber);
      if ((body.duplicates ?? []).length > 0) duplicates += 1;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
      reject({ line: row.line, externalId, code: error.code, reason: error.detail });
    }
  };

  // What cannot be read is told by the reader, in its own words.
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  const queue = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const row of readRows(file, Object.values(profile.columns), (read) => (bytes = read))) {
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
    progress.show(bytes, size, bilingual(`${rows} 行`, `${rows} rows`));
  }
  await Promise.all(queue);
  rejects.end();
  await once(rejects, 'close');
  // Told once: when the server is gone, every caller finds it so.
  if (failures.length > 0) throw failures[0];
  const destinations = await destinationsOf(reader, numbers, progress);
  progress.end();
  return outcome({ rows, registered: numbers.size, rejected, duplicates, ...destinations }, rejectsFile);
}

function outcome(summary: ImportSummary, rejectsFile: string): Outcome {
  const { rows, registered, rejected, duplicates, dispatched, answered, routedOut, merged, waiting } = summary;
  const share = (n: number): string => `${n} (${((100 * n) / Math.max(1, registered)).toFixed(1)} %)`;
  return {
    lines: [
      bilingual(
        `${rows} 行：登记 ${registered} 件，拒收 ${rejected} 行${rejected > 0 ? `（见 ${rejectsFile}）` : ''}，其中 ${duplicates} 件与此前诉求重复`,
        `${rows} rows: ${registered} registered, ${rejected} rejected${rejected > 0 ? ` (see ${rejectsFile})` : ''}, ${duplicates} with earlier cases alike`,
      ),
      bilingual(
        `登记的诉求：派单 ${share(dispatched)}，答复 ${share(answered)}，不予受理 ${share(routedOut)}，并案 ${share(merged)}，待人工 ${share(waiting)}`,
        `of the registered: ${share(dispatched)} dispatched, ${share(answered)} answered, ${share(routedOut)} routed out, ${share(merged)} merged, ${share(waiting)} wait for a person`,
      ),
    ],
    json: summary,
    wrong: registered + rejected !== rows,
  };
}

const numberOf = (line: number): string => bilingual(`编号与第 ${line} 行相同`, `the same number as line ${line}`);

const quoted = (value: string | number): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
