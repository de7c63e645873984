import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { onConnection } from '@suqiu/event-store';
import { OwnSystem } from './testing/own-system';
import { lastLine, suqiu } from './testing/suqiu';

jest.setTimeout(180_000);

let system: OwnSystem;
const at = (name: string): string => system.at(name);
const as = (user: string) => system.as(user);
const head = () => system.head();

const titles = ['路灯整夜不亮', '地铁口共享单车堆放', '小区门口摆摊占道', '河道有异味', '公交站牌字迹不清', '楼道堆放杂物'];
const places = ['长白新村', '五角场', '杨浦'];

/** Records of our own making: 23 of their own, 3 that tell one of them again word for word, 4 that cannot be taken, one row twice. */
function messages(): string {
  const own = Array.from({ length: 23 }, (_, n) => {
    const [title, place] = [titles[n % titles.length]!, places[n % places.length]!];
    return [
      // A number may be written in any characters, and a time without a zone is read in that of the profile.
      n === 5 ? '一千零五号' : `${1000 + n}`,
      `U${n}`,
      `${place}${title}${n}`,
      `${place}的${title}，已经持续${n + 2}周，希望尽快处理。\n编号${n}。`,
      n === 0 ? '2023-05-06T07:08:09' : '2023-05-06T07:08:09+08:00',
    ];
  });
  const repeats = [0, 1, 2].map((n) => [`${2000 + n}`, ...own[n]!.slice(1)]);
  const rejected = [
    ['3000', 'U90', '只有三栏'],
    ['', 'U91', '没有编号', '内容', '2023-05-06T07:08:09+08:00'],
    ['3002', 'U92', '时间不对', '内容', '昨天下午'],
    ['3003', 'U93', '长'.repeat(201), '内容', '2023-05-06T07:08:09+08:00'],
  ];
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const lines = [...own.slice(0, 20), ...rejected, ...own.slice(20), ...repeats, own[7]!].map((record) => record.map(quoted).join(','));
  return `\ufeffid,user,title,text,created_at\n${lines.join('\n')}\n`;
}

const profile = {
  columns: { externalId: 'id', requester: 'user', title: 'title', text: 'text', occurredAt: 'created_at' },
  channel: '网站',
  timeZone: 'Asia/Shanghai',
  places: { 长白新村: '310110013', 五角场: '310110018', 杨浦: '310110' },
};

beforeAll(async () => {
  system = await OwnSystem.make();
  await writeFile(at('messages.csv'), messages());
  // Named after its file: a name of any characters.
  await writeFile(at('试点 一.json'), JSON.stringify(profile));
  await system.start('data');
}, 300_000);
afterAll(() => system.remove(), 60_000);

const importFile = (...more: readonly string[]) =>
  suqiu('import', at('messages.csv'), '--profile', at('试点 一.json'), '--rejects', at('rejects.csv'), '--data', at('data'), ...more);
const verify = (data = 'data') => suqiu('verify', '--json', '--data', at(data));
describe('import', () => {
  let first: Record<string, number>;

  it('takes every record it can, writes down the others with line and reason, and says where all went', async () => {
    const ended = await importFile('--json');
    first = lastLine(ended) as Record<string, number>;
    expect(ended).toMatchObject({ status: 0, err: '' });
    expect(first).toMatchObject({ rows: 31, registered: 26, rejected: 5, merged: 3 });
    const { dispatched, answered, routedOut, merged, waiting } = first;
    expect([dispatched, answered, routedOut, merged, waiting].reduce((sum, n) => sum! + n!, 0)).toBe(26);
    // Some are alike besides: the texts are made of the same words.
    expect(first['duplicates']).toBeGreaterThanOrEqual(3);
    const [header, ...rejects] = (await readFile(at('rejects.csv'), 'utf8')).trimEnd().split('\n');
    expect(header).toBe('line,externalId,code,reason');
    expect(rejects.map((line) => line.split(',').slice(0, 3)).sort()).toEqual([
      ['42', '', 'CSV_RECORD_INCONSISTENT_COLUMNS'],
      ['43', '', 'EXTERNAL_ID_MISSING'],
      ['44', '3002', 'INSTANT_INVALID'],
      ['45', '3003', 'VALIDATION_FAILED'],
      ['58', '1007', 'ROW_REPEATED'],
    ]);
    expect(rejects.join()).not.toMatch(/只有三栏|昨天下午|长长/);
  });

  it('changes nothing when it is done again', async () => {
    // What follows from the first import by itself has been written.
    await system.running.system.atHead();
    const before = await head();
    expect(lastLine(await importFile('--json'))).toEqual(first);
    expect(await head()).toBe(before);
  });

  it('tells people in words', async () => {
    const { status, out } = await importFile();
    expect(status).toBe(0);
    expect(out).toMatch(
      /^31 行：登记 26 件，拒收 5 行（见 .*rejects\.csv）.* · 31 rows: 26 registered, 5 rejected \(see .*rejects\.csv\), /,
    );
    expect(out).toMatch(/并案 3 \(11\.5 %\)，.* · .* 3 \(11\.5 %\) merged, \d+ \([\d.]+ %\) wait for a person\n$/);
  });

  it('refuses a profile that names no such column, in one sentence', async () => {
    await writeFile(at('other.json'), JSON.stringify({ ...profile, columns: { ...profile.columns, title: 'subject' } }));
    const ended = await suqiu(
      'import',
      at('messages.csv'),
      '--profile',
      at('other.json'),
      '--rejects',
      at('rejects.csv'),
      '--data',
      at('data'),
      '--json',
    );
    const message = `${at('messages.csv')}: 表头缺 subject 栏 · no column subject in the header`;
    expect(ended).toMatchObject({ status: 1, err: `${message}\n` });
    expect(lastLine(ended)).toEqual({ error: { code: 'FILE_UNREADABLE', message } });
  });
});

