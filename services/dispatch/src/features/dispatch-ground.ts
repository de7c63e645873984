import { type CaseState, type Catalogue, cityCode, type ClockPins, type RoutingRules } from '@suqiu/case';
import type { ServiceContext } from '@suqiu/nest-kit';

/** What every dispatch rests on besides the organisation: the newest catalogue and rules, and the versions for the clocks of the case's district. */
export async function dispatchGround(
  { configuration, clocks }: Pick<ServiceContext, 'configuration' | 'clocks'>,
  state: CaseState,
): Promise<{ readonly catalogue: Catalogue; readonly rules: RoutingRules; readonly clocks: ClockPins }> {
  const [catalogue, rules, pins] = await Promise.all([
    configuration.catalogue.current(),
    configuration.routingRules.current(),
    pinsOf({ clocks }, state),
  ]);
  return { catalogue, rules, clocks: pins };
}

/** The newest versions for clocks that start on a case now: the closures of its district count. */
export const pinsOf = ({ clocks }: Pick<ServiceContext, 'clocks'>, state: CaseState): Promise<ClockPins> =>
  clocks.pins(state.status === 'none' ? cityCode : state.district);
