import type { EndorsementSteps, Provenance } from '../events';
import type { Organisation, SetSteps } from './organisation';
import { nearestSettingOn } from './unit-setting';

/** Steps of whoever has set none: returns go to the leader first, everything else is one step. */
export const defaultSteps: { readonly endorsement: EndorsementSteps } & Pick<Provenance, 'source' | 'assumed'> = {
  endorsement: { returns: true, extensions: false, resolutions: false },
  source: '退单先经本单位负责人审核，延期、办结不经（假定口径）',
  assumed: true,
};

/** The steps of a unit on a day, and who set them; without `setBy` they are the default. */
export type UnitSteps = Pick<SetSteps, 'endorsement' | 'source' | 'assumed'> & { readonly setBy?: string };

/**
 * For which wishes of its handlers a unit's leader is asked first on a day (YYYY-MM-DD, Asia/Shanghai): as it has set itself, else as the nearest
 * unit above it, as the hierarchy was on that day, else the default. A unit that nobody knows has the default.
 */
export function unitStepsOn(organisation: Organisation, unitId: string, day: string): UnitSteps {
  const found = nearestSettingOn(organisation, organisation.steps, unitId, day);
  if (found === undefined) return defaultSteps;
  const { endorsement, source, assumed } = found.setting;
  return { endorsement, source, assumed, setBy: found.setBy };
}