describe('what was imported', () => {
  const numberOf = async (title: string): Promise<string> => {
    const auditor = await as('auditor');
    const { body } = await auditor.get<{ items: { caseNumber: string; district: string }[] }>(
      '/api/audit/v1/cases?limit=200&district=310110',
    );
    for (const { caseNumber } of body.items) {
      const parts = [{ version: 1, name: 'narrative' }];
      const opened = await auditor.post<{ parts: { text: string }[] }>(`/api/audit/v1/cases/${caseNumber}/openings`, {
        parts,
        purpose: 'audit',
      });
      if (opened.body.parts[0]?.text.includes(title)) return caseNumber;
    }
    throw new Error('no such case');
  };

  it('has a history, for people and for programs', async () => {
    const number = await numberOf('长白新村路灯整夜不亮0');
    expect(number).toMatch(/^SQ-310110-20230506-\d{6}$/);
    const json = await suqiu('history', number, '--json', '--data', at('data'));
    const { caseNumber, events } = lastLine(json) as { caseNumber: string; events: { type: string }[] };
    expect([json.status, caseNumber, events[0]?.type]).toEqual([0, number, 'intake.CaseRegistered']);
    const { out } = await suqiu('history', number, '--data', at('data'));
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(events.length * 3);
    expect(lines[0]).toMatch(/^ {2}1 {2}2023-05-06 07:08:09 {2}operator \(operator\) {2}[0-9a-f]{12}$/);
    expect(lines[1]).toMatch(/\p{Script=Han}/u);
    expect(lines[2]).toMatch(/^ +[A-Z][a-z]+/);
  });

  it('is told to be missing with a code and exit status 1', async () => {
    const ended = await suqiu('history', 'SQ-310110-20230506-999999', '--json', '--data', at('data'));
    expect(ended).toMatchObject({ status: 1, err: expect.stringMatching(/^CASE_NOT_FOUND: [^\n]+ · [^\n]+\n$/) as string });
    expect(lastLine(ended)).toEqual({ error: { code: 'CASE_NOT_FOUND', message: ended.err.trimEnd() } });
  });

  it('is verified: no fault, and as many cases and events as there are', async () => {
    const ended = await verify();
    expect([ended.status, lastLine(ended)]).toEqual([0, { cases: 26, events: Number(await head()), faults: [] }]);
  });

  it('can be built anew', async () => {
    const ended = await suqiu('rebuild', 'intake.cases', '--json', '--data', at('data'));
    const rebuilt = { service: 'intake', projection: 'intake.cases', events: Number(await head()) };
    expect([ended.status, lastLine(ended)]).toEqual([0, rebuilt]);
    const unknown = await suqiu('rebuild', 'nothing', '--json', '--data', at('data'));
    expect(unknown.status).toBe(1);
    expect(lastLine(unknown)).toEqual({
      error: { code: 'PROJECTION_UNKNOWN', message: expect.stringMatching(/one of intake\.cases, .*audit\.cases$/) as string },
    });
  });

  it('that was changed behind our back is a fault, and exit status 1', async () => {
    const { adminUrl } = system.running.database;
    const put = (sql: string) => onConnection(adminUrl, (admin) => admin.query(sql));
    await put(`UPDATE feedback.cases SET kind = 'praise' WHERE case_number = (SELECT min(case_number) FROM feedback.cases)`);
    const ended = await verify();
    expect(ended.status).toBe(1);
    expect(lastLine(ended)).toMatchObject({ cases: 26, faults: [{ service: 'feedback', fault: 'ROWS_DIFFER' }] });
    const rebuilt = await suqiu('rebuild', 'feedback', '--json', '--data', at('data'));
    expect(rebuilt.status).toBe(0);
    expect((await verify()).status).toBe(0);
  });
});

