import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contextOf } from '../http/request-context';
import type { JsonLogger } from './json-logger';
import type { Metrics } from './metrics';

/** One log line and one observation per request: the route's template instead of its URL, ids and codes, nothing that was sent. */
export function recordRequests(fastify: FastifyInstance, logger: JsonLogger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { trace, startedAt, actor, person, problem } = contextOf(request);
    const route = templateOf(request);
    const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
    metrics.request(request.method, route, reply.statusCode, ms / 1000);
    if (!route.startsWith('/health/') && route !== '/metrics')
      logger.log('request', {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(ms * 10) / 10,
        traceId: trace.traceId,
        ...(person && { actorId: person.id }),
        ...(actor && { role: actor.role }),
        ...(problem && { code: problem }),
      });
    done();
  });
}

const templateOf = (request: FastifyRequest): string => (request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched'));
