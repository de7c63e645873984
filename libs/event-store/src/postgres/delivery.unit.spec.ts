import { newEvents } from '@suqiu/testing';
import { DatabaseError, type PoolClient } from 'pg';
import { admit } from '../admission';
import type { AppendOutcome } from '../port';
import { Delivery } from './delivery';

const group = (size: number) =>
  Array.from({ length: size }, (_, at) => admit({ stream: `case-${at}`, expected: 'none', events: newEvents(`case-${at}`) }));
const codesOf = (outcomes: readonly AppendOutcome[]) => outcomes.map((outcome) => (outcome.ok ? 'stored' : outcome.error.code));

const noAnswer = new Error('timeout expired');
const told = (code: string): DatabaseError => Object.assign(new DatabaseError('', 0, 'error'), { severity: 'ERROR', code });
const [lockNotAvailable, notUnique] = [told('55P03'), told('23505')];

describe('the delivery of a group to a server in trouble', () => {
  let now = 0;
  beforeEach(() => void jest.spyOn(Date, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  /** A server that fails every call as it is told, five seconds each; the last way of failing stays. */
  const failing = (...errors: readonly Error[]) => {
    let calls = 0;
    const query = (): Promise<never> => {
      now += 5_000;
      return Promise.reject(errors[Math.min(calls++, errors.length - 1)]!);
    };
    const client = { query, release: () => undefined } as unknown as PoolClient;
    return { delivery: new Delivery({ connect: () => Promise.resolve(client) }), calls: () => calls };
  };

  it('answers all of a group in the time of one, when the server does not answer', async () => {
    const { delivery, calls } = failing(noAnswer);
    expect(new Set(codesOf(await delivery.deliver(group(128))))).toEqual(new Set(['STORE_UNAVAILABLE']));
    expect(calls()).toBe(2);
  });

  it('answers all of a group in the time of one, when the lock is not given after one of them was refused', async () => {
    const { delivery, calls } = failing(notUnique, lockNotAvailable);
    expect(new Set(codesOf(await delivery.deliver(group(128))))).toEqual(new Set(['STORE_BUSY']));
    expect(calls()).toBe(2);
  });

  it('goes on to the last when the server refuses each of them', async () => {
    const { delivery, calls } = failing(notUnique);
    expect(codesOf(await delivery.deliver(group(3)))).toEqual(['EVENT_INVALID', 'EVENT_INVALID', 'EVENT_INVALID']);
    expect(calls()).toBe(4);
  });

  it('does not say that nothing was stored when an earlier call may hold the lock', async () => {
    const unknownGroup = failing(noAnswer, lockNotAvailable);
    expect(codesOf(await unknownGroup.delivery.deliver(group(1)))).toEqual(['STORE_UNAVAILABLE']);
    const sure = failing(lockNotAvailable);
    expect(codesOf(await sure.delivery.deliver(group(2)))).toEqual(['STORE_BUSY', 'STORE_BUSY']);
    expect(sure.calls()).toBe(1);
  });
});
