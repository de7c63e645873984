import type { CaseClockEvents, EventData } from '@suqiu/case';
import { files } from './files';

/** Versions that differ in every field. */
export const pins = (n: number): EventData['dispatch.DueTimeRevised']['clocks'] => ({
  clockPolicyVersion: n,
  calendarVersion: n + 10,
  localCalendarVersion: n + 20,
  calendarDistrict: n === 1 ? '310110' : '310109',
  hoursVersion: n + 30,
});

const due = (n: number, provisional: boolean) => ({
  clockId: `city-1515/resolve/case/${n}`,
  dueAt: `2026-03-0${n}T15:59:59.999Z`,
  provisional,
});

const clockRef = (n: 1 | 2, lateByMs: number): EventData['dispatch.ClockWarned'] => ({
  clockId: `city-1515/resolve/case/${n}`,
  clock: n === 1 ? 'resolve' : 'firstContact',
  policy: n === 1 ? 'city-1515' : 'street-151030',
  ...(n === 2 && { assignmentId: 'assignment-2', unitId: 'unit-support' }),
  revision: n,
  dueAt: `2026-03-0${n}T15:59:59.999Z`,
  lateByMs,
});

/** The samples of the clock events of a case. */
export const clockSamples: { readonly [T in keyof CaseClockEvents]: readonly [CaseClockEvents[T], CaseClockEvents[T]] } = {
  'dispatch.ClockWarned': [clockRef(1, 0), clockRef(2, 120_000)],
  'dispatch.ClockBreached': [clockRef(1, 60_000), clockRef(2, 180_000)],
  'dispatch.DueTimeRevised': [
    { cause: 'calendarPublished', clocks: pins(1), before: [due(1, true)], after: [due(2, false)] },
    { cause: 'localClosurePublished', clocks: pins(2), before: [due(3, false)], after: [due(4, true)] },
  ],
  'dispatch.ClockPaused': [{ reasonCode: 'waitsForRequester' }, { assignmentId: 'assignment-1', reasonCode: 'siteInaccessible' }],
  'dispatch.ClockResumed': [{}, { assignmentId: 'assignment-1' }],
  'dispatch.TierChanged': [
    { tier: 'complex', before: 'simple', reasonCode: 'needsInvestigation' },
    { tier: 'hard', before: 'crossDepartment', reasonCode: 'legacyMatter' },
  ],
  'dispatch.ExtensionGranted': [
    { assignmentId: 'assignment-1', nth: 1, days: 5, requesterTold: 'telephone' },
    { assignmentId: 'assignment-2', nth: 2, days: 10, requesterTold: 'notReachable' },
  ],
  'dispatch.ExtensionRefused': [
    { assignmentId: 'assignment-1', nth: 1, reasons: [] },
    { assignmentId: 'assignment-2', nth: 2, reasons: [{ code: 'EXTENSION_REFUSED_BY_PERSON', params: { reason: 'askedTooLate' } }] },
  ],
  'department.ExtensionRequested': [
    {
      assignmentId: 'assignment-1',
      nth: 1,
      days: 5,
      reasonCode: 'needsInvestigation',
      attachments: [],
      endorsement: 'awaited',
      organisationVersion: 4,
    },
    {
      assignmentId: 'assignment-2',
      nth: 2,
      days: 10,
      reasonCode: 'worksTakeTime',
      attachments: files,
      endorsement: 'notNeeded',
      organisationVersion: 5,
    },
  ],
};
