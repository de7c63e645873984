import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { findServer, leaveNote } from './server-note';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'suqiu-note-'));
  server = createServer((_, answer) => answer.end('{"status":"ok"}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Process id of a program that has ended. */
async function ended(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('the note of a server', () => {
  it('leads to it while it runs, and is taken away when it stops', async () => {
    const note = { url, databasePort: 5, pid: process.pid };
    const forget = await leaveNote(folder, note);
    expect(await findServer(folder)).toEqual(note);
    expect(await readdir(folder)).toEqual(['server.json']);
    await forget();
    expect(await findServer(folder)).toBeUndefined();
  });

  it('leads nowhere when nobody answers', async () => {
    const forget = await leaveNote(folder, { url: 'http://127.0.0.1:1', databasePort: 5, pid: process.pid });
    expect(await findServer(folder)).toBeUndefined();
    await forget();
  });

  it('of a server that was killed does not lead to another that has its address now', async () => {
    const forget = await leaveNote(folder, { url, databasePort: 5, pid: await ended() });
    expect(await findServer(folder)).toBeUndefined();
    await forget();
  });
});
