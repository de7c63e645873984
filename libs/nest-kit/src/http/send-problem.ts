import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { errorCatalogue } from '../errors/catalogue';
import { languageOf } from '../errors/language';
import { problemMediaType, problemOf } from '../errors/problem';
import { toAppError } from '../errors/to-app-error';
import type { JsonLogger } from '../observability/json-logger';
import { contextOf } from './request-context';
import type { RouteTable } from './route-table';

/** The one place that turns errors into HTTP. Faults of ours are logged here with their code; everything else is in the request log. */
export class ProblemSender {
  constructor(
    private readonly logger: JsonLogger,
    private readonly routes: RouteTable,
  ) {}

  send(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const context = contextOf(request);
    const error = this.withMethods(toAppError(thrown), request);
    const { status, retryAfter } = errorCatalogue[error.code];
    context.problem = error.code;
    if (status >= 500) this.logger.error('request failed', { code: error.code, traceId: context.trace.traceId }, error);
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    if (error.code === 'METHOD_NOT_ALLOWED') void reply.header('allow', String(error.params['allowed']));
    void reply
      .code(status)
      .header('content-language', language)
      .header('vary', 'Accept-Language')
      .type(`${problemMediaType}; charset=utf-8`)
      .send(JSON.stringify(problemOf(error, language, context.trace.traceId)));
  }

  private withMethods(error: AppError, request: FastifyRequest): AppError {
    if (error.code !== 'ROUTE_NOT_FOUND') return error;
    const allowed = this.routes.methodsAt(request.url.split('?')[0] ?? '');
    return allowed.length === 0 ? error : new AppError('METHOD_NOT_ALLOWED', { allowed: allowed.join(', ') });
  }
}
