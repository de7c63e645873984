import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { announcedSeed, crashRounds, flawless, freshDatabase, runOrdering } from '@suqiu/testing';

describe('the order of the log, at length', () => {
  const seed = announcedSeed('ordering at length');

  it.each([0, 1])(
    'holds for twelve writer processes, run %#',
    async (run) => {
      const database = await freshDatabase();
      const { counts, ...result } = await runOrdering(database, { seed: seed + run, writers: 12, turns: 70 });
      expect({ seed: seed + run, ...result }).toEqual({ seed: seed + run, ...flawless(3) });
      expect(Math.min(counts.provoked, counts.killedInside, counts.stalled)).toBeGreaterThan(10);
      await database.drop();
    },
    180_000,
  );

  it('holds over many kills of the server', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-crash-'));
    expect({ seed, ...(await crashRounds(path.join(folder, 'pg'), seed, 6)) }).toEqual({ seed, lost: 0, faults: [], strange: [] });
    await rm(folder, { recursive: true, force: true });
  }, 120_000);
});
