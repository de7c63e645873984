import type { DataSource } from 'typeorm';
import { AppliedVersions } from './applied-versions';

/** As many as one request may name. */
const wanted = new Map(Array.from({ length: 32 }, (_, at) => [`tally-${at}`, 2]));

/** A read model that shows nothing of them, and how often it was asked. */
const setting = (appliesHere: boolean) => {
  const query = jest.fn(() => Promise.resolve([] as object[]));
  const applied = new AppliedVersions({ query } as unknown as DataSource, () => appliesHere);
  return { query, applied, waiting: applied.waitFor('dispatch.sums', wanted, { timeoutMs: 5_000 }) };
};

describe('waiting for the versions of one request', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks for all of them in one query', async () => {
    const { query, applied, waiting } = setting(false);
    applied.note('dispatch.sums', wanted);
    expect(await waiting).toBe(true);
    expect(query.mock.calls).toEqual([[expect.any(String), ['dispatch.sums', [...wanted.keys()]]]]);
  });

  it('asks no more for what has come meanwhile', async () => {
    const { query, applied, waiting } = setting(false);
    await jest.advanceTimersByTimeAsync(50);
    applied.note('dispatch.sums', new Map([...wanted].slice(1)));
    await jest.advanceTimersByTimeAsync(100);
    expect(query.mock.lastCall).toEqual([expect.any(String), ['dispatch.sums', ['tally-0']]]);
    query.mockResolvedValueOnce([{ stream: 'tally-0', version: 3 }]);
    await jest.advanceTimersByTimeAsync(100);
    expect(await waiting).toBe(true);
  });

  it.each([
    ['seldom where this process applies and tells', true, 6],
    ['ten times a second where another process may', false, 51],
  ])('looks again %s', async (_, appliesHere, looks) => {
    const { query, applied, waiting } = setting(appliesHere);
    applied.note('dispatch.sums', new Map([...wanted].map(([stream]) => [stream, 1])));
    applied.note('dispatch.tallies', wanted);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await waiting).toBe(false);
    expect(query).toHaveBeenCalledTimes(looks);
  });
});
