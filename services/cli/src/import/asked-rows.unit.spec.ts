import { AskedRows } from './asked-rows';
import type { ImportProfile } from './profile';

const profile: ImportProfile = {
  name: 'trial',
  columns: { externalId: '编号', requester: '用户', title: '标题', text: '内容' },
  channel: 'website',
  kind: 'complaint',
  places: [],
};
const row = (line: number, 编号: string, 用户 = 'u1') => ({ line, fields: { 编号, 用户, 标题: '路灯', 内容: '路灯不亮' } });

describe('the records of a file', () => {
  it('are asked with their line, number, key and requester', () => {
    expect(new AskedRows(profile).ask(row(2, 'A-1', ' u1 '))).toEqual({
      line: 2,
      externalId: 'A-1',
      key: expect.stringMatching(/^import:/) as string,
      body: expect.objectContaining({ title: '路灯' }) as object,
      requester: 'u1',
    });
    expect(new AskedRows(profile).ask(row(2, 'A-1', ' '))).toMatchObject({ requester: undefined });
  });

  it('are rejected when their number came before, whoever tells it, with the line it first stood on', () => {
    const rows = new AskedRows(profile);
    expect(rows.ask(row(2, 'A-1'))).toHaveProperty('key');
    expect(rows.ask(row(3, 'A-2'))).toHaveProperty('key');
    const reason = '编号与第 2 行相同 · the same number as line 2';
    expect(rows.ask(row(4, 'A-1'))).toEqual({ line: 4, externalId: 'A-1', code: 'ROW_REPEATED', reason });
    expect(rows.ask(row(5, ' A-1 ', 'u2'))).toEqual({ line: 5, externalId: ' A-1 ', code: 'ROW_REPEATED', reason });
  });

  it('do not count as met when they could not be sent', () => {
    const rows = new AskedRows(profile);
    expect(rows.ask(row(2, ''))).toMatchObject({ code: 'EXTERNAL_ID_MISSING' });
    expect(rows.ask(row(3, ''))).toMatchObject({ code: 'EXTERNAL_ID_MISSING' });
  });
});
