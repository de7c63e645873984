import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { syntheticCases } from '@suqiu/simulation';
import { ApiClient, demonstrationGround, findServer } from '@suqiu/standalone';
import { BuiltSystem } from '../testing/built-system';
import { lastLine } from '../testing/suqiu';

jest.setTimeout(290_000);

const rows = 600;

let system: BuiltSystem;
beforeAll(async () => {
  system = await BuiltSystem.start();
  await writeFile(path.join(system.folder, 'profile.json'), JSON.stringify(profile));
  await writeFile(path.join(system.folder, 'messages.csv'), messages());
}, 120_000);
afterAll(() => system.stop(), 60_000);

const profile = { name: 'letters', columns: { externalId: 'id', requester: 'user', title: 'title', text: 'text' }, channel: '领导信箱' };

/** Texts of our own making, one requester each, so that all of them are cases of their own. */
function messages(): string {
  const now = new Date();
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const lines = [...syntheticCases({ seed: 'import', count: rows, from: now, to: now, ...demonstrationGround() })].map(
    ({ number, registration: { narrative } }) => [`${number}`, `U${number}`, narrative.title, narrative.text].map(quoted).join(','),
  );
  return `id,user,title,text\n${lines.join('\n')}\n`;
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
    expect(ended).toEqual({ status: 1, out: '', err: expect.stringMatching(/^The server at \S+ does not answer\.\n$/) as string });
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
    expect(lastLine(ended)).toMatchObject({ rows, registered: rows, rejected: 0 });
    expect(lastLine(await system.suqiu('verify'))).toMatchObject({ cases: rows, faults: [] });
  });
});
