import { chinaPublications } from '@suqiu/calendar';
import { type CalendarPublications, foldCalendarPublications, noCalendarPublications } from '@suqiu/case';
import { anEvent, givenState } from '@suqiu/testing';
import { administrator, day, who } from '../testing/ground';
import { publishCalendarYear, type PublishCalendarYear } from './publish-calendar-year';

type Params = Readonly<Record<string, string>>;
type Publication = Omit<PublishCalendarYear, 'day'>;
const year2026: Publication = {
  year: 2026,
  notice: '国办发明电〔2025〕7号',
  publishedOn: '2025-11-04',
  holidays: ['2026-01-01', '2026-01-02'],
  makeUpWorkdays: ['2026-01-04'],
  source: '国务院办公厅',
  assumed: false,
  effectiveFrom: '2025-11-04',
};
const after = (...publications: readonly Partial<Publication>[]): CalendarPublications =>
  foldCalendarPublications(
    noCalendarPublications,
    publications.map((about, at) => anEvent('dispatch.CalendarYearPublished', { ...year2026, ...about }, { version: at + 1 })),
  );
const publish =
  (about: Partial<Publication> = {}, by = administrator()) =>
  (calendar: CalendarPublications) =>
    publishCalendarYear(calendar, { ...year2026, ...about, day }, by);
const published = (about: Partial<Publication> = {}) => [
  { type: 'dispatch.CalendarYearPublished' as const, data: { ...year2026, ...about } },
];

describe('publishing a year of the calendar', () => {
  it('tells the whole year, where it is known from and where it can be read', () => {
    const url = { url: 'https://www.gov.cn/notice' };
    givenState(noCalendarPublications).when(publish(url)).then(published(url));
  });

  it('replaces the year by a later notice, or by a correction of the same day', () => {
    const late = { notice: '国办发明电〔2026〕1号', publishedOn: '2026-01-27', holidays: ['2026-01-01'] };
    givenState(after({})).when(publish(late)).then(published(late));
    givenState(after({}))
      .when(publish({ makeUpWorkdays: [] }))
      .then(published({ makeUpWorkdays: [] }));
  });

  it('takes the year before the first and the year after the last', () => {
    for (const year of [2025, 2027]) {
      const next = { year, holidays: [], makeUpWorkdays: [] };
      givenState(after({})).when(publish(next)).then(published(next));
    }
  });

  it('may be said to hold from the first day of its year, which lies ahead', () => {
    const ahead = { effectiveFrom: '2027-01-01' };
    givenState(noCalendarPublications).when(publish(ahead)).then(published(ahead));
  });

  it('is quiet when the year stands so, also with its days in another order and from another source', () => {
    givenState(after({})).when(publish()).thenNothing();
    givenState(after({}))
      .when(publish({ holidays: [...year2026.holidays].reverse(), source: 'another', assumed: true }))
      .thenNothing();
  });

  it('tells again what a later notice had replaced', () => {
    const late = { publishedOn: '2026-01-27', holidays: ['2026-01-01'] };
    const again = { publishedOn: '2026-02-01' };
    givenState(after({}, late)).when(publish(again)).then(published(again));
  });

  it.each<[string, Partial<Publication>, string, Params]>([
    ['a day that is none', { holidays: ['2026-02-30'] }, 'DAY_INVALID', { day: '2026-02-30' }],
    ['a day of another year', { holidays: ['2025-12-31'] }, 'DAY_IN_OTHER_YEAR', { day: '2025-12-31' }],
    ['a day off and worked', { makeUpWorkdays: ['2026-01-01'] }, 'DAY_TWICE', { day: '2026-01-01' }],
    ['a day off at a weekend', { holidays: ['2026-01-03'] }, 'HOLIDAY_ON_WEEKEND', { day: '2026-01-03' }],
    ['a weekday worked to make up', { makeUpWorkdays: ['2026-01-05'] }, 'MAKE_UP_ON_WEEKDAY', { day: '2026-01-05' }],
    ['a notice of a day that is none', { publishedOn: '2025-02-30' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['a beginning that is no day', { effectiveFrom: 'soon' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['a notice that lies ahead', { publishedOn: '2026-03-03' }, 'EFFECTIVE_DATE_INVALID', {}],
  ])('refuses %s', (_, about, code, params) => {
    givenState(noCalendarPublications).when(publish(about)).thenRefused(code, params);
  });

  it('refuses a notice older than the one in force, and a year that would leave a gap', () => {
    givenState(after({}))
      .when(publish({ publishedOn: '2025-11-03' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    const apart = { first: 2026, last: 2026 };
    for (const year of [2024, 2028])
      givenState(after({}))
        .when(publish({ year, holidays: [], makeUpWorkdays: [] }))
        .thenRefused('CALENDAR_YEAR_APART', { year, ...apart });
  });

  it('is for administrators of the city', () => {
    givenState(noCalendarPublications)
      .when(publish({}, administrator(undefined, '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(noCalendarPublications).when(publish({}, who())).thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });

  it('takes every notice there was, in its turn', () => {
    let calendar = noCalendarPublications;
    for (const publication of chinaPublications) {
      const { publishedOn, notice } = publication;
      const command = { ...publication, source: notice, assumed: false, effectiveFrom: publishedOn, day: publishedOn };
      const [draft, ...more] = publishCalendarYear(calendar, command, administrator());
      expect([draft?.type, more]).toStrictEqual(['dispatch.CalendarYearPublished', []]);
      const { day: _day, ...data } = command;
      calendar = foldCalendarPublications(calendar, [anEvent('dispatch.CalendarYearPublished', data, { version: calendar.version + 1 })]);
      expect(publishCalendarYear(calendar, command, administrator())).toStrictEqual([]);
    }
  });
});
