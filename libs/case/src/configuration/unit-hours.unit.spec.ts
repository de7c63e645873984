import { CalendarNotPublished, chinaPublications, newestYears, WorkingCalendar } from '@suqiu/calendar';
import { anEvent, unitRegistered } from '@suqiu/testing';
import type { DayHours, EventData, WeekHours } from '../events';
import { emptyOrganisation, foldOrganisation, type OrganisationEvent } from './organisation';
import { defaultHours, openingHours, unitHoursOn } from './unit-hours';

const split: DayHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const short: DayHours = [{ from: '09:00', to: '12:00' }];
const week: WeekHours = [[], split, split, split, split, split, short];
const other: WeekHours = [[], short, short, short, short, short, []];

const set = (unitId: string, hours: WeekHours, effectiveFrom = '2025-01-01', version = 9): OrganisationEvent =>
  anEvent('dispatch.UnitHoursSet', { unitId, hours, source: `hours of ${unitId}`, assumed: false, effectiveFrom }, { version });
const moved = (parentId: string): OrganisationEvent => {
  const unit = { name: { zh: '居委', en: 'Committee' }, kind: 'department', district: '310110', functions: [] } as const;
  const provenance = { source: 's', assumed: true, effectiveFrom: '2026-01-01' };
  return anEvent('dispatch.UnitChanged', { unitId: 'desk', parentId, ...unit, ...provenance } satisfies EventData['dispatch.UnitChanged']);
};
const hierarchy = [
  unitRegistered('district'),
  unitRegistered('street', { parentId: 'district' }),
  unitRegistered('desk', { parentId: 'street' }),
];
const organisation = (...events: OrganisationEvent[]) => foldOrganisation(emptyOrganisation, [...hierarchy, ...events]);

describe('the hours of a unit', () => {
  it('are its own, else those of the nearest unit above it, else the default, which is assumed', () => {
    const day = '2026-03-02';
    expect(unitHoursOn(organisation(), 'desk', day)).toBe(defaultHours);
    expect(unitHoursOn(organisation(), 'nobody', day)).toBe(defaultHours);
    expect(defaultHours.assumed).toBe(true);
    const above = organisation(set('district', other));
    expect(unitHoursOn(above, 'desk', day)).toStrictEqual({
      hours: other,
      source: 'hours of district',
      assumed: false,
      setBy: 'district',
    });
    const own = foldOrganisation(above, [set('street', week)]);
    expect([unitHoursOn(own, 'desk', day).setBy, unitHoursOn(own, 'district', day).setBy]).toStrictEqual(['street', 'district']);
    expect(unitHoursOn(above, 'desk', day).setBy).toBe('district');
  });

  it('begin on their day; of two that begin on one day the later counts', () => {
    const of = organisation(
      set('desk', week, '2025-06-01'),
      set('desk', other, '2026-01-01'),
      set('desk', week, '2026-01-01'),
      set('desk', other, '2025-03-01'),
    );
    const on = (day: string) => unitHoursOn(of, 'desk', day).hours;
    expect([on('2025-02-28'), on('2025-03-01'), on('2025-06-01'), on('2026-01-01')]).toStrictEqual([defaultHours.hours, other, week, week]);
  });

  it('come from the unit that stood above it that day', () => {
    const of = organisation(set('street', week), moved('district'));
    expect([unitHoursOn(of, 'desk', '2025-12-31').hours, unitHoursOn(of, 'desk', '2026-01-01').hours]).toStrictEqual([
      week,
      defaultHours.hours,
    ]);
  });

  it('are found in a circle of units too', () => {
    const of = organisation(moved('desk'));
    expect(unitHoursOn(of, 'desk', '2026-01-01')).toBe(defaultHours);
  });
});

describe('when a unit is open', () => {
  const closure = { notice: 'n', publishedOn: '2026-07-20', days: ['2026-07-21'] };
  const calendar = new WorkingCalendar(newestYears(chinaPublications), [closure]);

  it.each<[string, string, DayHours]>([
    ['a working day, with its break', '2026-03-03', split],
    ['a Saturday, if it has hours then', '2026-03-07', short],
    ['a Sunday', '2026-03-08', []],
    ['a holiday', '2026-10-01', []],
    ['a closure of the district', '2026-07-21', []],
    ['a Saturday worked as make-up: as on a Monday', '2026-02-28', split],
    ['a Sunday worked as make-up: as on a Monday', '2026-01-04', split],
    ['a weekday of a year that is not published', '2027-01-04', split],
  ])('on %s', (_, day, expected) => {
    expect(openingHours(week, calendar, day)).toStrictEqual(expected);
  });

  it('is not told of days before the calendar, and of no day', () => {
    expect(() => openingHours(week, calendar, '2016-12-31')).toThrow(CalendarNotPublished);
    expect(() => openingHours(week, calendar, 'soon')).toThrow(RangeError);
  });
});
