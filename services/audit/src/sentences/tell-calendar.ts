import { type Bilingual, both, type CalendarEvents, type DayHours, type LedgerEvent, type WeekHours } from '@suqiu/case';
import { type Clause, listed, provenance, same, told } from './clauses';
import type { Names } from './names';

export type CalendarEvent = LedgerEvent<keyof CalendarEvents>;

/** @zh 工作日历 */
export function tellCalendar(event: CalendarEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.CalendarYearPublished': {
      const { year, holidays, makeUpWorkdays } = event.data;
      return told(
        both(`发布 ${year} 年节假日安排`, `published the calendar of ${year}`),
        ...notice(event.data),
        both(`放假 ${days(holidays).zh}`, `off: ${days(holidays).en}`),
        both(`调休上班 ${days(makeUpWorkdays).zh}`, `worked: ${days(makeUpWorkdays).en}`),
        ...provenance(event.data),
      );
    }
    case 'dispatch.LocalClosurePublished': {
      const { closure, days: closed, reason } = event.data;
      return told(
        closed.length === 0
          ? both(`撤销停办 ${closure}`, `withdrew closure ${closure}`)
          : both(`发布停办 ${closure}：${days(closed).zh}`, `published closure ${closure}: ${days(closed).en}`),
        both(`事由 ${reason.zh}`, `reason: ${reason.en}`),
        ...notice(event.data),
        ...provenance(event.data),
      );
    }
    case 'dispatch.UnitHoursSet': {
      const { unitId, hours } = event.data;
      const unit = names.unit(unitId);
      return told(
        both(`设定 ${unit.zh}（${unitId}）的办公时间`, `set the hours of ${unit.en} (${unitId})`),
        week(hours),
        ...provenance(event.data),
      );
    }
  }
}

const notice = (of: { readonly notice: string; readonly url?: string; readonly publishedOn: string }): Clause[] => [
  both(`通知 ${of.notice}（${of.publishedOn} 印发）`, `notice ${of.notice} of ${of.publishedOn}`),
  of.url !== undefined && both(`网址 ${of.url}`, `at ${of.url}`),
];

const days = (list: readonly string[]): Bilingual => (list.length === 0 ? both('无', 'none') : listed(list.map(same)));

const weekdays: readonly Bilingual[] = [
  both('周日', 'Sunday'),
  both('周一', 'Monday'),
  both('周二', 'Tuesday'),
  both('周三', 'Wednesday'),
  both('周四', 'Thursday'),
  both('周五', 'Friday'),
  both('周六', 'Saturday'),
];

/** Weekdays with hours, each with its blocks. */
function week(hours: WeekHours): Bilingual {
  const open = hours.flatMap((blocks, weekday) => (blocks.length === 0 ? [] : [dayOf(weekdays[weekday]!, blocks)]));
  return open.length === 0 ? both('全周不办公', 'closed all week') : listed(open);
}

const dayOf = (weekday: Bilingual, blocks: DayHours): Bilingual => {
  const times = blocks.map(({ from, to }) => `${from}–${to}`);
  return both(`${weekday.zh} ${times.join('和')}`, `${weekday.en} ${times.join(' and ')}`);
};
