import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { assertStorable, isInherited, readJson, unknownField } from './read-json';
import { answerUnreadable } from './unreadable-request';
import { contextOf } from './request-context';
import type { RouteTable } from './route-table';
import type { ProblemSender } from './send-problem';
import { setSecurityHeaders } from './security-headers';

export interface ServerLimits {
  /** Bytes of a request's body. Default: 256 KiB. */
  readonly bodyLimit?: number;
  /** Milliseconds for a whole request to arrive. Default: 30,000. */
  readonly requestTimeout?: number;
}

/** Fastify as Nest's adapter: takes JSON in strict UTF-8 and nothing else, and answers every refusal of its own as a problem. */
export function httpServer(problems: ProblemSender, routes: RouteTable, limits: ServerLimits): FastifyAdapter {
  const bodyLimit = limits.bodyLimit ?? 256 * 1024;
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout: limits.requestTimeout ?? 30_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error & { readonly code?: string }, request: FastifyRequest, reply: FastifyReply) =>
      problems.send(unreadableUrl(error), request, reply),
    clientErrorHandler: answerUnreadable,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('traceparent', contextOf(request).trace.traceparent);
    setSecurityHeaders(request, reply);
    done();
  });
  fastify.addHook('preClose', (done) => {
    closeAsTheyFallIdle(fastify);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => done(unstorableText(request)));
  fastify.removeContentTypeParser('text/plain');
  adapter.useBodyParser('application/json', false, { bodyLimit }, (request, body, done) => {
    try {
      assertUtf8Json(request);
      done(null, readJson(body));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  return adapter;
}

/** Connections that were busy when closing began: each would be waited for until its keep-alive ends, long after its last answer. */
function closeAsTheyFallIdle({ server }: FastifyInstance): void {
  if (!server.listening) return;
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  server.once('close', () => clearInterval(closing));
}

const unreadableUrl = (error: Error & { readonly code?: string }): AppError =>
  new AppError(error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'URL_TOO_LONG' : 'URL_NOT_READABLE');

/** RFC 8259 §8.1: JSON between systems is UTF-8. Compressed bodies are not taken: their size is not known before they are opened. */
function assertUtf8Json({ headers }: FastifyRequest): void {
  const charset = /charset=("?)([\w-]+)\1/i.exec(headers['content-type'] ?? '')?.[2] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset) || (headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new AppError('MEDIA_TYPE_NOT_SUPPORTED');
}

/** Path and query are texts too. */
function unstorableText({ params, query }: FastifyRequest): Error | undefined {
  try {
    for (const [parameter, value] of [params, query].flatMap((part) => Object.entries(part ?? {}))) {
      if (isInherited(parameter)) throw unknownField({ parameter });
      for (const text of [parameter, value].flat()) assertStorable(String(text));
    }
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
