import type { AssignmentRole, Organisation } from '@suqiu/case';

/** Who is to do what, before the assignment has an id. */
export interface Share {
  readonly unitId: string;
  readonly role: AssignmentRole;
}

/**
 * The units that get a copy: those asked for, and the district of every subdistrict or township that leads (接诉即办条例 art. 12: 派单至街道乡镇的
 * 同时抄送所在区). A unit with a share of its own needs no copy.
 */
export function copiesFor(shares: readonly Share[], asked: readonly string[], organisation: Organisation): string[] {
  const districts = shares.filter((s) => s.role === 'lead').flatMap((s) => districtAbove(s.unitId, organisation));
  return [...new Set([...asked, ...districts])].filter((unitId) => !shares.some((s) => s.unitId === unitId));
}

function districtAbove(unitId: string, organisation: Organisation): string[] {
  const unit = organisation.units.get(unitId);
  if (unit?.parentId === undefined || !isGrassroots(unit.unitId, organisation)) return [];
  return organisation.units.get(unit.parentId)?.kind === 'district' ? [unit.parentId] : [];
}

/** Subdistricts and townships (街镇): the level that matters of departments must not be sent down to (国办函〔2025〕66号). */
export function isGrassroots(unitId: string, organisation: Organisation): boolean {
  const kind = organisation.units.get(unitId)?.kind;
  return kind === 'subdistrict' || kind === 'township';
}
