import { chinaPublications, dayNumber, dayText, type WorkingCalendar } from '@suqiu/calendar';
import { anEvent } from '@suqiu/testing';
import * as fc from 'fast-check';
import {
  type CalendarPublications,
  type CalendarYearEvent,
  foldCalendarPublications,
  foldLocalClosures,
  type LocalClosureEvent,
  noCalendarPublications,
  noLocalClosures,
  publishedYear,
  workingCalendar,
} from './calendar';

const events: readonly CalendarYearEvent[] = chinaPublications.map((published, at) =>
  anEvent(
    'dispatch.CalendarYearPublished',
    { ...published, source: published.notice, assumed: false, effectiveFrom: published.publishedOn },
    { version: at + 1 },
  ),
);
/** The calendar as it was at a version. */
const at = (version: number): CalendarPublications => foldCalendarPublications(noCalendarPublications, events.slice(0, version));
const lateNotice = events.findIndex(({ data }) => data.publishedOn === '2020-01-27') + 1;
const nthWorkingDay = (calendar: WorkingCalendar, from: string, n: number): string => dayText(calendar.addWorkingDays(dayNumber(from), n));

describe('the calendar of the country', () => {
  it('is newer after a late notice, while the older version answers as before', () => {
    const before = at(lateNotice - 1);
    expect(nthWorkingDay(workingCalendar(before), '2020-01-23', 1)).toBe('2020-01-31');
    const after = foldCalendarPublications(before, [events[lateNotice - 1]!]);
    expect([before.version, after.version]).toStrictEqual([lateNotice - 1, lateNotice]);
    expect(nthWorkingDay(workingCalendar(after), '2020-01-23', 1)).toBe('2020-02-03');
    expect(nthWorkingDay(workingCalendar(before), '2020-01-23', 1)).toBe('2020-01-31');
    expect([publishedYear(before, 2020)?.version, publishedYear(after, 2020)?.version]).toStrictEqual([lateNotice - 1, lateNotice]);
  });

  it('keeps every publication with where it is known from', () => {
    expect(at(events.length).published).toStrictEqual(events.map(({ version, data }) => ({ version, ...data })));
    expect(publishedYear(at(events.length), 2027)).toBeUndefined();
  });

  it('is the same however the stream is read in parts', () => {
    fc.assert(
      fc.property(fc.nat(events.length), fc.nat(events.length), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const read = foldCalendarPublications(at(first), events.slice(first, second));
        expect(read).toStrictEqual(at(second));
      }),
    );
  });

  it('needs a year', () => {
    expect(() => workingCalendar(noCalendarPublications)).toThrow(RangeError);
    expect(foldCalendarPublications(noCalendarPublications, [])).toBe(noCalendarPublications);
  });
});

describe('the closures of a district', () => {
  const typhoon = {
    closure: 'typhoon',
    notice: '沪府办〔2026〕9号',
    publishedOn: '2026-07-20',
    days: ['2026-07-21', '2026-07-25'],
    reason: { zh: '台风', en: 'Typhoon' },
    source: 's',
    assumed: false,
    effectiveFrom: '2026-07-21',
  };
  const closed = (about: Partial<typeof typhoon> = {}, version = 1): LocalClosureEvent =>
    anEvent('dispatch.LocalClosurePublished', { ...typhoon, ...about }, { version });
  const national = at(events.length);
  const next = (...closures: LocalClosureEvent[]) =>
    nthWorkingDay(workingCalendar(national, foldLocalClosures(noLocalClosures, closures)), '2026-07-20', 1);

  it('lie over the calendar of the country and leave that of others alone', () => {
    expect([next(), next(closed())]).toStrictEqual(['2026-07-21', '2026-07-22']);
    expect(nthWorkingDay(workingCalendar(national), '2026-07-20', 1)).toBe('2026-07-21');
  });

  it('are several, each replaced by its id, and withdrawn by having no days', () => {
    const flood = closed({ closure: 'flood', days: ['2026-07-22'] }, 2);
    expect(next(closed(), flood)).toBe('2026-07-23');
    expect(next(closed(), flood, closed({ days: [] }, 3))).toBe('2026-07-21');
    const { version, closures } = foldLocalClosures(noLocalClosures, [closed(), flood, closed({ days: [] }, 3)]);
    expect([version, [...closures].map(([id, { days }]) => [id, days])]).toStrictEqual([
      3,
      [
        ['typhoon', []],
        ['flood', ['2026-07-22']],
      ],
    ]);
  });

  it('keep what they were at an earlier version', () => {
    const before = foldLocalClosures(noLocalClosures, [closed()]);
    foldLocalClosures(before, [closed({ days: [] }, 2)]);
    expect(before.closures.get('typhoon')).toStrictEqual(typhoon);
    expect(foldLocalClosures(before, [])).toBe(before);
  });
});
