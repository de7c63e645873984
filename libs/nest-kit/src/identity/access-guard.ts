import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { contextOf } from '../http/request-context';
import { accessOf } from './access-decorators';
import { actorUnder } from './person';
import type { TokenVerifier } from './token-verifier';

/**
 * Lets a request through when its token is valid and one of its roles stands in the endpoint's rule; everything is closed unless declared
 * otherwise. `accessRules` makes sure at start that every endpoint declares something.
 */
export class AccessGuard implements CanActivate {
  constructor(private readonly tokens: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === 'public') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const person = await this.personOf(request, http.getResponse<FastifyReply>());
    const rule = access ?? {};
    const actor = actorUnder(rule, person);
    const known = contextOf(request);
    known.person = person;
    if (!actor) throw new AppError('ROLE_NOT_ALLOWED', { roles: Object.keys(rule).join(', ') });
    known.actor = actor;
    known.rule = rule;
    return true;
  }

  private async personOf(request: FastifyRequest, reply: FastifyReply) {
    const [, token] = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(request.headers.authorization ?? '') ?? [];
    try {
      if (token === undefined) throw new AppError(request.headers.authorization === undefined ? 'TOKEN_MISSING' : 'TOKEN_INVALID');
      return await this.tokens.verify(token);
    } catch (error) {
      // RFC 6750 §3: no error attribute when no token came.
      void reply.header('www-authenticate', token === undefined ? 'Bearer realm="suqiu"' : 'Bearer realm="suqiu", error="invalid_token"');
      throw error;
    }
  }
}
