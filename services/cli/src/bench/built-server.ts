import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { createInterface } from 'node:readline';

/** The built standalone as its own process, as users run it, on a free port. */
export class BuiltServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Resolves when it is ready. Rejects when it ends without. */
  static async start(folder: string): Promise<BuiltServer> {
    const main = path.join(__dirname, '../../../standalone/src/main.js');
    const env = { ...process.env, PORT: '0', SUQIU_DATA: folder };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /ready at (http:\S+)/.exec(line)?.[1];
      if (url !== undefined) return new BuiltServer(child, url);
    }
    throw new Error('the server ended before it was ready');
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Resolves when it has ended cleanly. */
  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGINT');
    await exit;
  }
}
