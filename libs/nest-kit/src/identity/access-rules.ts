import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type Access, accessOf } from './access-decorators';

/** One endpoint and who may use it. */
export interface EndpointAccess {
  readonly method: string;
  /** Route template, as `/api/intake/v1/cases/:caseId`. */
  readonly path: string;
  readonly handler: string;
  readonly access: Access;
}

/**
 * Every endpoint of an application with its rule, sorted by path: what the matrix spec enumerates. Throws for an endpoint that declares none,
 * so an application that forgot one does not start.
 */
export function accessRules(app: INestApplicationContext): EndpointAccess[] {
  const endpoints = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap((wrapper) => (typeof wrapper.metatype === 'function' ? endpointsOf(wrapper.metatype) : [])),
  );
  const open = endpoints.filter(({ access }) => access === undefined).map(({ handler }) => handler);
  if (open.length > 0) throw new Error(`No access rule on ${open.join(', ')}: declare @Allow(…) or @Public().`);
  return (endpoints as EndpointAccess[]).sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

type Undeclared = Omit<EndpointAccess, 'access'> & { readonly access: Access | undefined };

function endpointsOf(controller: Function): Undeclared[] {
  const prototype = controller.prototype as Readonly<Record<string, object>>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const access = accessOf(handler);
    return pathsOf(controller).flatMap((prefix) =>
      pathsOf(handler).map((path) => ({ method, path: joined(prefix, path), handler: `${controller.name}.${name}`, access })),
    );
  });
}

const pathsOf = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
