import type { EventEmitter } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { onConnection } from '@suqiu/event-store';

/** Where a database keeps its bytes. */
export interface RawData {
  /** URL of a superuser, of the database to look into. */
  readonly adminUrl: string;
  /** Everything under it is read. */
  readonly folder: string;
  /** Files that belong to somebody else, by their path below the folder. Default: none. */
  readonly leaveOut?: (file: string) => boolean;
}

/** Every table of every schema but PostgreSQL's own, as COPY writes it. */
export const copiesOfTables = ({ adminUrl }: RawData): Promise<[name: string, bytes: Buffer][]> =>
  onConnection(adminUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const copies: [string, Buffer][] = [];
    for (const { name } of tables.rows) {
      const chunks: Buffer[] = [];
      const { connection } = client as unknown as { connection: EventEmitter };
      const collect = ({ chunk }: { chunk: Buffer }): void => void chunks.push(Buffer.from(chunk));
      connection.on('copyData', collect);
      await client.query(`COPY ${name} TO STDOUT`);
      connection.off('copyData', collect);
      copies.push([name, Buffer.concat(chunks)]);
    }
    return copies;
  });

/** Files in which any of the needles stands, each with those it holds. Everything is on disk before: data files, write-ahead log, logs. */
export const filesWith = async (data: RawData, needles: readonly Buffer[]): Promise<{ read: string[]; found: Map<string, Buffer[]> }> => {
  await onConnection(data.adminUrl, (client) => client.query('CHECKPOINT'));
  const read: string[] = [];
  const found = new Map<string, Buffer[]>();
  for (const file of readdirSync(data.folder, { recursive: true, encoding: 'utf8' })) {
    const bytes = data.leaveOut?.(file) === true ? undefined : bytesOf(path.join(data.folder, file));
    if (bytes === undefined) continue;
    read.push(file);
    const held = needles.filter((needle) => bytes.includes(needle));
    if (held.length > 0) found.set(file, held);
  }
  return { read, found };
};

/** Undefined for what is no file; a running server removes files. */
const bytesOf = (file: string): Buffer | undefined => {
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
