import { createParamDecorator, type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@suqiu/case';
import { contextOf } from '../http/request-context';
import type { AccessRule } from './access-rule';
import type { Person } from './person';

const accessKey = 'suqiu:access';

/** What an endpoint declares about who may use it. */
export type Access = 'public' | AccessRule;

/** Needs no token. */
export const Public = (): CustomDecorator => SetMetadata(accessKey, 'public');

/**
 * Who may use this endpoint. Roles are checked by the guard; scopes (own unit, own district) where the target is known: by the decider of a
 * command, by the query of a reading.
 */
export const Allow = (rule: AccessRule): CustomDecorator => SetMetadata(accessKey, rule);

export const accessOf = (handler: object): Access | undefined => Reflect.getMetadata(accessKey, handler) as Access | undefined;

/** The person in the role that the endpoint's rule let in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = contextOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Error('a public endpoint has no actor');
  return actor;
});

/** Whose token it is, with all their roles. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = contextOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!person) throw new Error('a public endpoint has no person');
  return person;
});
