import { type Organisation, upwards } from './organisation';

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
  for (const setBy of upwards(organisation, unitId, day)) {
    const setting = ownSettingOn(settings, setBy, day);
    if (setting) return { setting, setBy };
  }
  return undefined;
}
