import { shanghaiDay } from './shanghai-day';

describe('shanghaiDay', () => {
  it('turns at midnight in Shanghai, not in Greenwich', () => {
    expect(shanghaiDay('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
    expect(shanghaiDay('2026-03-01T16:00:00.000Z')).toBe('2026-03-02');
  });
});
