import { isDay } from './day';

describe('isDay', () => {
  it.each(['2026-03-02', '2024-02-29'])('knows %s', (text) => expect(isDay(text)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '2026-3-2', '20260302', '', 'today', '2026-03-02T00:00'])('refuses %s', (text) =>
    expect(isDay(text)).toBe(false),
  );
});
