import { onConnection } from '@suqiu/event-store';
import type { RunningService } from './running-service';

/** How a plan reads one table or index. */
export interface Scan {
  readonly node: string;
  readonly index?: string;
  /** What the index is entered with; absent for one that is read from end to end. */
  readonly condition?: string;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

const rowsOfTable = 5_000;

/** Fills a table of the read model; each column with an SQL expression of the row's number `n`. */
export async function fillTable(service: RunningService, table: string, columns: Readonly<Record<string, string>>): Promise<void> {
  const name = `${service.context.definition.service}.${table}`;
  await onConnection(service.db.adminUrl, async (admin) => {
    await admin.query(
      `INSERT INTO ${name} (${Object.keys(columns).join(', ')}) SELECT ${Object.values(columns).join(', ')} FROM generate_series(1, ${rowsOfTable}) n`,
    );
    await admin.query(`ANALYZE ${name}`);
  });
}

/**
 * How PostgreSQL reads the tables of the read model for each query that some work sends, with its values. Reading whole tables is made dear to
 * it, so that what still does, or reads an index from end to end, has no index to enter.
 */
export async function scansOf({ context: { dataSource } }: RunningService, work: () => Promise<unknown>): Promise<Scan[]> {
  const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const asked: { readonly query: string; readonly values: unknown[] }[] = [];
  const logger = dataSource.logger;
  const logQuery = (query: string, values: unknown[] = []) => void asked.push({ query, values });
  dataSource.logger = Object.create(logger, { logQuery: { value: logQuery } }) as typeof logger;
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  const ofLists = asked.filter(
    ({ query }) => query.startsWith('SELECT') && tables.some((table) => new RegExp(`\\bFROM "?${table}\\b`).test(query)),
  );
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SET LOCAL enable_seqscan = off');
    const scans: Scan[] = [];
    for (const { query, values } of ofLists) {
      const [explained] = (await runner.query(`EXPLAIN (FORMAT JSON) ${query}`, values)) as { 'QUERY PLAN': { Plan: Node }[] }[];
      scans.push(...explained!['QUERY PLAN'].flatMap(({ Plan }) => scansIn(Plan)));
    }
    return scans;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function scansIn(node: Node): Scan[] {
  const { 'Node Type': type, 'Index Name': index, 'Index Cond': condition, Plans = [] } = node;
  // A bitmap of the heap is entered by the indexes below it.
  const own =
    type.endsWith('Scan') && type !== 'Bitmap Heap Scan' && type !== 'Subquery Scan'
      ? [{ node: type, ...(index !== undefined && { index }), ...(condition !== undefined && { condition }) }]
      : [];
  return [...own, ...Plans.flatMap(scansIn)];
}
