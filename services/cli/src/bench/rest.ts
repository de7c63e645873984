import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { BuiltServer } from './built-server';
import { round } from './measure';

export interface RestResult {
  readonly name: 'rest';
  /** From the start of the program to ready, on a later start. */
  readonly readySeconds: number;
  /** Proportional set size of Node and all processes of PostgreSQL, in megabytes of 1,000,000 bytes. */
  readonly pssMegabytes: number;
}

/** How long nothing is asked of the system before its memory is read, in ms. */
const restMs = 10_000;

/** What the built system needs when nothing is asked of it: the second start on a folder whose first start made the usual demonstration. Linux only. */
export async function benchRest(): Promise<RestResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-bench-'));
  try {
    await (await BuiltServer.start(folder)).stop();
    const from = performance.now();
    const server = await BuiltServer.start(folder);
    const readySeconds = round((performance.now() - from) / 1_000, 2);
    try {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      return { name: 'rest', readySeconds, pssMegabytes: round((await pssOfFamily(server.pid)) / 1e6, 1) };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of a process and all that descend from it. */
async function pssOfFamily(pid: number): Promise<number> {
  const parents = await parentsOfAll();
  const family = new Set([pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  const each = await Promise.all([...family].map(pssOf));
  return each.reduce((sum, bytes) => sum + bytes, 0);
}

/** Process id → that of its parent. */
async function parentsOfAll(): Promise<Map<number, number>> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map((id) => ofProcess(id, 'stat')));
  // The name of a program stands in parentheses and may hold anything; state and parent come after the last one.
  return new Map(
    stats.flatMap((stat, at) => (stat === undefined ? [] : [[Number(ids[at]), Number(/.*\) \S (\d+)/s.exec(stat)?.[1])] as const])),
  );
}

async function pssOf(pid: number): Promise<number> {
  const rollup = await ofProcess(String(pid), 'smaps_rollup');
  return 1_024 * Number(/^Pss:\s+(\d+) kB$/m.exec(rollup ?? '')?.[1] ?? 0);
}

/** Undefined for a process that has ended meanwhile. */
const ofProcess = (pid: string, file: string): Promise<string | undefined> =>
  readFile(`/proc/${pid}/${file}`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  });
