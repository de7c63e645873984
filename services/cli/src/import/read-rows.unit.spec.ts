import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { FileError, readRows, type RejectedRow, type SourceRow } from './read-rows';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'suqiu-rows-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = async (text: string, wanted: readonly string[] = ['id', 'title']): Promise<(SourceRow | RejectedRow)[]> => {
  const file = path.join(folder, 'rows.csv');
  await writeFile(file, text);
  const rows = [];
  for await (const row of readRows(file, wanted)) rows.push(row);
  return rows;
};
const row = (line: number, id: string, title: string) => ({ line, fields: { id, title } });
const rejected = (line: number) => ({ line, code: expect.stringMatching(/^CSV_/) as string, reason: expect.any(String) as string });

describe('rows of a file', () => {
  it('come in their order, each with the line it begins on', async () => {
    expect(await read('id,title\n1,a\n2,b\n')).toEqual([row(2, '1', 'a'), row(3, '2', 'b')]);
  });

  it('may be written on several lines', async () => {
    expect(await read('id,title\n1,"a\nb\nc"\n2,"say ""d"""\n')).toEqual([row(2, '1', 'a\nb\nc'), row(5, '2', 'say "d"')]);
  });

  it('are read past a byte order mark, with the line ends of Windows, and past empty lines', async () => {
    expect(await read('\ufeffid,title\r\n1,a\r\n\r\n2,b\r\n3,"c\r\nd"\r\n4,e')).toEqual([
      row(2, '1', 'a'),
      row(4, '2', 'b'),
      row(5, '3', 'c\r\nd'),
      row(7, '4', 'e'),
    ]);
  });

  it('may have columns that nobody asked for', async () => {
    expect(await read('title,more,id\na,x,1\n')).toEqual([{ line: 2, fields: { id: '1', title: 'a', more: 'x' } }]);
  });

  it('are none in a file with a header only', async () => {
    expect(await read('id,title\n')).toEqual([]);
  });

  it('with too few or too many columns are rejected with their line, and reading goes on', async () => {
    expect(await read('id,title\n1,a\n2\n3,c\n4,d,e\n5,f\n')).toEqual([
      row(2, '1', 'a'),
      rejected(3),
      row(4, '3', 'c'),
      rejected(5),
      row(6, '5', 'f'),
    ]);
  });

  it('are told their line also after several rejected ones, and rejected ones at the end are not lost', async () => {
    expect(await read('id,title\n1\n2\n3,"c\nd"\n4\n')).toEqual([rejected(2), rejected(3), row(4, '3', 'c\nd'), rejected(6)]);
  });

  it('may have a quotation mark where it is no more than one: the rows after it are not swallowed', async () => {
    expect(await read('id,title\n1,a"b\n2,"c"d\n3,e\n')).toEqual([row(2, '1', 'a"b'), row(3, '2', '"c"d'), row(4, '3', 'e')]);
  });

  it('that never end are rejected', async () => {
    expect(await read('id,title\n1,a\n2,"b\n3,c\n')).toEqual([row(2, '1', 'a'), rejected(3)]);
  });

  it('of a file without a wanted column are refused at once, by the names of the columns', async () => {
    const refusal = read('id,titel\n1,a\n', ['id', 'title', 'text']);
    await expect(refusal).rejects.toThrow(FileError);
    await expect(refusal).rejects.toThrow(/no column title, text in the header/);
  });

  it('tell how much of the file has been read, up to all of it', async () => {
    const file = path.join(folder, 'told.csv');
    const text = `id,title\n${Array.from({ length: 50 }, (_, n) => `${n},路灯`).join('\n')}\n`;
    await writeFile(file, text);
    const told: number[] = [];
    const rows = [];
    for await (const row of readRows(file, ['id'], (bytes) => told.push(bytes))) rows.push(row);
    expect(told).toHaveLength(50);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(new Set(told).size).toBe(50);
    expect(Buffer.byteLength(text) - told.at(-1)!).toBeLessThanOrEqual(1);
  });

  it('of a file that is not there are refused', async () => {
    const reading = readRows(path.join(folder, 'nowhere.csv'), ['id']).next();
    await expect(reading).rejects.toThrow(FileError);
  });
});
