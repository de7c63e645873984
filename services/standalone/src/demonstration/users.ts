import type { Unit } from '@suqiu/case';
import type { DemoUser, PersonRole } from '@suqiu/nest-kit';

const city = '310000';

/** Roles of the hotline and its watchers: one person for the city, one for each district. */
const desks: readonly { readonly role: PersonRole; readonly id: string; readonly name: string }[] = [
  { role: 'operator', id: 'operator', name: '话务员' },
  { role: 'dispatcher', id: 'dispatcher', name: '派单员' },
  { role: 'followUpOfficer', id: 'follow-up', name: '回访员' },
  { role: 'supervisor', id: 'supervisor', name: '督办员' },
  { role: 'auditor', id: 'auditor', name: '审计员' },
  { role: 'administrator', id: 'administrator', name: '管理员' },
];

type DemonstratedUnit = Pick<Unit, 'unitId' | 'name' | 'kind' | 'district'>;

/**
 * Demonstration users (standalone only): `operator` for the city and `operator-310110` for a district, likewise the other desks; for every unit
 * that handles cases `handler-<unitId>` and `leader-<unitId>`. Names are of posts, not of people.
 */
export function demonstrationUsers(units: readonly DemonstratedUnit[]): DemoUser[] {
  const districts = units.filter((unit) => unit.kind === 'district');
  const centres = new Map(units.filter((unit) => unit.kind === 'dispatchCentre').map((unit) => [unit.district, unit.unitId]));
  const ofDesk = (district: string, suffix: string, place: string): DemoUser[] =>
    desks.map(({ role, id, name }) => ({
      id: `${id}${suffix}`,
      name: `${place}${name}`,
      roles: [role],
      district,
      ...unitOf(centres, district),
    }));
  return [
    ...ofDesk(city, '', '市'),
    ...districts.flatMap((unit) => ofDesk(unit.district, `-${unit.district}`, unit.name.zh)),
    ...units.filter(handlesCases).flatMap((unit) => [
      {
        id: handlerId(unit.unitId),
        name: `${unit.name.zh}承办人`,
        roles: [handlingRole(unit)],
        unitId: unit.unitId,
        district: unit.district,
      },
      {
        id: leaderId(unit.unitId),
        name: `${unit.name.zh}负责人`,
        roles: ['unitLeader' as const],
        unitId: unit.unitId,
        district: unit.district,
      },
    ]),
  ];
}

const unitOf = (centres: ReadonlyMap<string, string>, district: string): { unitId?: string } => {
  const unitId = centres.get(district);
  return unitId === undefined ? {} : { unitId };
};

/** Account of the demonstration handler of a unit that handles cases. */
export const handlerId = (unitId: string): string => `handler-${unitId}`;

/** Account of the demonstration leader of a unit that handles cases. */
export const leaderId = (unitId: string): string => `leader-${unitId}`;

export const handlesCases = ({ kind }: Pick<Unit, 'kind'>): boolean => ['department', 'subdistrict', 'township', 'utility'].includes(kind);

/** How its handlers are called: those of a subdistrict or township act for it as a whole. */
export const handlingRole = ({ kind }: Pick<Unit, 'kind'>): PersonRole =>
  kind === 'subdistrict' || kind === 'township' ? 'subdistrict' : 'handler';
