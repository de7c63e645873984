import { applyDecorators, type CallHandler, type ExecutionContext, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { AppError } from '../errors/app-error';
import { readWaitTokens } from './wait-token';

/** What wait tokens need of the consumer runtime. */
export interface AppliedVersions {
  /** True once the projection shows every stream at its version or a later one, false after the timeout. */
  waitFor(projection: string, versions: ReadonlyMap<string, number>, patience: { readonly timeoutMs: number }): Promise<boolean>;
}

/** Service → its read models' versions; undefined for a service that is not in this process. */
export type AppliedVersionsOf = (service: string) => AppliedVersions | undefined;

const readsFromKey = 'suqiu:reads-from';
const longestMs = 5_000;

interface ReadsFromProjection {
  readonly service: string;
  readonly projection: string;
}

/** A query over a read model: takes wait tokens (header X-Wait-For or `waitFor`) and answers only once the model shows them. */
export const ReadsFrom = (service: string, projection: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(readsFromKey, { service, projection } satisfies ReadsFromProjection),
    ApiHeader({
      name: 'X-Wait-For',
      required: false,
      description: 'Wait token of a command; waits at most 5 s, then 503 READ_MODEL_BEHIND.',
    }),
    ApiQuery({ name: 'waitFor', required: false, type: String, description: 'The same as X-Wait-For.' }),
  );

/**
 * Holds a query marked with `ReadsFrom` until its read model shows all wait tokens sent with it, at most 5 s. Throws AppError WAIT_TOKEN_INVALID,
 * READ_MODEL_BEHIND.
 */
export class WaitInterceptor implements NestInterceptor {
  constructor(private readonly appliedOf: AppliedVersionsOf) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const reads = Reflect.getMetadata(readsFromKey, context.getHandler()) as ReadsFromProjection | undefined;
    if (reads) await this.wait(reads, context.switchToHttp().getRequest<FastifyRequest>());
    return next.handle();
  }

  /** Takes `waitFor` out of the query: it belongs to all queries, so no query's class declares it. */
  private async wait({ service, projection }: ReadsFromProjection, request: FastifyRequest): Promise<void> {
    const header = request.headers['x-wait-for'];
    const query = request.query as Record<string, unknown>;
    const asked = header ?? query['waitFor'];
    delete query['waitFor'];
    if (asked !== undefined && typeof asked !== 'string') throw new AppError('WAIT_TOKEN_INVALID', { limit: 1 });
    const versions = readWaitTokens(asked);
    if (versions.size === 0) return;
    const applied = this.appliedOf(service);
    if (!applied) throw new Error(`no read models of ${service} in this process`);
    if (!(await applied.waitFor(projection, versions, { timeoutMs: longestMs }))) throw new AppError('READ_MODEL_BEHIND');
  }
}
