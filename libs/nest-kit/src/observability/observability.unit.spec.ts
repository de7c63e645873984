import { Writable } from 'node:stream';
import { Refusal } from '@suqiu/case';
import { describeError } from './describe-error';
import { JsonLogger } from './json-logger';
import { continueTrace } from './trace';

describe('a trace', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

  it('goes on with a span of its own', () => {
    const { traceId: same, traceparent } = continueTrace(`00-${traceId}-00f067aa0ba902b7-01`);
    expect(same).toBe(traceId);
    expect(traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(traceparent).not.toContain('00f067aa0ba902b7');
  });

  it('reads what a later version of the standard sends', () => {
    expect(continueTrace(`cc-${traceId}-00f067aa0ba902b7-01-what-else`).traceId).toBe(traceId);
  });

  it.each([
    [undefined],
    ['nonsense'],
    [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    [`00-${traceId}-${'0'.repeat(16)}-01`],
    [`ff-${traceId}-00f067aa0ba902b7-01`],
    [`00-${traceId}-00f067aa0ba902b7-01-more`],
    [`00-${traceId.toUpperCase()}-00f067aa0ba902b7-01`],
  ])('begins anew on %p', (incoming) => {
    const { traceId: made } = continueTrace(incoming);
    expect(made).toMatch(/^[0-9a-f]{32}$/);
    expect(made).not.toBe(traceId);
  });
});

describe('what a log holds of an error', () => {
  const told = (thrown: unknown): string => JSON.stringify(describeError(thrown));

  it('is never a message that quotes its input', () => {
    const parse = (): unknown => JSON.parse('王小明 13800138000');
    let syntax: unknown;
    try {
      parse();
    } catch (error) {
      syntax = error;
    }
    const database = Object.assign(new Error('Key (phone)=(13800138000) already exists'), { code: '23505', detail: '13800138000' });
    const argument = Object.assign(new TypeError(`received '王小明'`), { code: 'ERR_INVALID_ARG_TYPE' });
    for (const error of [syntax, database, argument, new Error('outer 王小明', { cause: database })]) {
      expect(told(error)).not.toMatch(/王小明|13800138000/);
      expect(told(error)).toContain('observability.unit.spec');
    }
    expect(describeError(database)[0]).toMatchObject({ errorName: 'Error', code: '23505' });
  });

  it('is the message where it holds identifiers only', () => {
    expect(told(new TypeError(`Cannot read properties of undefined (reading 'x')`))).toContain('Cannot read properties');
    expect(told(new Refusal('CASE_ENDED'))).toContain('CASE_ENDED');
  });

  it('is told layer by layer', () => {
    expect(describeError(new Error('a', { cause: new TypeError('b') })).map(({ errorName }) => errorName)).toEqual(['Error', 'TypeError']);
  });
});

describe('the log', () => {
  const logged = (write: (logger: JsonLogger) => void): string => {
    const lines: string[] = [];
    write(
      new JsonLogger({ level: 'trace', destination: new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }) }),
    );
    return lines.join('');
  };

  it('is JSON with level, time and message', () => {
    const line = JSON.parse(logged((logger) => logger.log('started', { port: 8080 }, 'Standalone'))) as object;
    expect(line).toMatchObject({
      level: 30,
      time: expect.stringMatching(/Z$/) as string,
      msg: 'started',
      port: 8080,
      context: 'Standalone',
    });
  });

  it('holds no field that could be personal or secret, at the top or one level down', () => {
    const text = logged((logger) =>
      logger.warn('odd', { name: '王小明', body: { a: '王小明' }, authorization: 'Bearer x', request: { token: 'eyJ', telephone: '138' } }),
    );
    expect(text).not.toMatch(/王小明|Bearer|eyJ|138/);
    expect(text).toContain('[redacted]');
  });

  it('holds frames and no message of a stack that Nest passes as text', () => {
    const error = new Error('王小明 was here');
    const text = logged((logger) => logger.error('failed', error.stack, 'Somewhere'));
    expect(text).not.toContain('王小明');
    expect(text).toContain('observability.unit.spec');
    expect(text).toContain('"context":"Somewhere"');
  });

  it('describes an error that is given instead of a message, or beside it', () => {
    const error = new Error('王小明');
    const text = logged((logger) => {
      logger.error(error);
      logger.fatal('stopped', error);
      logger.debug({ name: '王小明' });
      logger.verbose('detail');
    });
    expect(text).not.toContain('王小明');
    expect(text.match(/"errorName":"Error"/g)).toHaveLength(2);
  });
});
