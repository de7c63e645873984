import type { DayHours, EventData, OrganisationEvent, WeekHours } from '@suqiu/case';
import type { Chance } from '@suqiu/simulation';
import { anEvent, unitRegistered } from '../builders';

/** Four units one below the other, one of them moved in summer; their hours with a break at noon, some on Saturdays too, set anew in the year. */
export function madeUpHours(chance: Chance): OrganisationEvent[] {
  const desk = unitRegistered('desk', { parentId: 'bureau' }).data;
  const events: OrganisationEvent[] = [
    unitRegistered('city'),
    unitRegistered('bureau', { parentId: 'city' }),
    unitRegistered('street', { parentId: 'city' }),
    unitRegistered('desk', { parentId: 'bureau' }),
    set(chance, 'city', '2025-01-01'),
    set(chance, 'street', '2025-01-01'),
    anEvent('dispatch.UnitChanged', { ...desk, parentId: 'street', effectiveFrom: '2026-06-11' }),
    set(chance, 'bureau', '2026-04-01'),
    set(chance, 'street', '2026-09-30'),
    set(chance, 'street', '2026-03-04'),
    set(chance, 'desk', '2026-12-24'),
    set(chance, 'desk', '2026-12-24'),
  ];
  return events.map((event, at) => ({ ...event, version: at + 1 }));
}

const set = (chance: Chance, unitId: string, effectiveFrom: string): OrganisationEvent => {
  const data: EventData['dispatch.UnitHoursSet'] = { unitId, hours: week(chance), source: 'made up', assumed: true, effectiveFrom };
  return anEvent('dispatch.UnitHoursSet', data);
};

function week(chance: Chance): WeekHours {
  const usual = day(chance);
  const short = [usual[0]!];
  const none: DayHours = [];
  return [
    none,
    day(chance),
    usual,
    chance.percent(30) ? short : usual,
    usual,
    chance.percent(30) ? none : short,
    chance.percent(40) ? short : none,
  ];
}

/** Morning and afternoon; now and then through the noon, or round the clock. */
function day(chance: Chance): DayHours {
  if (chance.percent(8)) return [{ from: '00:00', to: '24:00' }];
  const [from, to] = [chance.pick(['08:00', '08:30', '09:00']), chance.pick(['17:00', '17:45', '20:00', '24:00'])];
  if (chance.percent(20)) return [{ from, to }];
  return [
    { from, to: chance.pick(['11:30', '12:00']) },
    { from: chance.pick(['13:00', '13:30', '14:05']), to },
  ];
}
