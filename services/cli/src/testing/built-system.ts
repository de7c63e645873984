import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Ended } from './suqiu';

const dist = path.resolve(__dirname, '../../../../dist/services');

/** Server and command line as `npm run build` made them, on a data folder of their own. */
export class BuiltSystem {
  private server: ChildProcess | undefined;

  private constructor(readonly folder: string) {}

  static async start(): Promise<BuiltSystem> {
    const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-cli-'));
    await chmod(folder, 0o755);
    const system = new BuiltSystem(folder);
    await system.startServer();
    return system;
  }

  /** Resolves when it is ready. */
  async startServer(): Promise<void> {
    this.server = run('standalone/src/main.js', [], { SUQIU_DATA: this.data, PORT: '0', SUQIU_DEMONSTRATION_CASES: '0' });
    this.server.stderr!.pipe(process.stderr);
    for (let said = ''; !said.includes('is ready');) {
      const [text] = (await once(this.server.stdout!, 'data')) as [Buffer];
      said += text.toString();
    }
  }

  async killServer(): Promise<void> {
    await end(this.server!, 'SIGKILL');
  }

  /** The command line, on this data folder; its last line is JSON. */
  async suqiu(...args: readonly string[]): Promise<Ended> {
    const child = run('cli/src/main.js', [...args, '--json', '--data', this.data]);
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout!.on('data', (text: Buffer) => out.push(text.toString()));
    child.stderr!.on('data', (text: Buffer) => err.push(text.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, out: out.join(''), err: err.join('') };
  }

  async stop(): Promise<void> {
    await end(this.server!, 'SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return path.join(this.folder, 'data');
  }
}

function run(file: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, SUQIU_DATA: _data, ...env } = process.env;
  return spawn(process.execPath, [path.join(dist, file), ...args], { env: { ...env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
