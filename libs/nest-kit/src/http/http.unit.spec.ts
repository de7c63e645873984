import 'reflect-metadata';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { IsInt, IsUUID, Max } from 'class-validator';
import type { AppError } from '../errors/app-error';
import { accessRules } from '../identity/access-rules';
import { Public } from '../identity/access-decorators';
import { readWaitTokens } from '../reading/wait-token';
import { readIfMatch } from '../commands/command-decorators';
import { Day, Instant, OptionalField, PlainText } from './fields';
import { readJson } from './read-json';
import { RequestPipe } from './request-pipe';
import { RouteTable } from './route-table';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'fine';
  } catch (error) {
    return (error as AppError).code;
  }
};

describe('readJson', () => {
  const read = (text: string): unknown => readJson(Buffer.from(text));

  it('gives back what was sent, pairs of surrogates and all', () => {
    expect(read('{"title":"𠮷野家 \\ud842\\udfb7","n":[1,null,true]}')).toEqual({ title: '𠮷野家 𠮷', n: [1, null, true] });
    expect(read('')).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString'])('refuses the key %s, which every object has anyway', (key) => {
    expect(codeOf(() => read(`{"place":{"${key}":{"admin":true}}}`))).toBe('VALIDATION_FAILED');
  });

  it('takes 32 levels and no more', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(codeOf(() => read(nested(32)))).toBe('fine');
    expect(codeOf(() => read(nested(33)))).toBe('JSON_TOO_DEEP');
    expect(codeOf(() => read(nested(100_000)))).toBe('JSON_TOO_DEEP');
  });
});

describe('the request pipe', () => {
  class Sent {
    @PlainText({ max: 5 })
    title!: string;
    @OptionalField()
    @PlainText({ max: 20, multiline: true })
    text?: string;
    @OptionalField()
    @IsInt()
    @Max(3)
    count?: number;
    @OptionalField()
    @IsUUID()
    id?: string;
    @OptionalField()
    @Instant()
    at?: string;
    @OptionalField()
    @Day()
    day?: string;
  }
  const faults = (body: unknown): Promise<unknown> =>
    new RequestPipe().transform(body, { type: 'body', metatype: Sent }).then(
      () => 'fine',
      ({ code, values }: AppError) => (code === 'VALIDATION_FAILED' ? values.map((value) => `${value.pointer} ${value.code}`) : code),
    );

  it.each<[unknown, unknown]>([
    [{ title: '占道施工' }, 'fine'],
    [{ title: '𠮷𠮷𠮷𠮷𠮷' }, 'fine'],
    [{ title: '𠮷𠮷𠮷𠮷𠮷𠮷' }, ['/title FIELD_TOO_LONG']],
    [{ title: '' }, ['/title FIELD_TOO_LONG']],
    [{ title: '   ' }, ['/title FIELD_TOO_LONG']],
    [{}, ['/title FIELD_MISSING']],
    [{ title: null }, ['/title FIELD_MISSING']],
    [{ title: 5 }, ['/title FIELD_WRONG_TYPE']],
    [{ title: ['a'] }, ['/title FIELD_WRONG_TYPE']],
    [{ title: 'a\nb' }, ['/title FIELD_NOT_PLAIN_TEXT']],
    [{ title: 'a\u0007' }, ['/title FIELD_NOT_PLAIN_TEXT']],
    [{ title: 'a\u202e' }, ['/title FIELD_NOT_PLAIN_TEXT']],
    [{ title: 'a', text: 'a\nb\tc\r\n' }, 'fine'],
    [{ title: 'a', text: 'a\u0000' }, ['/text FIELD_NOT_PLAIN_TEXT']],
    [{ title: 'a', text: 'a\u2066b' }, ['/text FIELD_NOT_PLAIN_TEXT']],
    [{ title: 'a', count: 4 }, ['/count FIELD_OUT_OF_RANGE']],
    [{ title: 'a', count: '4' }, ['/count FIELD_WRONG_TYPE']],
    [{ title: 'a', id: 'x' }, ['/id FIELD_WRONG_FORMAT']],
    [{ title: 'a', at: '2026-03-02T10:00+08:00', day: '2026-03-02' }, 'fine'],
    [{ title: 'a', at: '2026-W10-1T10:00:00Z', day: '2026-W10' }, ['/at FIELD_WRONG_FORMAT', '/day FIELD_WRONG_FORMAT']],
    [{ title: 'a', at: 1_772_000_000_000, day: null }, ['/at FIELD_WRONG_TYPE', '/day FIELD_MISSING']],
    [[], 'BODY_NOT_AN_OBJECT'],
    [undefined, 'BODY_NOT_AN_OBJECT'],
  ])('on %j says %j', async (body, expected) => {
    expect(await faults(body)).toEqual(expected);
  });

  it('tells at most fifty faults', async () => {
    const body = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`f${n}`, n]));
    expect(await faults(body)).toHaveLength(50);
  });

  it('never lets a body through that has no class', async () => {
    await expect(new RequestPipe().transform({}, { type: 'body', metatype: Object })).rejects.toThrow('without a class');
    await expect(new RequestPipe().transform({}, { type: 'query' })).rejects.toThrow('without a class');
  });
});

