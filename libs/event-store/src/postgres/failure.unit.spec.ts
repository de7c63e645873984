import { DatabaseError } from 'pg';
import { failureKind } from './failure';

/** As the driver makes it; the server says the severity in its own language. */
const answered = (code: string, severity: string): DatabaseError =>
  Object.assign(new DatabaseError('message', 0, 'error'), { code, severity });

describe('what a failed call tells about its appends', () => {
  it.each([
    ['unknown', '57P01', 'FATAL'],
    ['unknown', '57P01', '致命错误'],
    ['unknown', '57P02', '警告'],
    ['unknown', '57P03', '致命错误'],
    ['unknown', '08006', 'ERROR'],
    ['unknown', '53100', '比致命错误还过分的错误'],
    ['busy', '55P03', '错误'],
    ['busy', '57014', 'ERROR'],
    ['refused', '23505', '错误'],
    ['refused', '42501', 'ERROR'],
  ])('is %s for %s, whatever the severity is called (%s)', (kind, code, severity) => {
    expect(failureKind(answered(code, severity))).toBe(kind);
  });

  it('is unknown when the server did not answer', () => {
    expect(failureKind(new Error('Connection terminated unexpectedly'))).toBe('unknown');
    expect(failureKind(undefined)).toBe('unknown');
  });
});
