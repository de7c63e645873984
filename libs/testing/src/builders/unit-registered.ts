import { randomUUID } from 'node:crypto';
import type { EventData, LedgerEvent } from '@suqiu/case';
import { anEvent } from './an-event';

/** A department of district 310110 is registered, named by its id; the spec says what matters to it. */
export const unitRegistered = (
  unitId: string,
  about: Partial<EventData['dispatch.UnitRegistered']> = {},
): LedgerEvent<'dispatch.UnitRegistered'> =>
  anEvent(
    'dispatch.UnitRegistered',
    {
      unitId,
      name: { zh: unitId, en: unitId },
      kind: 'department',
      district: '310110',
      functions: [],
      source: 's',
      assumed: false,
      effectiveFrom: '2020-01-01',
      ...about,
    },
    { eventId: randomUUID() },
  );