describe('wait tokens', () => {
  it('are read one or several', () => {
    const versions = { 'case-1': 7, organisation: 12 };
    expect(readWaitTokens('case-1@7, organisation@12')).toEqual(new Map(Object.entries(versions)));
    expect(readWaitTokens(undefined)).toEqual(new Map());
  });

  it('ask for the highest version of a stream that is named more than once', () => {
    expect(readWaitTokens('case-1@7,case-1@12,case-1@9')).toEqual(new Map([['case-1', 12]]));
  });

  it.each(['case-1', '@7', 'case-1@', 'case-1@x', 'case 1@7', 'a@1,', Array(33).fill('a@1').join(',')])('are refused as %p', (text) => {
    expect(codeOf(() => readWaitTokens(text))).toBe('WAIT_TOKEN_INVALID');
  });
});

describe('If-Match', () => {
  it.each([
    ['"7"', 7],
    ['7', 7],
    [undefined, undefined],
  ])('%p is version %p', (header, version) => {
    expect(readIfMatch(header)).toBe(version);
  });

  it.each(['*', 'W/"7"', '"7', '7"', '"0"', '-1', '"7", "8"', 'seven', '99999999999'])('%p is refused', (header) => {
    expect(codeOf(() => readIfMatch(header))).toBe('IF_MATCH_INVALID');
  });
});

describe('the route table', () => {
  it('finds the methods of a path by its template', () => {
    const routes = new RouteTable();
    routes.add('GET', '/cases/:id');
    routes.add(['POST', 'GET'], '/cases');
    routes.add('GET', '/static/*');
    expect(routes.methodsAt('/cases/7')).toEqual(['GET']);
    expect(routes.methodsAt('/cases')).toEqual(['GET', 'POST']);
    expect(routes.methodsAt('/static/a/b')).toEqual(['GET']);
    expect(routes.methodsAt('/cases/7/8')).toEqual([]);
    expect(routes.methodsAt('/casesX')).toEqual([]);
  });
});

describe('an endpoint without an access rule', () => {
  @Controller('toy')
  class Forgetful {
    @Public()
    @Get()
    told(): string {
      return '';
    }
    @Post()
    forgotten(@Body() _body: object): string {
      return '';
    }
  }
  @Module({ controllers: [Forgetful] })
  class Toy {}

  it('keeps the application from starting', async () => {
    const module = await Test.createTestingModule({ imports: [Toy] }).compile();
    expect(() => accessRules(module)).toThrow('No access rule on Forgetful.forgotten');
    await module.close();
  });
});
