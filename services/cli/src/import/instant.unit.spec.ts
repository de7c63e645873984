import { instantOf } from './instant';

describe('an instant of a file', () => {
  it.each(['2023-04-05T06:07:08+08:00', '2023-04-05T06:07Z', '2023-04-05T06:07:08.123-05:30'])(
    'with its zone stays as it is: %s',
    (text) => {
      expect(instantOf(text, undefined)).toBe(text);
      expect(instantOf(text, 'America/New_York')).toBe(text);
    },
  );

  it.each([
    ['2023-04-05T06:07:08', 'Asia/Shanghai', '2023-04-04T22:07:08.000Z'],
    ['2023-04-05T00:00', 'Asia/Shanghai', '2023-04-04T16:00:00.000Z'],
    ['2023-04-05T06:07:08.125', 'Asia/Shanghai', '2023-04-04T22:07:08.125Z'],
    // Shanghai had summer time in 1988.
    ['1988-07-01T12:00:00', 'Asia/Shanghai', '1988-07-01T03:00:00.000Z'],
    ['2023-07-01T12:00:00', 'Europe/Berlin', '2023-07-01T10:00:00.000Z'],
    ['2023-12-01T12:00:00', 'Europe/Berlin', '2023-12-01T11:00:00.000Z'],
    // Comes twice.
    ['2023-10-29T02:30:00', 'Europe/Berlin', '2023-10-29T00:30:00.000Z'],
  ])('without a zone is read in that of the profile: %s in %s', (text, zone, instant) => {
    expect(instantOf(text, zone)).toBe(instant);
  });

  it.each([
    ['2023-04-05T06:07:08', undefined],
    ['2023-02-30T06:07:08', 'Asia/Shanghai'],
    ['2023-04-05T25:07:08', 'Asia/Shanghai'],
    ['2023-04-05', 'Asia/Shanghai'],
    ['2023-04-05T06:07:08+25:00', 'Asia/Shanghai'],
    // Left out when summer time begins.
    ['2023-03-26T02:30:00', 'Europe/Berlin'],
  ])('that does not exist is none: %s in %s', (text, zone) => {
    expect(instantOf(text, zone)).toBeUndefined();
  });
});
