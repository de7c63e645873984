import type { Append } from '@suqiu/event-store';
import type { ClientBase } from 'pg';

const call = 'SELECT append_no, verdict FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)';
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** The append function called directly, for what the adapter never does: inside an open transaction, or with foreign arguments. True if stored. */
export const callLedgerAppend = async (client: ClientBase, ...appends: readonly Append[]): Promise<boolean> =>
  (await ledgerVerdicts(client, ...appends)).length === 1;

/** `FROM`, then a verdict for each append that was not stored. */
export const ledgerVerdicts = async (client: ClientBase, ...appends: readonly Append[]): Promise<string[]> => {
  const events = appends.flatMap((append, index) => append.events.map((event) => ({ ...event, owner: index + 1 })));
  const { rows } = await client.query<{ verdict: string }>(call, [
    appends.map(({ stream }) => stream),
    appends.map(({ expected }) => (expected === 'none' ? 0 : expected)),
    appends.map((append) => bytes(append.events[0]?.prevHash ?? '')),
    events.map(({ owner }) => owner),
    events.map(({ version }) => version),
    events.map(({ eventId }) => eventId),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ text }) => (JSON.parse(text) as { occurredAt: string }).occurredAt),
    events.map(({ text }) => text),
    events.map(({ prevHash }) => bytes(prevHash)),
    events.map(({ hash }) => bytes(hash)),
  ]);
  return rows.map(({ verdict }) => verdict);
};
