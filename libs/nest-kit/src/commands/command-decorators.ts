import { applyDecorators, createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { contextOf } from '../http/request-context';
import type { CommandContext } from './command-context';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Throws AppError IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_INVALID. */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new AppError('IDEMPOTENCY_KEY_MISSING');
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(header)) throw new AppError('IDEMPOTENCY_KEY_INVALID');
  return header;
}

/** `"7"` or `7`; lists, weak tags and `*` are not taken: a form was opened at one version. Throws AppError IF_MATCH_INVALID. */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const [, quoted, plain] = /^(?:"([1-9]\d{0,8})"|([1-9]\d{0,8}))$/.exec(header) ?? [];
  const version = quoted ?? plain;
  if (version === undefined) throw new AppError('IF_MATCH_INVALID');
  return Number(version);
}

/** The header Idempotency-Key, which every command needs. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  readIdempotencyKey(requestOf(context).headers['idempotency-key']),
);

/** The version of If-Match, if it was sent. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined =>
  readIfMatch(requestOf(context).headers['if-match']),
);

/** Everything about a command over HTTP that is not its body: who, under which key, against which version, in which trace. */
export const ThisCommand = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const request = requestOf(context);
  const { actor, trace } = contextOf(request);
  if (!actor) throw new Error('a command needs an actor: declare @Allow(…)');
  const ifMatch = readIfMatch(request.headers['if-match']);
  return {
    idempotencyKey: readIdempotencyKey(request.headers['idempotency-key']),
    actor,
    traceparent: trace.traceparent,
    ...(ifMatch !== undefined && { ifMatch }),
  };
});

/** Documents a command: its headers and its answer. */
export const ApiCommand = (summary: string, response: Type): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '8 to 128 visible ASCII characters; the same key, the same command.',
    }),
    ApiHeader({ name: 'If-Match', required: false, description: 'Version the form was opened at; 412 when a person changed it since.' }),
    ApiCreatedResponse({
      type: response,
      headers: {
        ETag: { description: 'The new version.', schema: { type: 'string' } },
        'Idempotent-Replay': { description: 'true when this is the answer to an earlier request.', schema: { type: 'string' } },
      },
    }),
  );
