import { LedgerCorrupt, Refusal, UnknownEvent } from '@suqiu/case';
import { EventStoreError, VersionConflict } from '@suqiu/event-store';
import { TextNotStorable } from '@suqiu/integrity';
import { VaultError } from '@suqiu/vault';
import { BadGatewayException, NotFoundException } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { AppError } from './app-error';
import { languageOf } from './language';
import { problemOf } from './problem';
import { toAppError } from './to-app-error';

const postgres = (code: string): DatabaseError => Object.assign(new DatabaseError('Key (phone)=(138) exists', 1, 'error'), { code });
const lost = (code: string): Error => Object.assign(new Error('connect'), { code });

describe('toAppError', () => {
  const known: readonly (readonly [string, Error])[] = [
    ['CASE_NOT_FOUND', new AppError('CASE_NOT_FOUND')],
    ['CASE_ENDED', new Refusal('CASE_ENDED')],
    ['VERSION_CONFLICT', new VersionConflict('case-1', 2, 3)],
    ['STORE_BUSY', new EventStoreError('STORE_BUSY', 'full')],
    ['STORE_UNAVAILABLE', new EventStoreError('STORE_UNAVAILABLE', 'gone')],
    ['EVENT_TOO_LARGE', new EventStoreError('EVENT_TOO_LARGE', 'large')],
    ['LEDGER_CORRUPT', new EventStoreError('CHAIN_BROKEN', 'broken')],
    ['LEDGER_RESTORED', new EventStoreError('INCARNATION_CHANGED', 'restored')],
    ['INTERNAL', new EventStoreError('TYPE_NOT_ALLOWED', 'foreign')],
    ['EVENT_TYPE_UNKNOWN', new UnknownEvent('intake.CaseDreamt', 1, 'case-1', 2)],
    ['LEDGER_CORRUPT', new LedgerCorrupt('CASE_NOT_REGISTERED', 'case-1', 1)],
    ['TEXT_NOT_STORABLE', new TextNotStorable('/title', 'nul')],
    ['SUBJECT_ERASED', new VaultError('SUBJECT_ERASED', 'erased')],
    ['VAULT_UNAVAILABLE', new VaultError('VAULT_UNAVAILABLE', 'gone')],
    ['ROUTE_NOT_FOUND', new NotFoundException()],
    ['INTERNAL', new BadGatewayException()],
    ['TEXT_NOT_STORABLE', postgres('22021')],
    ['DATABASE_UNAVAILABLE', postgres('57P01')],
    ['DATABASE_UNAVAILABLE', postgres('53300')],
    ['DATABASE_UNAVAILABLE', postgres('55P03')],
    ['DATABASE_UNAVAILABLE', postgres('57014')],
    ['DATABASE_UNAVAILABLE', new Error('Query read timeout')],
    ['DATABASE_UNAVAILABLE', lost('ECONNREFUSED')],
    ['DATABASE_UNAVAILABLE', new Error('timeout exceeded when trying to connect')],
    ['DATABASE_UNAVAILABLE', new QueryFailedError('SELECT 1', [], postgres('08006'))],
    ['INTERNAL', postgres('23505')],
    ['INTERNAL', new Refusal('NO_SUCH_CODE')],
    ['INTERNAL', new Error('anything')],
  ];

  it.each(known)('gives %s', (code, error) => {
    expect(toAppError(error).code).toBe(code);
  });

  it.each(known)('gives %s when it is wrapped twice', (code, error) => {
    const wrapped = new Error('outer', { cause: new Error('inner', { cause: error }) });
    expect(toAppError(wrapped).code).toBe(code);
  });

  it('keeps the parameters of a refusal, and only those that can be told', () => {
    expect(toAppError(new Refusal('UNIT_UNKNOWN', { unit: 'u-1' })).params).toEqual({ unit: 'u-1' });
    const odd = Object.assign(new Error('odd'), { code: 'UNIT_UNKNOWN', params: { unit: 'u-1', row: { name: '王' } } });
    expect(toAppError(odd).params).toEqual({ unit: 'u-1' });
  });

  it('takes the outermost layer that says something', () => {
    expect(toAppError(new AppError('READ_MODEL_BEHIND', {}, { cause: lost('ECONNRESET') })).code).toBe('READ_MODEL_BEHIND');
  });

  it.each([['a text'], [undefined], [null], [7]])('makes a fault of ours of a thrown %p', (thrown) => {
    expect(toAppError(thrown).code).toBe('INTERNAL');
  });

  it('ends on errors that wrap each other', () => {
    const [one, two] = [new Error('one'), new Error('two')];
    one.cause = two;
    two.cause = one;
    expect(toAppError(one).code).toBe('INTERNAL');
  });
});

describe('a problem', () => {
  it('says what the catalogue says, with the parameters filled in', () => {
    expect(problemOf(new AppError('UNIT_UNKNOWN', { unit: 'u-1' }), 'en', 'abc')).toEqual({
      type: 'urn:suqiu:error:UNIT_UNKNOWN',
      title: 'Unit unknown',
      status: 422,
      detail: 'There is no unit u-1.',
      code: 'UNIT_UNKNOWN',
      instance: 'urn:suqiu:trace:abc',
    });
  });

  it('shows a parameter that is missing as it is written', () => {
    expect(problemOf(new AppError('UNIT_UNKNOWN'), 'zh', 'abc').detail).toBe('没有单位 {unit}。');
  });

  it('says what to do where the catalogue knows', () => {
    expect(problemOf(new AppError('PAGE_SET_EXPIRED'), 'en', 'abc').hint).toBe('Open the list again without asOf.');
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.8,zh;q=0.9', 'zh'],
    ['fr, en;q=0.2', 'en'],
    ['fr', 'zh'],
    ['*', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=nonsense', 'zh'],
    ['english', 'zh'],
  ])('for Accept-Language %p is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
