import { isWorkday } from 'chinese-days';
import { chinaPublications, calendarFaults, dayNumber, dayText, newestYears, WorkingCalendar } from './index';

const calendar = new WorkingCalendar(newestYears(chinaPublications));
const years = Array.from({ length: 10 }, (_, at) => 2017 + at);

describe('the calendar of the country', () => {
  it('covers 2017 to 2026', () => {
    expect([dayText(calendar.first), dayText(calendar.last)]).toEqual(['2017-01-01', '2026-12-31']);
  });

  it.each(years)('says of every day of %i what an independent calendar says', (year) => {
    const different: string[] = [];
    for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1)
      if (calendar.isWorkingDay(day) !== isWorkday(dayText(day))) different.push(dayText(day));
    expect(different).toEqual([]);
  });

  it('names the notice of each publication, in the order they were published, and each is sound', () => {
    for (const published of chinaPublications) {
      expect(published.notice).toMatch(/^国办发明电〔20\d\d〕\d{1,2}号$/);
      expect(calendarFaults(published)).toEqual([]);
    }
    const dates = chinaPublications.map(({ publishedOn }) => publishedOn);
    expect(dates).toEqual([...dates].sort());
  });

  it('keeps what was in force before a late notice', () => {
    const before = chinaPublications.filter(({ publishedOn }) => publishedOn < '2020-01-27');
    const first = new WorkingCalendar(newestYears(before));
    const [friday, saturday] = [dayNumber('2020-01-31'), dayNumber('2020-02-01')];
    expect([first.kindOf(friday), first.kindOf(saturday)]).toEqual(['workingDay', 'makeUpWorkday']);
    expect([calendar.kindOf(friday), calendar.kindOf(saturday)]).toEqual(['holiday', 'weekend']);
  });
});

/** Received → the n-th working day, the first day not counted; worked out by hand from the notices. */
const vectors: readonly (readonly [string, Readonly<Record<number, string>>])[] = [
  ['2026-09-30', { 1: '2026-10-08', 5: '2026-10-13', 10: '2026-10-20', 15: '2026-10-27', 30: '2026-11-17' }],
  ['2026-02-13', { 1: '2026-02-14', 5: '2026-02-27', 10: '2026-03-05', 30: '2026-04-02' }],
  ['2026-04-30', { 1: '2026-05-06', 5: '2026-05-11', 10: '2026-05-18', 30: '2026-06-15' }],
  ['2025-01-24', { 1: '2025-01-26', 5: '2025-02-07' }],
  ['2026-11-20', { 10: '2026-12-04', 15: '2026-12-11' }],
];

describe.each(vectors)('received on %s', (received, expected) => {
  it.each(Object.entries(expected))('%s working days end on %s', (n, day) => {
    expect(dayText(calendar.addWorkingDays(dayNumber(received), Number(n)))).toBe(day);
  });
});
