import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';

const workspace = path.resolve(__dirname, '../../../..');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a program of its own, from its sources. */
export async function suqiu(...args: readonly string[]): Promise<Ended> {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, SUQIU_DATA: _data, ...env } = process.env;
  const main = ['-r', path.join(workspace, 'libs/testing/src/register-swc.cjs'), path.join(workspace, 'services/cli/src/main.ts')];
  const child = spawn(process.execPath, [...main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (text: Buffer) => out.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => err.push(text.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out: out.join(''), err: err.join('') };
}

/** The JSON document that a command with --json ends with. */
export const lastLine = ({ out }: Ended): unknown => JSON.parse(out.trimEnd().split('\n').at(-1)!);
