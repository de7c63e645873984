import type { CalendarYear } from '../calendar-year';
import type { Day } from '../day';

/**
 * The notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知), in the order of their publication. Three years were
 * changed by a later notice: 2018 (its last weekend, by the notice for 2019), 2019 (Labour Day) and 2020 (the Spring Festival was extended).
 * Of each year the newest publication counts; the older ones stay, since deadlines were computed by them.
 */
const year = (number: number, { holidays, makeUpWorkdays, ...notice }: Published): CalendarYear => {
  const days = (text: string): Day[] => text.split(' ').map((day) => `${number}-${day}`);
  return { year: number, ...notice, holidays: days(holidays), makeUpWorkdays: days(makeUpWorkdays) };
};

/** Days as `01-02 01-27`. */
interface Published extends Pick<CalendarYear, 'notice' | 'publishedOn' | 'url'> {
  readonly holidays: string;
  readonly makeUpWorkdays: string;
}

export const chinaPublications: readonly CalendarYear[] = [
  year(2017, {
    notice: '国办发明电〔2016〕17号',
    publishedOn: '2016-12-01',
    url: 'https://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm',
    holidays: '01-02 01-27 01-30 01-31 02-01 02-02 04-03 04-04 05-01 05-29 05-30 10-02 10-03 10-04 10-05 10-06',
    makeUpWorkdays: '01-22 02-04 04-01 05-27 09-30',
  }),
  year(2018, {
    notice: '国办发明电〔2017〕12号',
    publishedOn: '2017-11-30',
    url: 'https://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm',
    holidays: '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05',
    makeUpWorkdays: '02-11 02-24 04-08 04-28 09-29 09-30',
  }),
  year(2018, {
    notice: '国办发明电〔2018〕15号',
    publishedOn: '2018-12-06',
    url: 'https://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
    holidays: '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31',
    makeUpWorkdays: '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  }),
  year(2019, {
    notice: '国办发明电〔2018〕15号',
    publishedOn: '2018-12-06',
    url: 'https://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
    holidays: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
    makeUpWorkdays: '02-02 02-03 09-29 10-12',
  }),
  year(2019, {
    notice: '国办发明电〔2019〕3号',
    publishedOn: '2019-03-22',
    url: 'https://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    holidays: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
    makeUpWorkdays: '02-02 02-03 04-28 05-05 09-29 10-12',
  }),
  year(2020, {
    notice: '国办发明电〔2019〕16号',
    publishedOn: '2019-11-21',
    url: 'https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
    holidays: '01-01 01-24 01-27 01-28 01-29 01-30 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    makeUpWorkdays: '01-19 02-01 04-26 05-09 06-28 09-27 10-10',
  }),
  year(2020, {
    notice: '国办发明电〔2020〕1号',
    publishedOn: '2020-01-27',
    url: 'https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    holidays: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    makeUpWorkdays: '01-19 04-26 05-09 06-28 09-27 10-10',
  }),
  year(2021, {
    notice: '国办发明电〔2020〕27号',
    publishedOn: '2020-11-25',
    url: 'https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
    holidays: '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
    makeUpWorkdays: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  }),
  year(2022, {
    notice: '国办发明电〔2021〕11号',
    publishedOn: '2021-10-25',
    holidays: '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
    makeUpWorkdays: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  }),
  year(2023, {
    notice: '国办发明电〔2022〕16号',
    publishedOn: '2022-12-08',
    holidays: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    makeUpWorkdays: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  }),
  year(2024, {
    notice: '国办发明电〔2023〕7号',
    publishedOn: '2023-10-25',
    holidays: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    makeUpWorkdays: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  }),
  year(2025, {
    notice: '国办发明电〔2024〕12号',
    publishedOn: '2024-11-12',
    holidays: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    makeUpWorkdays: '01-26 02-08 04-27 09-28 10-11',
  }),
  year(2026, {
    notice: '国办发明电〔2025〕7号',
    publishedOn: '2025-11-04',
    holidays: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    makeUpWorkdays: '01-04 02-14 02-28 05-09 09-20 10-10',
  }),
];
