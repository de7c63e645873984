import { EventStoreError } from '@suqiu/event-store';
import { QueryFailedError } from 'typeorm';
import { Crash } from './crash-points';
import { StreamGap, Unavailable, describeFailure, isFatal, isPassing } from './failures';

const sql = (code: string): Error => new QueryFailedError('SELECT', [], Object.assign(new Error('secret words'), { code }));

describe('what passes by itself', () => {
  it.each(['08006', '40001', '40P01', '53300', '57P01', '57014', '55P03', '25006', '42P01', '42501'])('PostgreSQL %s', (code) => {
    expect(isPassing(sql(code))).toBe(true);
  });
  it.each(['22P02', '23505', '23514', '42883', '42601'])('but not PostgreSQL %s: it is about the event or the handler', (code) => {
    expect(isPassing(sql(code))).toBe(false);
  });
  it('a store that is busy or away, but not what it refuses', () => {
    expect(isPassing(new EventStoreError('STORE_UNAVAILABLE', ''))).toBe(true);
    expect(isPassing(new EventStoreError('STORE_BUSY', ''))).toBe(true);
    expect(isPassing(new EventStoreError('CHAIN_BROKEN', ''))).toBe(false);
  });
  it('however deeply it is wrapped', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(isPassing(new Error('a', { cause: new Error('b', { cause: refused }) }))).toBe(true);
    expect(isPassing(new AggregateError([new Error('first'), refused]))).toBe(true);
    expect(isPassing(new Unavailable('later'))).toBe(true);
  });
  it('a query that the server never answered, but not one that could not be sent', () => {
    expect(isPassing(new QueryFailedError('SELECT', [], new Error('Connection terminated unexpectedly')))).toBe(true);
    expect(isPassing(new QueryFailedError('SELECT', [], new TypeError('circular')))).toBe(false);
  });
  it('not an ordinary error, nor what is no error at all', () => {
    for (const thrown of [new TypeError('x'), new StreamGap('s', 2), 'text', undefined, null, 42]) expect(isPassing(thrown)).toBe(false);
  });
});

describe('what ends a consumer', () => {
  it('a restored log and the end of the process', () => {
    expect(isFatal(new Error('x', { cause: new EventStoreError('INCARNATION_CHANGED', '') }))).toBe(true);
    expect(isFatal(new Crash('apply: position moved'))).toBe(true);
    expect(isFatal(sql('57P01'))).toBe(false);
  });
});

describe('what may be written down of a failure', () => {
  it('is its code, its name and its place, never its words', () => {
    const failure = describeFailure(Object.assign(new TypeError('telephone 13800000000'), { detail: '13800000000' }));
    expect(failure.code).toBe('HANDLER_FAILED');
    expect(failure.detail).toMatch(/^TypeError at .*failures\.unit\.spec\.ts:\d+:\d+\)?$/);
    expect(JSON.stringify(failure)).not.toContain('138');
  });
  it('names the database object, not the row', () => {
    const violated = Object.assign(new Error('Key (phone)=(138) exists'), {
      code: '23505',
      table: 'cases',
      constraint: 'cases_pkey',
      detail: 'Key (phone)=(138)',
    });
    const failure = describeFailure(new QueryFailedError('INSERT', ['138'], violated));
    expect(failure).toMatchObject({ code: '23505', detail: expect.stringContaining('on cases.cases_pkey') });
    expect(failure.detail).not.toContain('138');
  });
  it('refuses a code that is not one', () => {
    expect(describeFailure(Object.assign(new Error(''), { code: 'Li Ming, 138' })).code).toBe('HANDLER_FAILED');
  });
});
