import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { announcedSeed, crashRounds } from '@suqiu/testing';

describe('a server killed in the middle of commits', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'suqiu-crash-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has stored everything it acknowledged', async () => {
    const seed = announcedSeed('crash');
    expect({ seed, ...(await crashRounds(path.join(folder, 'pg'), seed, 2)) }).toEqual({ seed, lost: 0, faults: [], strange: [] });
  }, 60_000);
});
