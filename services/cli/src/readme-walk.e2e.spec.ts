import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { OwnSystem } from './testing/own-system';

jest.setTimeout(300_000);

const workspace = path.resolve(__dirname, '../../..');

let system: OwnSystem;
beforeAll(async () => {
  system = await OwnSystem.make();
  await system.start('data');
}, 120_000);
afterAll(() => system.remove(), 60_000);

/** Runs lines as a newcomer would paste them; only the address is another one. */
async function pasted(lines: string): Promise<{ out: string; err: string }> {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn('bash', ['-c', lines], {
    cwd: workspace,
    env: { ...env, SUQIU_URL: system.running.url, SUQIU_DATA: system.at('data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (text: Buffer) => out.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => err.push(text.toString()));
  await once(child, 'close');
  return { out: out.join(''), err: err.join('') };
}

describe('the five minutes of the README, word for word', () => {
  it('lead a case from call to closing, and the ledger has no fault', async () => {
    const readme = await readFile(path.join(workspace, 'README.md'), 'utf8');
    const walk = /## Five minutes[\s\S]*?```bash\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const { out, err } = await pasted(walk);
    expect(err).toBe('');
    // Nothing was refused on the way.
    expect(out).not.toContain('urn:suqiu:error');
    const caseNumber = /SQ-310110-\d{8}-\d{6}/.exec(out)?.[0];
    const { body } = await (await system.as('auditor')).get<{ status: string }>(`/api/audit/v1/cases/${caseNumber}`);
    expect(body.status).toBe('closed');
    expect(out).toMatch(/ 1 cases, \d+ events, 0 faults\n$/);
  });
});
