import { type DayHours, foldOrganisation, type Organisation, type WeekHours } from '@suqiu/case';
import { anEvent, givenState } from '@suqiu/testing';
import { administrator, day, organisationOf, unit } from '../testing/ground';
import { setUnitHours, type SetUnitHours } from './set-unit-hours';

type Params = Readonly<Record<string, string>>;
type Hours = Omit<SetUnitHours, 'day'>;
const split: DayHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const week: WeekHours = [[], split, split, split, split, split, []];
/** A week in which only Tuesday has hours. */
const tuesday = (...blocks: readonly (readonly [string, string])[]): WeekHours => [
  [],
  [],
  blocks.map(([from, to]) => ({ from, to })),
  [],
  [],
  [],
  [],
];
const hours: Hours = {
  unitId: '310110-housing',
  hours: week,
  source: '办公时间公告',
  assumed: false,
  effectiveFrom: '2026-01-01',
};
const unset = organisationOf();
const after = (...settings: readonly Partial<Hours>[]): Organisation =>
  foldOrganisation(
    unset,
    settings.map((about) => anEvent('dispatch.UnitHoursSet', { ...hours, ...about })),
  );
const set =
  (about: Partial<Hours> = {}, by = administrator()) =>
  (organisation: Organisation) =>
    setUnitHours(organisation, { ...hours, ...about, day }, by);
const told = (about: Partial<Hours> = {}) => [{ type: 'dispatch.UnitHoursSet' as const, data: { ...hours, ...about } }];

describe('setting the hours of a unit', () => {
  it('tells its whole week with a break at noon, from a day on', () => {
    givenState(unset).when(set()).then(told());
  });

  it.each<[string, WeekHours]>([
    ['the whole day', tuesday(['00:00', '24:00'])],
    ['blocks that touch', tuesday(['09:00', '12:00'], ['12:00', '23:59'])],
  ])('takes %s', (_, other) => {
    givenState(unset)
      .when(set({ hours: other }))
      .then(told({ hours: other }));
  });

  it('may lie ahead, and may be overtaken before it begins', () => {
    const ahead = { hours: tuesday(['09:00', '17:00']), effectiveFrom: '2027-01-01' };
    givenState(after({})).when(set(ahead)).then(told(ahead));
    const sooner = { hours: tuesday(['10:00', '16:00']), effectiveFrom: '2026-06-01' };
    givenState(after({}, ahead)).when(set(sooner)).then(told(sooner));
  });

  it('is quiet when the unit has these hours by then, and not when only a unit above it has', () => {
    givenState(after({})).when(set()).thenNothing();
    givenState(after({}))
      .when(set({ effectiveFrom: '2026-02-01' }))
      .thenNothing();
    givenState(after({ unitId: '310110' }))
      .when(set())
      .then(told());
  });

  it.each<[string, WeekHours, Params]>([
    ['an end before the beginning', tuesday(['12:00', '09:00']), { from: '12:00', to: '09:00' }],
    ['no time', tuesday(['09:00', '09:00']), { from: '09:00', to: '09:00' }],
    ['an hour that is none', tuesday(['09:60', '17:00']), { from: '09:60', to: '17:00' }],
    ['an end after the day', tuesday(['09:00', '24:01']), { from: '09:00', to: '24:01' }],
    ['a beginning at the end of the day', tuesday(['24:00', '24:00']), { from: '24:00', to: '24:00' }],
    ['blocks that overlap', tuesday(['09:00', '12:00'], ['11:59', '17:00']), { from: '11:59', to: '17:00' }],
    ['blocks in the wrong order', tuesday(['13:00', '17:00'], ['09:00', '12:00']), { from: '09:00', to: '12:00' }],
  ])('refuses %s', (_, wrong, block) => {
    givenState(unset)
      .when(set({ hours: wrong }))
      .thenRefused('UNIT_HOURS_INVALID', { weekday: 2, ...block });
  });

  it.each<[string, Partial<Hours>, string, Params]>([
    ['a week without hours', { hours: tuesday() }, 'UNIT_HOURS_MISSING', {}],
    ['an unknown unit', { unitId: 'nobody' }, 'UNIT_UNKNOWN', { unit: 'nobody' }],
    ['a day that is none', { effectiveFrom: 'soon' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['a day before the unit stood', { effectiveFrom: '2020-01-01' }, 'UNIT_ENDED', { unit: '310110-housing' }],
  ])('refuses %s', (_, about, code, params) => {
    givenState(unset).when(set(about)).thenRefused(code, params);
  });

  it('refuses a day before hours that have begun, a unit that has ended, and another district', () => {
    givenState(after({}))
      .when(set({ hours: tuesday(['09:00', '17:00']), effectiveFrom: '2025-12-31' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(organisationOf(unit('310110-housing', { endsOn: '2026-01-01' })))
      .when(set())
      .thenRefused('UNIT_ENDED', { unit: '310110-housing' });
    givenState(unset)
      .when(set({}, administrator(unset, '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});
