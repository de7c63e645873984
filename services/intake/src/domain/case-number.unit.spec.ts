import { cityCode, shanghaiDay } from '@suqiu/case';
import { caseNumber } from './case-number';

describe('caseNumber', () => {
  it('shows district, day and serial', () => {
    expect(caseNumber('310110', '2026-09-30', 123)).toBe('SQ-310110-20260930-000123');
    expect(caseNumber(cityCode, '2026-01-02', 1)).toBe('SQ-310000-20260102-000001');
  });

  it.each([0, -1, 1.5, Number.NaN, 1_000_000])('refuses the serial %s', (serial) => {
    expect(() => caseNumber('310110', '2026-09-30', serial)).toThrow(RangeError);
  });

  it('refuses what is no district or no day', () => {
    expect(() => caseNumber('31011', '2026-09-30', 1)).toThrow(RangeError);
    expect(() => caseNumber('310110', '20260930', 1)).toThrow(RangeError);
  });
});

describe('shanghaiDay', () => {
  it('changes at 16:00 UTC', () => {
    expect(shanghaiDay('2026-09-30T15:59:59.999Z')).toBe('2026-09-30');
    expect(shanghaiDay('2026-09-30T16:00:00.000Z')).toBe('2026-10-01');
  });
});
