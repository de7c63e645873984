import type { ApiClient } from '@suqiu/standalone';
import type { Outcome } from './output';

interface HistoryEntry {
  readonly version: number;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly hash: string;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** Every event of a case as a sentence in Chinese and English. */
export async function history(client: ApiClient, caseNumber: string): Promise<Outcome> {
  const { body } = await client.get<{ readonly events: readonly HistoryEntry[] }>(
    `/api/audit/v1/cases/${encodeURIComponent(caseNumber)}/history`,
  );
  const lines = body.events.flatMap(({ version, occurredAt, actor, sentence, hash }) => [
    `${String(version).padStart(3)}  ${shanghai.format(new Date(occurredAt))}  ${actor.id} (${actor.role})  ${hash.slice(0, 12)}`,
    `     ${sentence.zh}`,
    `     ${sentence.en}`,
  ]);
  return { lines, json: body, wrong: false };
}
