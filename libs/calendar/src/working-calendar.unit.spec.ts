import * as fc from 'fast-check';
import {
  calendarFaults,
  CalendarNotPublished,
  type CalendarYear,
  chinaPublications,
  dayNumber,
  dayOfInstant,
  dayText,
  endOfDay,
  newestYears,
  startOfDay,
  weekday,
  WorkingCalendar,
} from './index';

const years = newestYears(chinaPublications);
const calendar = new WorkingCalendar(years);
const at = dayNumber;

describe('beyond the published years', () => {
  it('arithmetic refuses', () => {
    expect(() => calendar.addWorkingDays(at('2026-11-20'), 30)).toThrow(CalendarNotPublished);
    expect(() => calendar.isWorkingDay(at('2027-01-04'))).toThrow(CalendarNotPublished);
    expect(() => calendar.workingDaysBetween(at('2026-12-01'), at('2027-01-04'))).toThrow(CalendarNotPublished);
    expect(() => calendar.kindOf(at('2016-12-31'))).toThrow(CalendarNotPublished);
    expect(() => calendar.dueDay(at('2016-12-31'), 1)).toThrow(CalendarNotPublished);
  });

  it('a due day is provisional, counted from Monday to Friday', () => {
    // 29 working days are left in 2026 after 20 November; 1 January 2027 is a Friday.
    expect(calendar.workingDaysBetween(at('2026-11-20'), at('2026-12-31'))).toBe(29);
    expect(calendar.dueDay(at('2026-11-20'), 29)).toEqual({ day: at('2026-12-31'), provisional: false });
    expect(calendar.dueDay(at('2026-11-20'), 30)).toEqual({ day: at('2027-01-01'), provisional: true });
    expect(calendar.dueDay(at('2027-01-01'), 1)).toEqual({ day: at('2027-01-04'), provisional: true });
  });

  it('moves once the year is published', () => {
    const published: CalendarYear = {
      year: 2027,
      notice: 'a notice',
      publishedOn: '2026-11-26',
      holidays: ['2027-01-01'],
      makeUpWorkdays: ['2027-01-03'],
    };
    const later = new WorkingCalendar([...years, published]);
    expect(later.dueDay(at('2026-11-20'), 30)).toEqual({ day: at('2027-01-03'), provisional: false });
  });
});

describe('a local closure', () => {
  it('of days before the first year says nothing', () => {
    const closure = { notice: 'n', publishedOn: '2010-01-01', days: ['2010-01-04'] };
    expect(new WorkingCalendar(newestYears(chinaPublications), [closure]).first).toBe(at('2017-01-01'));
  });

  const typhoon = { notice: 'a city notice', publishedOn: '2026-07-20', days: ['2026-07-21', '2026-07-25'] };
  const local = new WorkingCalendar(years, [typhoon]);

  it('takes working days away and nothing else', () => {
    expect([local.kindOf(at('2026-07-21')), local.kindOf(at('2026-07-25'))]).toEqual(['closure', 'weekend']);
    expect(dayText(local.addWorkingDays(at('2026-07-20'), 1))).toBe('2026-07-22');
    expect(dayText(calendar.addWorkingDays(at('2026-07-20'), 1))).toBe('2026-07-21');
  });
});

describe('counting', () => {
  const day = fc.integer({ min: calendar.first, max: calendar.last - 120 });
  const n = fc.integer({ min: 1, max: 60 });

  it('is what walking day by day finds', () => {
    fc.assert(
      fc.property(day, n, (from, count) => {
        let walked = from;
        for (let left = count; left > 0;) if (calendar.isWorkingDay((walked += 1))) left -= 1;
        expect(calendar.addWorkingDays(from, count)).toBe(walked);
        expect(calendar.workingDaysBetween(from, walked)).toBe(count);
        expect(calendar.workingDaysBetween(walked, from)).toBe(0);
      }),
    );
  });

  it('refuses a limit of no days', () => {
    for (const none of [0, -1, 1.5]) expect(() => calendar.dueDay(at('2026-01-05'), none)).toThrow(RangeError);
  });

  it('needs years without a gap, each once', () => {
    const [first, , third] = years;
    for (const wrong of [[], [first!, third!], [first!, first!]]) expect(() => new WorkingCalendar(wrong)).toThrow(RangeError);
  });
});

describe('a day', () => {
  it('is the one in Shanghai, from its first to its last millisecond', () => {
    const day = at('2026-09-30');
    expect(new Date(startOfDay(day)).toISOString()).toBe('2026-09-29T16:00:00.000Z');
    expect(new Date(endOfDay(day)).toISOString()).toBe('2026-09-30T15:59:59.999Z');
    expect([startOfDay(day) - 1, startOfDay(day), endOfDay(day), endOfDay(day) + 1].map(dayOfInstant)).toEqual([
      day - 1,
      day,
      day,
      day + 1,
    ]);
  });

  it('has its weekday, and is refused when it is none', () => {
    expect(['1970-01-01', '1969-12-28', '2026-11-25', '2026-11-28'].map((text) => weekday(at(text)))).toEqual([4, 0, 3, 6]);
    for (const wrong of ['2026-02-30', '2026-2-3', '', '26-01-01', '2026-13-01']) expect(() => at(wrong)).toThrow(RangeError);
  });
});

describe('the faults of a year that is to be published', () => {
  it.each([
    ['DAY_INVALID', { holidays: ['2026-02-30'] }],
    ['DAY_IN_OTHER_YEAR', { holidays: ['2025-12-31'] }],
    ['DAY_TWICE', { holidays: ['2026-01-01', '2026-01-01'] }],
    ['HOLIDAY_ON_WEEKEND', { holidays: ['2026-01-03'] }],
    ['MAKE_UP_ON_WEEKDAY', { makeUpWorkdays: ['2026-01-05'] }],
  ])('are told with the day: %s', (fault, days) => {
    const sound = { year: 2026, notice: 'a notice', publishedOn: '2025-11-04', holidays: [], makeUpWorkdays: [] };
    expect(calendarFaults({ ...sound, ...days })).toMatchObject([{ fault }]);
    expect(calendarFaults(sound)).toEqual([]);
  });
});