describe('a draft of routing rules', () => {
  const draft = (lead: string) => ({
    district: '310110',
    rules: [{ rule: 'draft', when: { channels: ['website'] }, then: { lead: { unitId: lead }, support: [], copyTo: [] } }],
  });
  const tryDraft = async (lead: string, ...more: readonly string[]) => {
    await writeFile(at('draft.json'), JSON.stringify(draft(lead)));
    return suqiu('rules', 'try', at('draft.json'), '--data', at('data'), ...more);
  };

  it('is tried on the stored cases, each as it stood when it was dispatched, and changes nothing', async () => {
    const before = await head();
    const ended = await tryDraft('310110-housing', '--json');
    expect(ended).toMatchObject({ status: 0, err: '' });
    const trial = lastLine(ended) as { cases: number; elsewhere: number; differences: { before: string[] }[]; units: object[] };
    expect(trial.cases).toBeGreaterThan(0);
    expect(trial.elsewhere).toBe(trial.differences.length);
    expect(trial.differences[0]).toEqual({
      caseNumber: expect.stringMatching(/^SQ-310110-/) as string,
      before: [expect.stringMatching(/^310110/)],
      after: '310110-housing',
      rule: 'draft',
    });
    expect(trial.units).toContainEqual({ unitId: '310110-housing', fewer: 0, more: trial.elsewhere });
    expect(await head()).toBe(before);
  });

  it('is told to people in words', async () => {
    const { status, out } = await tryDraft('310110-housing');
    expect(status).toBe(0);
    expect(out).toMatch(/^\d+ 件已派诉求，\d+ 件会去别处 · \d+ dispatched cases, \d+ would have gone elsewhere\n/);
    expect(out).toMatch(/^SQ-310110-\S+ {2}310110\S* → 310110-housing {2}\(draft\)$/m);
  });

  it('is refused as publishing it would be, and where its file holds none', async () => {
    const refused = await tryDraft('310110-nobody', '--json');
    expect([refused.status, lastLine(refused)]).toMatchObject([1, { error: { code: 'ROUTING_RULE_INVALID' } }]);
    await writeFile(at('draft.json'), '{"district":');
    const broken = await suqiu('rules', 'try', at('draft.json'), '--data', at('data'), '--json');
    expect([broken.status, lastLine(broken)]).toMatchObject([1, { error: { code: 'DRAFT_INVALID' } }]);
  });
});

