import type { Organisation } from './organisation';
import { describedOn } from './registered-unit';

/** What units have set, by the unit's id, in the order of the log. */
export type UnitSettings<Setting> = ReadonlyMap<string, readonly Setting[]>;

/** Of what a unit itself has set, what began last by the day (YYYY-MM-DD, Asia/Shanghai); of those of one day the later. */
export function ownSettingOn<Setting extends { readonly effectiveFrom: string }>(
  settings: UnitSettings<Setting>,
  unitId: string,
  day: string,
): Setting | undefined {
  const begun = (settings.get(unitId) ?? []).filter(({ effectiveFrom }) => effectiveFrom <= day);
  return begun.reduce<Setting | undefined>((best, next) => (best && best.effectiveFrom > next.effectiveFrom ? best : next), undefined);
}

/** What holds for a unit on a day and who set it: its own, else that of the nearest unit above it, as the hierarchy was on that day. */
export function nearestSettingOn<Setting extends { readonly effectiveFrom: string }>(
  organisation: Organisation,
  settings: UnitSettings<Setting>,
  unitId: string,
  day: string,
): { readonly setting: Setting; readonly setBy: string } | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = unitId; at !== undefined && !seen.has(at); at = parentOn(organisation, at, day)) {
    const setting = ownSettingOn(settings, at, day);
    if (setting) return { setting, setBy: at };
    seen.add(at);
  }
  return undefined;
}

function parentOn({ units }: Organisation, unitId: string, day: string): string | undefined {
  const unit = units.get(unitId);
  return unit && describedOn(unit, day).parentId;
}
