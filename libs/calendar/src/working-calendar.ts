import type { CalendarYear, LocalClosure } from './calendar-year';
import { type Day, type DayNumber, dayNumber, dayText, isWeekend } from './day';

/** `provisional`: a weekday of a year whose notice is not published yet. */
export type DayKind = 'workingDay' | 'makeUpWorkday' | 'weekend' | 'holiday' | 'closure' | 'provisional';

/** The calendar of a day is not published: an answer would be a guess. */
export class CalendarNotPublished extends Error {
  readonly code = 'CALENDAR_NOT_PUBLISHED';
  constructor(readonly day: Day) {
    super(`the working days around ${day} are not published`);
    this.name = 'CalendarNotPublished';
  }
}

/** A last day, and whether it lies beyond what is published (暂定). */
export interface DueDay {
  readonly day: DayNumber;
  readonly provisional: boolean;
}

/**
 * The working days of a span of published years without a gap, ready for counting: each question is one look into a table, whatever the span.
 * Arithmetic beyond the span refuses; only `dueDay` goes on, and says that its answer is provisional.
 */
export class WorkingCalendar {
  /** First and last published day. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Working days from `first` up to and including each day. */
  private readonly counted: Int32Array;
  private readonly working: DayNumber[] = [];
  private readonly kinds = new Map<DayNumber, DayKind>();
  private readonly notices = new Map<DayNumber, string>();

  /** Throws RangeError for no year, for a gap between the years, or a year that stands twice. */
  constructor(years: readonly CalendarYear[], closures: readonly LocalClosure[] = []) {
    const sorted = [...years].sort((a, b) => a.year - b.year);
    const [begin, end] = [sorted[0]?.year, sorted.at(-1)?.year];
    if (begin === undefined || end === undefined || sorted.some(({ year }, at) => year !== begin + at))
      throw new RangeError('a calendar needs years without a gap, each once');
    this.first = dayNumber(`${begin}-01-01`);
    this.last = dayNumber(`${end}-12-31`);
    this.mark(sorted, closures);
    this.counted = new Int32Array(this.last - this.first + 1);
    for (let day = this.first; day <= this.last; day += 1) {
      if (this.isWorking(day)) this.working.push(day);
      this.counted[day - this.first] = this.working.length;
    }
  }

  /** What a day is, and so why it counts or not. A day beyond the span is a weekend or `provisional`; before it: CalendarNotPublished. */
  kindOf(day: DayNumber): DayKind {
    const marked = this.kinds.get(day);
    if (marked !== undefined) return marked;
    if (day < this.first) throw new CalendarNotPublished(dayText(day));
    if (isWeekend(day)) return 'weekend';
    return day > this.last ? 'provisional' : 'workingDay';
  }

  /** Whether a day counts in a limit; beyond the published years Monday to Friday do, and what is counted with them is provisional. */
  counts(day: DayNumber): boolean {
    const kind = this.kindOf(day);
    return kind === 'workingDay' || kind === 'makeUpWorkday' || kind === 'provisional';
  }

  /** Number of the notice that makes the day what it is; undefined for an ordinary day of the week. */
  noticeOf(day: DayNumber): string | undefined {
    return this.notices.get(day);
  }

  /** Throws CalendarNotPublished. */
  isWorkingDay(day: DayNumber): boolean {
    this.assertPublished(day);
    return this.isWorking(day);
  }

  /**
   * The n-th working day after a day, which itself is not counted (民法典 art. 201; 行政许可法 art. 82). n ≥ 1. Throws CalendarNotPublished when
   * it lies beyond the published years.
   */
  addWorkingDays(from: DayNumber, n: number): DayNumber {
    const { day, provisional } = this.dueDay(from, n);
    if (provisional) throw new CalendarNotPublished(dayText(day));
    return day;
  }

  /**
   * The same, but a day beyond the published years is answered as provisional: counted there from Monday to Friday, which is the earliest it can
   * be but for make-up workdays. Throws CalendarNotPublished when `from` lies before the first year, RangeError unless n ≥ 1.
   */
  dueDay(from: DayNumber, n: number): DueDay {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`a limit has one working day at least, not ${n}`);
    if (from < this.first) throw new CalendarNotPublished(dayText(from));
    const before = from > this.last ? this.working.length : this.counted[from - this.first]!;
    const found = from > this.last ? undefined : this.working[before + n - 1];
    if (found !== undefined) return { day: found, provisional: false };
    let left = n - (this.working.length - before);
    let day = Math.max(from, this.last);
    while (left > 0) if (this.counts((day += 1))) left -= 1;
    return { day, provisional: true };
  }

  /** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws CalendarNotPublished. */
  workingDaysBetween(from: DayNumber, to: DayNumber): number {
    this.assertPublished(from);
    this.assertPublished(to);
    return Math.max(0, this.counted[to - this.first]! - this.counted[from - this.first]!);
  }

  private isWorking(day: DayNumber): boolean {
    const marked = this.kinds.get(day);
    return marked === undefined ? !isWeekend(day) : marked === 'makeUpWorkday';
  }

  private mark(years: readonly CalendarYear[], closures: readonly LocalClosure[]): void {
    for (const { holidays, makeUpWorkdays, notice } of years) {
      for (const day of holidays) this.set(dayNumber(day), 'holiday', notice);
      for (const day of makeUpWorkdays) this.set(dayNumber(day), 'makeUpWorkday', notice);
    }
    for (const { days, notice } of closures) {
      for (const day of days.map(dayNumber)) if (day >= this.first && this.counts(day)) this.set(day, 'closure', notice);
    }
  }

  private set(day: DayNumber, kind: DayKind, notice: string): void {
    this.kinds.set(day, kind);
    this.notices.set(day, notice);
  }

  private assertPublished(day: DayNumber): void {
    if (day < this.first || day > this.last) throw new CalendarNotPublished(dayText(day));
  }
}