describe('backup and restore', () => {
  let before: { readonly numbers: readonly string[]; readonly texts: readonly string[] };

  /** Every case, and what its requester told: sealed parts open only with the right keys. */
  const told = async (): Promise<typeof before> => {
    const auditor = await as('auditor');
    const { body } = await auditor.get<{ items: { caseNumber: string }[] }>('/api/audit/v1/cases?limit=200');
    const numbers = body.items.map(({ caseNumber }) => caseNumber);
    const parts = [{ version: 1, name: 'narrative' }];
    const texts = [];
    for (const number of numbers) {
      const opened = await auditor.post<{ parts: { text?: string }[] }>(`/api/audit/v1/cases/${number}/openings`, {
        parts,
        purpose: 'audit',
      });
      texts.push(opened.body.parts[0]!.text ?? 'erased');
    }
    return { numbers, texts };
  };
  /** The case's requester, as an officer of the hotline would erase him. */
  const erase = async (caseNumber: string): Promise<void> => {
    const [intake] = system.running.system.contexts;
    const [registered] = await intake!.store.readStream(await intake!.caseNumbers.streamOf(caseNumber));
    const { data } = JSON.parse(registered!.text) as { data: { requesterSubject: string } };
    await intake!.vault.erase(data.requesterSubject, { reason: 'requested', approver: 'administrator', at: new Date() });
  };
  const restore = (from: string, to: string, ...more: readonly string[]) =>
    suqiu('restore', at(from), '--keys', at('keys'), '--data', at(to), '--json', ...more);

  it('copies a system that runs, and puts the keys apart', async () => {
    before = await told();
    expect(before.texts).toHaveLength(26);
    const ended = await suqiu('backup', at('backup'), '--keys', at('keys'), '--data', at('data'), '--json');
    expect(ended.status).toBe(0);
    expect(lastLine(ended)).toMatchObject({ target: at('backup'), keys: at('keys'), ledgers: [{ database: 'suqiu' }] });
    expect((await readdir(at('keys'))).sort()).toEqual(['master-keys.json', 'secrets.json']);
    expect(await readdir(at('backup'))).not.toEqual(expect.arrayContaining(['master-keys.json']));
    const days = (Date.parse((lastLine(ended) as { expiresAt: string }).expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    await erase(before.numbers[0]!);
    await system.stop();
  });

  it('restores nothing without a list of erasures, and nothing that has expired', async () => {
    expect((await restore('backup', 'restored')).err).toMatch('--erasures');
    expect(await restore('backup', 'restored', '--erasures', at('keys/none'))).toMatchObject({
      status: 1,
      err: `there is no list of erasures in ${at('keys/none')}\n`,
    });
    await cp(at('backup'), at('expired'), { recursive: true });
    const manifest = JSON.parse(await readFile(at('expired/suqiu-backup.json'), 'utf8')) as object;
    const expiresAt = '2026-01-31T00:00:00.000Z';
    await writeFile(at('expired/suqiu-backup.json'), JSON.stringify({ ...manifest, expiresAt }));
    expect(await restore('expired', 'restored', '--erasures', at('data/erasures'))).toMatchObject({
      status: 1,
      err: `the backup in ${at('expired')} expired at ${expiresAt}\n`,
    });
    expect(await readdir(at('restored')).catch(() => [])).toEqual([]);
  });

  it('makes a data folder that verifies, without any demonstration', async () => {
    const ended = await restore('backup', 'restored', '--erasures', at('data/erasures'));
    expect([ended.err, ended.status]).toEqual(['', 0]);
    expect(lastLine(ended)).toMatchObject({ dataDir: at('restored'), erasures: 1 });
    // Nothing runs: the command starts the system itself, for as long as it takes.
    const verified = await verify('restored');
    expect([verified.status, lastLine(verified)]).toMatchObject([0, { cases: 26, faults: [] }]);
  });

  it('keeps who was erased after the backup erased, the other sealed parts readable, and the imported messages known', async () => {
    await system.start('restored');
    expect(await told()).toEqual({ numbers: before.numbers, texts: ['erased', ...before.texts.slice(1)] });
    expect(await readdir(at('restored/erasures'))).toEqual(await readdir(at('data/erasures')));
    const again = await suqiu(
      'import',
      at('messages.csv'),
      '--profile',
      at('试点 一.json'),
      '--rejects',
      at('rejects.csv'),
      '--data',
      at('restored'),
      '--json',
    );
    expect(lastLine(again)).toMatchObject({ rows: 31, registered: 26, rejected: 5 });
    expect((await told()).numbers).toEqual(before.numbers);
  });

  it('refuses to restore over a system that runs', async () => {
    const ended = await restore('backup', 'restored', '--erasures', at('data/erasures'));
    expect(ended).toMatchObject({ status: 1, err: `A server runs on ${at('restored')}.\n` });
    expect(lastLine(ended)).toMatchObject({ error: { code: 'DATA_FOLDER_LOCKED' } });
  });
});

describe('a command that fails with --json', () => {
  it.each([
    ['for want of an option', ['import', 'messages.csv'], 'USAGE'],
    ['for a number that is none', ['demo', '--cases', 'abc'], 'USAGE'],
    ['for a seed that is none', ['demo', '--seed', 'x'], 'USAGE'],
    ['for want of its file', ['import', 'messages.csv', '--profile', 'nowhere.json'], 'PROFILE_INVALID'],
    ['for want of a server', ['verify', '--url', 'http://127.0.0.1:1'], 'SERVER_UNREACHABLE'],
  ])('%s says so in its last line', async (_, args, code) => {
    const ended = await suqiu(...args, '--json');
    expect([ended.status, lastLine(ended)]).toEqual([1, { error: { code, message: expect.any(String) as string } }]);
    expect(ended.err).toMatch(/\p{Script=Han}.* · /u);
  });
});
