import * as fc from 'fast-check';
import { instantMs } from './day';

describe('an instant as the ledger writes it', () => {
  it('is read as Date.parse reads it', () => {
    const instants = fc.date({ min: new Date('1000-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => instantMs(date.toISOString()) === date.getTime()),
      { numRuns: 2_000 },
    );
    for (const day of ['2000-02-29', '1900-03-01', '2100-02-28', '2024-12-31', '1970-01-01'])
      expect(instantMs(`${day}T00:00:00.000Z`)).toBe(Date.parse(day));
  });

  it('may be written with another zone or without fractions', () => {
    expect(instantMs('2026-03-02T09:00:00+08:00')).toBe(Date.parse('2026-03-02T01:00:00Z'));
    expect(instantMs('2026-03-02T09:00:00.00+08')).toBeNaN();
  });
});
