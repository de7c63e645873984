import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { categories } from './categories';
import { FileError } from './import/read-rows';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'suqiu-categories-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const columns = { externalId: '编号', title: '标题', text: '内容' };

const measured = async (rows: readonly string[]) => {
  const file = path.join(folder, 'labelled.csv');
  await writeFile(file, `标题,内容,一级\n${rows.join('\n')}\n`);
  return categories(file, columns, '一级');
};

describe('the rate right of the categories proposed', () => {
  it('is told per first level, in all, and where the rules are certain', async () => {
    const { json, wrong, lines } = await measured([
      '出租车拒载,出租车司机拒载还绕路,交通运输',
      '出租车拒载,出租车司机拒载还绕路,教育文体',
      '没有任何规则的话,嗯嗯啊啊,交通运输',
      '拖欠工资,公司拖欠农民工工资三个月,劳动和社会保障',
    ]);
    expect(json).toEqual({
      intakePolicyVersion: 1,
      rows: 4,
      rejected: 0,
      all: { messages: 4, right: 2, rate: 0.5 },
      certain: { messages: 3, right: 2, rate: 0.6667 },
      levels: [
        { label: '交通运输', all: { messages: 2, right: 1, rate: 0.5 }, certain: { messages: 1, right: 1, rate: 1 } },
        { label: '劳动和社会保障', all: { messages: 1, right: 1, rate: 1 }, certain: { messages: 1, right: 1, rate: 1 } },
        { label: '教育文体', all: { messages: 1, right: 0, rate: 0 }, certain: { messages: 1, right: 0, rate: 0 } },
      ],
    });
    expect(wrong).toBe(false);
    expect(lines.at(-1)).toMatch(
      /^合计 · in all: 正确 2\/4 \(50\.0 %\).* · 2\/4 \(50\.0 %\) right, 2\/3 \(66\.7 %\) where the rules are certain$/,
    );
  });

  it('of a file with rows that cannot be read, or with none, is wrong', async () => {
    expect(await measured(['一,二'])).toMatchObject({
      json: { rows: 1, rejected: 1, all: { messages: 0, right: 0, rate: 0 } },
      wrong: true,
    });
    expect(await measured([])).toMatchObject({ wrong: true });
  });

  it('cannot be told without a column of labels', async () => {
    const file = path.join(folder, 'labelled.csv');
    await writeFile(file, '标题,内容\n');
    await expect(categories(file, columns, '一级')).rejects.toThrow(FileError);
  });
});
