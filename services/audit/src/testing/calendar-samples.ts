import type { CalendarEvents } from '@suqiu/case';

/** The samples of the calendar streams and of the hours of units. */
export const calendarSamples: { readonly [T in keyof CalendarEvents]: readonly [CalendarEvents[T], CalendarEvents[T]] } = {
  'dispatch.CalendarYearPublished': [
    {
      year: 2026,
      notice: '国办发明电〔2025〕7号',
      publishedOn: '2025-11-04',
      holidays: ['2026-01-01', '2026-01-02'],
      makeUpWorkdays: ['2026-01-04'],
      source: '通知一',
      assumed: false,
      effectiveFrom: '2025-11-04',
    },
    {
      year: 2027,
      notice: '国办发明电〔2026〕8号',
      url: 'https://www.gov.cn/notice',
      publishedOn: '2026-11-26',
      holidays: ['2027-01-01'],
      makeUpWorkdays: [],
      source: '通知二',
      assumed: true,
      effectiveFrom: '2026-11-26',
    },
  ],
  'dispatch.LocalClosurePublished': [
    {
      closure: 'typhoon',
      notice: '沪府办〔2026〕9号',
      publishedOn: '2026-07-20',
      days: ['2026-07-21', '2026-07-22'],
      reason: { zh: '台风', en: 'typhoon' },
      source: '通知三',
      assumed: false,
      effectiveFrom: '2026-07-21',
    },
    {
      closure: 'flood',
      notice: '沪府办〔2026〕10号',
      url: 'https://www.shanghai.gov.cn/notice',
      publishedOn: '2026-07-21',
      days: [],
      reason: { zh: '内涝', en: 'flood' },
      source: '通知四',
      assumed: true,
      effectiveFrom: '2026-07-22',
    },
  ],
  'dispatch.UnitHoursSet': [
    {
      unitId: 'unit-lead',
      hours: [
        [],
        [
          { from: '09:00', to: '12:00' },
          { from: '13:30', to: '17:00' },
        ],
        [{ from: '09:00', to: '17:00' }],
        [],
        [],
        [],
        [],
      ],
      source: '公告一',
      assumed: false,
      effectiveFrom: '2026-01-01',
    },
    {
      unitId: 'unit-support',
      hours: [[], [{ from: '08:30', to: '17:00' }], [], [], [], [], [{ from: '09:00', to: '12:00' }]],
      source: '公告二',
      assumed: true,
      effectiveFrom: '2026-02-01',
    },
  ],
};
