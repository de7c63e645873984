import { shanghaiDay } from '@suqiu/case';
import type { ServiceContext } from '@suqiu/nest-kit';
import type { RoutingGround } from '../domain';

/** What a routing rests on right now: everything newest, on the day it is in Shanghai. */
export async function routingGround({ configuration, clock }: Pick<ServiceContext, 'configuration' | 'clock'>): Promise<RoutingGround> {
  const [organisation, catalogue, rules] = await Promise.all([
    configuration.organisation.current(),
    configuration.catalogue.current(),
    configuration.routingRules.current(),
  ]);
  return { organisation, catalogue, rules, day: shanghaiDay(clock.now().toISOString()) };
}
