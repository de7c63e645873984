import { onConnection } from '@suqiu/event-store';
import { disguises, holdsAny, randomHanzi } from './disguises';
import { copiesOfTables, filesWith, type RawData } from './raw-data';

/** Of each kind of file a server keeps there must be one, or the look was at nothing. */
const kinds = [/(^|\/)server\.log$/, /(^|\/)base\//, /(^|\/)pg_wal\//];

/**
 * Specs that none of the planted texts stands, in any disguise, in a table or a file; and that each disguise would be found if it did. `tables`:
 * some that must have been looked into. Call it inside the `describe` of what was planted, after everything else has been done with it.
 */
export const standNowhere = (data: () => RawData, planted: readonly string[], tables: readonly string[]): void => {
  const needles = planted.flatMap(disguises);
  const asAdmin = (sql: string) => onConnection(data().adminUrl, async (client) => void (await client.query(sql)));

  it('stand in no table', async () => {
    const copies = await copiesOfTables(data());
    expect(copies.map(([name]) => name)).toEqual(expect.arrayContaining([...tables]));
    expect(copies.find(([name]) => name === 'ledger.events')?.[1].includes('intake.CaseRegistered')).toBe(true);
    expect(copies.filter(([, bytes]) => holdsAny(bytes, needles)).map(([name]) => name)).toEqual([]);
  });

  it('stand in no data, write-ahead or log file', async () => {
    const { read, found } = await filesWith(data(), needles);
    expect(kinds.filter((kind) => !read.some((file) => kind.test(file)))).toEqual([]);
    expect([...found.keys()]).toEqual([]);
  });

  it('would be found, in each disguise, if they were there', async () => {
    const canary = randomHanzi(5);
    const hidden = disguises(canary);
    await asAdmin('CREATE TABLE public.canary (bytes bytea, plain text)');
    await asAdmin(`INSERT INTO public.canary (plain) VALUES ('${canary}')`);
    for (const bytes of hidden) await asAdmin(`INSERT INTO public.canary (bytes) VALUES ('\\x${bytes.toString('hex')}')`);
    await asAdmin(`DO $$ BEGIN RAISE LOG '${canary}'; END $$`);
    const { found } = await filesWith(data(), hidden);
    const [inLog, inData, inWriteAhead] = kinds.map((kind) => [...found].flatMap(([file, held]) => (kind.test(file) ? held : [])));
    expect(inLog).toContain(hidden[0]);
    expect(hidden.filter((bytes) => !inData?.includes(bytes) || !inWriteAhead?.includes(bytes))).toEqual([]);
    const copies = await copiesOfTables(data());
    expect(copies.filter(([, bytes]) => holdsAny(bytes, hidden)).map(([name]) => name)).toEqual(['public.canary']);
    for (const shift of [0, 1, 2]) {
      const around = Buffer.from(`${' '.repeat(shift)}{"name":"x${canary}y"}`).toString('base64');
      expect(holdsAny(Buffer.from(around), hidden)).toBe(true);
    }
    await asAdmin('DROP TABLE public.canary');
  });
};
