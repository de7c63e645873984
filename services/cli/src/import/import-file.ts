import { stat } from 'node:fs/promises';
import { type ApiClient, ApiProblem } from '@suqiu/standalone';
import { bilingual, type Outcome, type Progress } from '../output';
import { type Destinations, destinationsOf } from './destinations';
import { AskedRows, type AskedRow } from './asked-rows';
import { OrderedWorks } from './ordered-works';
import type { ImportProfile } from './profile';
import { readRows } from './read-rows';
import { RejectsFile } from './rejects-file';

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
 * whose number stood in the file before is rejected, whatever it says. What one requester tells is registered in the order of the file: told
 * again, it must find what was told first. Rejects with FileError, StandStill, ApiProblem and Unreachable.
 */
export async function importFile({ client, reader, file, profile, rejectsFile, progress }: ImportOptions): Promise<Outcome> {
  const rejects = await RejectsFile.open(rejectsFile);
  const asking = new AskedRows(profile);
  const works = new OrderedWorks(together);
  const numbers = new Set<string>();
  let [rows, duplicates, bytes] = [0, 0, 0];
  const register = async ({ key, body, line, externalId }: AskedRow): Promise<void> => {
    try {
      const answer = await client.post<Registered>('/api/intake/v1/cases', body, { idempotencyKey: key });
      numbers.add(answer.body.caseNumber);
      if ((answer.body.duplicates ?? []).length > 0) duplicates += 1;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
      rejects.add({ line, externalId, code: error.code, reason: error.detail });
    }
  };
  const size = await sizeOf(file);
  for await (const row of readRows(file, Object.values(profile.columns), (read) => (bytes = read))) {
    if (works.failed) break;
    rows += 1;
    const asked = 'code' in row ? row : asking.ask(row);
    if ('code' in asked) rejects.add(asked);
    else await works.add(asked.requester, () => register(asked));
    progress.show(bytes, size, bilingual(`${rows} 行`, `${rows} rows`));
  }
  await works.end().finally(() => rejects.close());
  const destinations = await destinationsOf(reader, numbers, progress);
  progress.end();
  return outcome({ rows, registered: numbers.size, rejected: rejects.count, duplicates, ...destinations }, rejectsFile);
}

/** In bytes; 0 of a file that cannot be read, which its reader tells in its own words. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

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
