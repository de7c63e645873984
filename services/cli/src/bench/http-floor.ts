import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { ApiClient } from '@suqiu/standalone';
import { startBenchDatabase } from './bench-database';
import { measureRate, type Rate } from './measure';

/** What a bare endpoint could do: validation and one INSERT through an equal pool, in a process of its own; calls per second. */
export async function measureHttpFloor(callers: number, seconds: number): Promise<Rate> {
  const database = await startBenchDatabase();
  const server = fork(path.join(__dirname, 'http-floor-server.js'), [database.adminUrl]);
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.once('message', (message) => resolve(String(message)));
      server.once('error', reject);
    });
    const client = new ApiClient(url);
    return await measureRate(callers, seconds, 1, async () => {
      await client.post('/floor', { title: '咨询营业执照变更地址所需材料', text: randomUUID() });
    });
  } finally {
    server.kill();
    await database.stop();
  }
}
