import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { syntheticCases } from '@suqiu/simulation';
import { ApiClient, demonstrationGround, findServer } from '@suqiu/standalone';
import { BuiltSystem } from '../testing/built-system';
import { lastLine } from '../testing/suqiu';

jest.setTimeout(290_000);

/** Records of people of their own, and records that one of these people sent again under the same title. */
const [own, again] = [600, 60];
const rows = own + again;

let system: BuiltSystem;
beforeAll(async () => {
  system = await BuiltSystem.start();
  await writeFile(path.join(system.folder, 'profile.json'), JSON.stringify(profile));
  await writeFile(path.join(system.folder, 'messages.csv'), messages());
}, 120_000);
afterAll(() => system.stop(), 60_000);

const profile = { name: 'letters', columns: { externalId: 'id', requester: 'user', title: 'title', text: 'text' }, channel: '领导信箱' };

/** Texts of our own making. Of those told again every other one stands right after its first telling, the rest at the end of the file. */
function messages(): string {
  const now = new Date();
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const lineOf = (record: readonly string[]): string => record.map(quoted).join(',');
  const first: string[] = [];
  const later: string[] = [];
  for (const { number, registration } of syntheticCases({ seed: 'import', count: own, from: now, to: now, ...demonstrationGround() })) {
    // Their own title keeps the rules from finding more that is alike than is planted.
    const { title, text } = { title: `${registration.narrative.title}（${number}）`, text: registration.narrative.text };
    first.push(lineOf([`${number}`, `U${number}`, title, text]));
    if (number % (own / again) !== 0) continue;
    const told = lineOf([`${own + number}`, `U${number}`, title, `第${number}号来信至今没有收到答复，请告知办到了哪一步。`]);
    (number % ((2 * own) / again) === 0 ? first : later).push(told);
  }
  return `id,user,title,text\n${[...first, ...later].join('\n')}\n`;
}

const importFile = () =>
  system.suqiu(
    'import',
    path.join(system.folder, 'messages.csv'),
    '--profile',
    path.join(system.folder, 'profile.json'),
    '--rejects',
    path.join(system.folder, 'rejects.csv'),
  );

/** Cases that are registered and shown at this moment. */
async function shown(): Promise<number> {
  const { url } = (await findServer(path.join(system.folder, 'data')))!;
  const { body } = await new ApiClient(url).post<{ accessToken: string }>('/api/identity/v1/demo-tokens', { user: 'auditor' });
  return (await new ApiClient(url, body.accessToken).get<{ total: number }>('/api/audit/v1/cases?limit=1')).body.total;
}

describe('an import whose server is killed in the middle', () => {
  let registered: number;

  it('ends with one clear sentence and exit status 1', async () => {
    const importing = importFile();
    while ((await shown()) < rows / 4) continue;
    await system.killServer();
    const ended = await importing;
    expect(ended).toMatchObject({ status: 1, err: expect.stringMatching(/The server at \S+ does not answer\.\n$/) as string });
    expect(lastLine(ended)).toMatchObject({ error: { code: 'SERVER_UNREACHABLE' } });
  });

  it('had registered some, and the ledger has no fault', async () => {
    await system.startServer();
    const ended = await system.suqiu('verify');
    const verdict = lastLine(ended) as { cases: number };
    expect([ended.status, verdict]).toMatchObject([0, { faults: [] }]);
    registered = verdict.cases;
    expect(registered).toBeGreaterThanOrEqual(rows / 4);
    expect(registered).toBeLessThan(rows);
  });

  it('is finished by importing again: every row once, none rejected', async () => {
    const ended = await importFile();
    expect([ended.err, ended.status]).toEqual(['', 0]);
    // Everything told again is recognised, also right after its first telling, and nothing else.
    expect(lastLine(ended)).toMatchObject({ rows, registered: rows, rejected: 0, duplicates: again });
    expect(lastLine(await system.suqiu('verify'))).toMatchObject({ cases: rows, faults: [] });
  });
});
