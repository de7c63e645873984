/**
 * @zh 诉求编号 — `SQ-310110-20260930-000123`: district (the city's code when the place is unknown), day of registration in Asia/Shanghai, and the
 * serial of that district and day, from 1. Numbers may have gaps and never repeat; nothing else may be read from them (domain §5.3).
 */
export function caseNumber(district: string, day: string, serial: number): string {
  if (!/^\d{6}$/.test(district) || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isInteger(serial) || serial < 1 || serial > 999_999)
    throw new RangeError('a case number needs a six-digit district, a day and a serial from 1 to 999999');
  return `SQ-${district}-${day.replace(/-/g, '')}-${String(serial).padStart(6, '0')}`;
}
