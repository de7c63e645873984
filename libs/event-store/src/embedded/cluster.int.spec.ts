import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { onConnection } from '../postgres';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './cluster';

const secret = '李雷 13800138000';

describe('the embedded server', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  const options = () => ({ dataDir: path.join(folder, 'pg'), superuserPassword: 'p@ss/word' });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'suqiu-embedded-'));
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres(options());
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (sql: string, values: unknown[] = []) =>
    onConnection(server.adminUrl, async (client) => (await client.query(sql, values)).rows as Record<string, string>[]);

  it('stores UTF-8 and sorts by bytes', async () => {
    const [row] = await ask(`SELECT pg_encoding_to_char(encoding) AS encoding, datcollate FROM pg_database WHERE datname = 'postgres'`);
    expect(row).toEqual({ encoding: 'UTF8', datcollate: 'C' });
  });

  it('keeps its data over a stop and a start', async () => {
    await ask('CREATE TABLE kept AS SELECT 42 AS answer');
    await server.stop();
    server = await startEmbeddedPostgres(options());
    expect(await ask('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('refuses a folder that another process holds, and a port that is taken', async () => {
    await expect(startEmbeddedPostgres(options())).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
    await expect(startEmbeddedPostgres({ ...options(), dataDir: path.join(folder, 'other'), port: server.port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
    });
  });

  it('writes no statement, parameter or error text into its log', async () => {
    await expect(ask(`SELECT '${secret}'::uuid`)).rejects.toThrow(secret);
    await expect(ask('SELECT $1::text::int', [secret])).rejects.toThrow(secret);
    await ask('CREATE TABLE people (name text UNIQUE)');
    await expect(ask('INSERT INTO people VALUES ($1), ($1)', [secret])).rejects.toThrow('unique');
    expect(await readFile(path.join(server.dataDir, 'server.log'), 'utf8')).not.toContain(secret);
  });

  it('ends when the program that started it is killed, so that a restart finds the folder free', async () => {
    await server.stop();
    const script = `require('@suqiu/event-store').startEmbeddedPostgres(${JSON.stringify(options())}).then((s) => process.stdout.write(s.adminUrl))`;
    const child = spawn(process.execPath, ['-r', path.resolve(__dirname, '../../../testing/src/register-swc.cjs'), '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(text.toString())));
    await onConnection(url, (client) => client.query('CREATE TABLE before_the_kill (id int)'));
    child.kill('SIGKILL');
    server = await startEmbeddedPostgres(options());
    expect(await ask('SELECT count(*)::int AS n FROM before_the_kill')).toEqual([{ n: 0 }]);
  });
});
