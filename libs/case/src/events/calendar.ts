// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
// Streams: `calendar-CN`, `calendar-<district>`, and `organisation` for the hours of units. A decision reads them by version and stores that version.
import type { Bilingual } from '../bilingual';
import type { Provenance } from './provenance';

/** What one notice makes of one year. Days are YYYY-MM-DD, Asia/Shanghai. */
export interface CalendarYearNotice {
  readonly year: number;
  /** Number of the notice, 国办发明电〔2025〕7号. */
  readonly notice: string;
  readonly url?: string;
  readonly publishedOn: string;
  /** Weekdays off. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays worked to make up for them (调休上班). */
  readonly makeUpWorkdays: readonly string[];
}

/** Days on which the offices of a district stay closed although the country works (typhoon, notice of the city). */
export interface LocalClosureNotice {
  /** Id within the district. */
  readonly closure: string;
  readonly notice: string;
  readonly url?: string;
  readonly publishedOn: string;
  /** YYYY-MM-DD, Asia/Shanghai. None: the closure is withdrawn. */
  readonly days: readonly string[];
  readonly reason: Bilingual;
}

/** HH:mm in Asia/Shanghai; `to` is the first minute outside, 24:00 at the latest. */
export interface HourBlock {
  readonly from: string;
  readonly to: string;
}

/** Blocks of a day, ascending, none overlapping. */
export type DayHours = readonly HourBlock[];

/** By weekday: 0 is Sunday, 6 is Saturday. */
export type WeekHours = readonly [DayHours, DayHours, DayHours, DayHours, DayHours, DayHours, DayHours];

/** @zh 工作日历事件 */
export interface CalendarEvents {
  /** @zh 年度节假日安排发布. Replaces what was published about the same year before, as a whole. */
  'dispatch.CalendarYearPublished': CalendarYearNotice & Provenance;
  /** @zh 局部停办发布. Replaces the closure of the same id; without days it withdraws it. */
  'dispatch.LocalClosurePublished': LocalClosureNotice & Provenance;
  /** @zh 办公时间设定. From its first day until another begins; also for the units below that have set none. */
  'dispatch.UnitHoursSet': { readonly unitId: string; readonly hours: WeekHours } & Provenance;
}
