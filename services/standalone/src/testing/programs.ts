import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';

const workspace = path.resolve(__dirname, '../../../..');

export interface Ended {
  /** Exit status; null for a program that was killed. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program of this workspace that runs, and what it has said so far. */
export class RunningProgram {
  out = '';
  err = '';
  readonly ended: Promise<Ended>;

  private constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (text: Buffer) => (this.out += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.err += text.toString()));
    this.ended = once(child, 'close').then(([status]) => ({ status: status as number | null, out: this.out, err: this.err }));
  }

  /** From its sources: needs no build, and takes some seconds longer to start. */
  static fromSources(file: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): RunningProgram {
    return this.run(['-r', path.join(workspace, 'libs/testing/src/register-swc.cjs'), path.join(workspace, file), ...args], environment);
  }

  /** As `npm run build` made it. `file` is below dist. */
  static built(file: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): RunningProgram {
    return this.run([path.join(workspace, 'dist', file), ...args], environment);
  }

  /** Resolves when it has said this on its standard output. Rejects when it ends without. */
  async said(words: string): Promise<void> {
    while (!this.out.includes(words)) {
      const end = await Promise.race([once(this.child.stdout!, 'data'), this.ended]);
      if (!Array.isArray(end) && !this.out.includes(words)) throw new Error(`it ended without saying ${words}: ${end.err}`);
    }
  }

  kill(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  private static run(args: readonly string[], environment: Readonly<Record<string, string>>): RunningProgram {
    // Jest sets NODE_ENV and options that a program of its own would not have.
    const { NODE_ENV: _env, NODE_OPTIONS: _options, ...rest } = process.env;
    return new RunningProgram(spawn(process.execPath, args, { env: { ...rest, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] }));
  }
}
