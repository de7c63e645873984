import { announcedSeed, flawless, freshDatabase, runOrdering, type TestDatabase } from '@suqiu/testing';

describe('the order of the log, while nine processes write and connections die', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('lets no reader miss, repeat or misplace an event, no innocent caller fail, and loses nothing it acknowledged', async () => {
    const seed = announcedSeed('ordering');
    const { counts, ...result } = await runOrdering(database, { seed, writers: 9, turns: 12 });
    expect({ seed, ...result }).toEqual({ seed, ...flawless(3) });
    expect(counts.stored).toBeGreaterThanOrEqual(counts.acknowledged);
    // A run in which nothing was sabotaged would prove nothing.
    expect(Math.min(counts.acknowledged, counts.provoked, counts.killedInside, counts.stalled)).toBeGreaterThan(0);
  }, 60_000);
});
