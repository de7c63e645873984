import { Oracle, type OracleAnswer } from './oracle';
import type { PlainConfiguration, PlainData, PlainEvent, PlainLimit, PlainPins, PlainRule } from './plain';

// Worked out by hand, in the time of Shanghai. 2 March 2026 is a Monday.

const at = (shanghai: string): string => new Date(`${shanghai.replace(' ', 'T')}+08:00`).toISOString();
const endOf = (day: string): string => at(`${day} 23:59:59.999`);

const stream = (...told: readonly (readonly [type: string, data: PlainData])[]): PlainEvent[] =>
  told.map(([type, data], index) => ({ type, version: index + 1, recordedAt: at('2025-12-01 00:00'), data }));

const fullDay = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const mornings = [{ from: '09:00', to: '12:00' }];
const year2026 = {
  year: 2026,
  holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-10-01', '2026-10-02'],
  makeUpWorkdays: ['2026-02-14'],
};

const streams: Omit<PlainConfiguration, 'policies'> = {
  calendar: stream(
    ['dispatch.CalendarYearPublished', year2026],
    ['dispatch.CalendarYearPublished', { ...year2026, holidays: ['2026-03-10'], makeUpWorkdays: [] }],
    ['dispatch.CalendarYearPublished', { year: 2027, holidays: ['2027-01-01'], makeUpWorkdays: [] }],
  ),
  closures: {
    '310110': stream(
      ['dispatch.LocalClosurePublished', { closure: 'typhoon', days: ['2026-03-11', '2027-01-04'] }],
      ['dispatch.LocalClosurePublished', { closure: 'typhoon', days: [] }],
    ),
  },
  organisation: stream(
    ['dispatch.UnitRegistered', { unitId: 'street', effectiveFrom: '2025-01-01' }],
    ['dispatch.UnitRegistered', { unitId: 'desk', parentId: 'street', effectiveFrom: '2025-01-01' }],
    [
      'dispatch.UnitHoursSet',
      { unitId: 'street', effectiveFrom: '2025-01-01', hours: [[], fullDay, fullDay, fullDay, fullDay, fullDay, mornings] },
    ],
    [
      'dispatch.UnitHoursSet',
      { unitId: 'street', effectiveFrom: '2026-03-10', hours: [[], mornings, mornings, mornings, mornings, mornings, []] },
    ],
  ),
};

const pins: PlainPins = { clockPolicyVersion: 1, calendarVersion: 1, localCalendarVersion: 0, calendarDistrict: '310110', hoursVersion: 3 };

const resolve: PlainRule = {
  clock: 'resolve',
  scope: 'assignment',
  limits: [{ limit: { n: 1, unit: 'workingDay' } }],
  pausable: true,
  extension: {},
};

/** What happens to the case after its registration. */
type Happening = readonly [type: string, when: string, data?: PlainData];

const dispatched = (when: string, data: PlainData = {}): Happening => [
  'dispatch.CaseDispatched',
  when,
  { assignments: [{ assignmentId: 'a', unitId: 'street', role: 'lead' }], tier: 'simple', clocks: pins, ...data },
];

function answers(rules: readonly PlainRule[], happenings: readonly Happening[]): OracleAnswer[] {
  const policy = { policy: 'p', appliesTo: {}, clocks: rules, effectiveFrom: '2025-01-01' };
  const registration = { requesterType: 'person', channel: 'app', kind: 'complaint', urgency: 'normal', place: { district: '310110' } };
  const events = [['intake.CaseRegistered', '2026-01-01 00:00', registration] as const, ...happenings].map(
    ([type, when, data = {}], index): PlainEvent => ({ type, version: index + 1, recordedAt: at(when), data }),
  );
  return new Oracle({ ...streams, policies: stream(['dispatch.ClockPolicyPublished', policy]) }).answers(events);
}

interface Given {
  readonly pins?: Partial<PlainPins>;
  readonly unitId?: string;
  readonly pauses?: readonly (readonly [from: string, to: string])[];
}

/** When a limit ends that starts at an instant. */
function due(n: number, unit: PlainLimit['unit'], started: string, { pins: other, unitId = 'street', pauses = [] }: Given = {}) {
  const assignments = [{ assignmentId: 'a', unitId, role: 'lead' }];
  const [answer] = answers(
    [{ ...resolve, limits: [{ limit: { n, unit } }] }],
    [
      dispatched(started, { assignments, clocks: { ...pins, ...other } }),
      ...pauses.flatMap(([from, to]): Happening[] => [
        ['dispatch.ClockPaused', from],
        ['dispatch.ClockResumed', to],
      ]),
    ],
  );
  return [answer!.dueAt, answer!.provisional];
}

const sure = (dueAt: string) => [dueAt, false];
const provisional = (dueAt: string) => [dueAt, true];

describe('minutes and hours', () => {
  it('pass at night and on weekends', () => {
    expect(due(30, 'minute', '2026-03-06 23:50')).toEqual(sure(at('2026-03-07 00:20')));
    expect(due(24, 'hour', '2026-02-16 10:00:30.250')).toEqual(sure(at('2026-02-17 10:00:30.250')));
  });

  it('stand still while paused', () => {
    expect(due(24, 'hour', '2026-03-06 18:00', { pauses: [['2026-03-06 20:00', '2026-03-09 08:00']] })).toEqual(
      sure(at('2026-03-10 06:00')),
    );
  });
});

describe('calendar days', () => {
  it('are counted from the day after and end with the last one', () => {
    expect(due(2, 'calendarDay', '2026-03-06 10:00')).toEqual(sure(endOf('2026-03-08')));
    expect(due(1, 'calendarDay', '2026-12-31 00:00')).toEqual(sure(endOf('2027-01-01')));
  });
});

describe('working days', () => {
  it('are those of the calendar: a holiday does not count, a make-up workday does', () => {
    expect(due(1, 'workingDay', '2026-02-13 10:00')).toEqual(sure(endOf('2026-02-14')));
    expect(due(2, 'workingDay', '2026-02-13 10:00')).toEqual(sure(endOf('2026-02-23')));
  });

  it('begin with the day in Shanghai, which is ahead of that in UTC', () => {
    expect(due(1, 'workingDay', '2026-03-03 00:30')).toEqual(sure(endOf('2026-03-04')));
    expect(due(1, 'workingDay', '2026-03-02 23:59:59.999')).toEqual(sure(endOf('2026-03-03')));
  });

  it('are fewer where a district is closed, as it stood at that version', () => {
    const closedAt = (localCalendarVersion: number) => due(3, 'workingDay', '2026-03-09 10:00', { pins: { localCalendarVersion } });
    expect([closedAt(0), closedAt(1), closedAt(2)]).toEqual([endOf('2026-03-12'), endOf('2026-03-13'), endOf('2026-03-12')].map(sure));
  });

  it('are lost when the clock is paused at their end, not when it runs again by then', () => {
    const paused = (from: string, to: string) => due(2, 'workingDay', '2026-03-09 10:00', { pauses: [[from, to]] });
    expect(paused('2026-03-10 20:00', '2026-03-11 09:00')).toEqual(sure(endOf('2026-03-12')));
    expect(paused('2026-03-10 09:00', '2026-03-10 23:59:59.999')).toEqual(sure(endOf('2026-03-11')));
    expect(paused('2026-03-10 23:59:59.999', '2026-03-11 00:00')).toEqual(sure(endOf('2026-03-12')));
  });

  it('beyond the published years are Monday to Friday, provisional, and closed where a district is', () => {
    const days = (n: number, other: Partial<PlainPins> = {}) => due(n, 'workingDay', '2026-12-30 10:00', { pins: other });
    expect([days(1), days(2), days(3)]).toEqual([
      sure(endOf('2026-12-31')),
      provisional(endOf('2027-01-01')),
      provisional(endOf('2027-01-04')),
    ]);
    expect(days(3, { localCalendarVersion: 1 })).toEqual(provisional(endOf('2027-01-05')));
    expect(days(3, { calendarVersion: 3 })).toEqual(sure(endOf('2027-01-05')));
  });
});

describe('hours of working days', () => {
  it('are 24 in each, from the instant on', () => {
    expect(due(30, 'workingDayHour', '2026-03-06 16:00')).toEqual(sure(at('2026-03-09 22:00')));
    expect(due(1, 'workingDayHour', '2026-03-07 16:00')).toEqual(sure(at('2026-03-09 01:00')));
  });

  it('that end with the last published day are sure', () => {
    expect(due(24, 'workingDayHour', '2026-12-31 00:00')).toEqual(sure(at('2027-01-01 00:00')));
    expect(due(25, 'workingDayHour', '2026-12-31 00:00')).toEqual(provisional(at('2027-01-01 01:00')));
  });
});

describe('working hours', () => {
  it('leave out the noon, the night and Saturdays, on which the unit is open but nobody counts', () => {
    expect(due(3, 'workingHour', '2026-03-06 11:30')).toEqual(sure(at('2026-03-06 15:30')));
    expect(due(7, 'workingHour', '2026-03-06 11:30')).toEqual(sure(at('2026-03-09 11:30')));
  });

  it('end when the unit closes, not when it opens again', () => {
    expect(due(4, 'workingHour', '2026-03-06 12:30')).toEqual(sure(at('2026-03-06 17:00')));
  });

  it('of a make-up workday are those of a Monday', () => {
    expect(due(4, 'workingHour', '2026-02-14 08:00')).toEqual(sure(at('2026-02-14 14:00')));
  });

  it('are those of the unit above when it has none, and the usual ones when nobody has', () => {
    expect(due(3, 'workingHour', '2026-03-06 11:30', { unitId: 'desk' })).toEqual(sure(at('2026-03-06 15:30')));
    expect(due(3, 'workingHour', '2026-03-06 11:30', { unitId: 'unknown' })).toEqual(sure(at('2026-03-06 14:30')));
    expect(due(3, 'workingHour', '2026-03-06 11:30', { pins: { hoursVersion: 0 } })).toEqual(sure(at('2026-03-06 14:30')));
  });

  it('change on the day they are set from', () => {
    expect(due(10, 'workingHour', '2026-03-09 09:00', { pins: { hoursVersion: 4 } })).toEqual(sure(at('2026-03-10 12:00')));
    expect(due(11, 'workingHour', '2026-03-09 09:00', { pins: { hoursVersion: 4 } })).toEqual(sure(at('2026-03-11 10:00')));
  });

  it('stand still while paused, to the millisecond', () => {
    const pauses = [['2026-03-02 16:30', '2026-03-03 10:15:15.500']] as const;
    expect(due(1, 'workingHour', '2026-03-02 16:00:30.250', { pauses })).toEqual(sure(at('2026-03-03 10:45:45.750')));
  });
});

describe('what happens to a case', () => {
  const monday = '2026-03-02 10:00';
  const share = (assignmentId: string, role = 'lead', unitId = 'street') => ({ assignmentId, unitId, role });
  const ofCase: PlainRule = { ...resolve, scope: 'case' };
  const resolved = (when: string, assignmentId = 'a'): Happening => ['department.AssignmentResolved', when, { assignmentId }];

  it('is late after the last millisecond only', () => {
    const late = (when: string) => answers([resolve], [dispatched(monday), resolved(when)]).map((answer) => answer.late);
    expect(late('2026-03-03 23:59:59.999')).toEqual([false]);
    expect(late('2026-03-04 00:00')).toEqual([true]);
  });

  it('has no due time while it is paused, and is not late when it is stopped then', () => {
    const paused = [dispatched(monday), ['dispatch.ClockPaused', '2026-03-02 11:00'] as Happening];
    expect(answers([resolve], paused)).toEqual([{ clockId: 'p/resolve/a/2', provisional: false }]);
    expect(answers([resolve], [...paused, resolved('2026-03-20 10:00')])).toMatchObject([{ dueAt: endOf('2026-03-20'), late: false }]);
  });

  it('counts from the start again with more days, another tier or another calendar', () => {
    const rule: PlainRule = {
      ...resolve,
      limits: [{ when: { tiers: ['complex'] }, limit: { n: 5, unit: 'workingDay' } }, ...resolve.limits],
    };
    const after = (...happenings: Happening[]) => answers([rule], [dispatched(monday), ...happenings])[0]!.dueAt;
    const extended: Happening = ['dispatch.ExtensionGranted', '2026-03-03 09:00', { assignmentId: 'a', days: 3 }];
    const harder: Happening = ['dispatch.TierChanged', '2026-03-05 09:00', { tier: 'complex' }];
    const revised: Happening = ['dispatch.DueTimeRevised', '2026-03-06 09:00', { clocks: { ...pins, calendarVersion: 2 } }];
    expect(after(extended)).toBe(endOf('2026-03-06'));
    expect(after(harder)).toBe(endOf('2026-03-09'));
    expect(after(extended, harder)).toBe(endOf('2026-03-12'));
    expect(after(extended, harder, revised)).toBe(endOf('2026-03-13'));
  });

  it('ends the clocks of a share that is given to others, not that of the case', () => {
    const data = { ended: ['a'], assignments: [share('b')], tier: 'simple', clocks: pins };
    const given: Happening = ['dispatch.CaseRedispatched', '2026-03-04 10:00', data];
    expect(answers([resolve, ofCase], [dispatched(monday), given]).map(({ clockId, stopped }) => [clockId, stopped])).toEqual([
      ['p/resolve/a/2', 'ended'],
      ['p/resolve/case/2', undefined],
      ['p/resolve/b/3', undefined],
    ]);
  });

  it('meets the clock of the case when the last open lead returns its share and another has resolved', () => {
    const two = dispatched(monday, { assignments: [share('a'), share('b')] });
    const returned: Happening = ['dispatch.ReturnApproved', '2026-03-05 10:00', { assignmentId: 'b' }];
    expect(answers([ofCase], [two, resolved('2026-03-03 10:00')])[0]!.stopped).toBeUndefined();
    expect(answers([ofCase], [two, resolved('2026-03-03 10:00'), returned])).toMatchObject([{ stopped: 'met', late: true }]);
  });

  it('lets the follow-up run on when a supporting unit resolves', () => {
    const two = dispatched(monday, { assignments: [share('a'), share('b', 'support')] });
    const approved: Happening = ['dispatch.ClosureApproved', '2026-03-04 10:00'];
    const before = [two, resolved('2026-03-03 10:00'), approved, resolved('2026-03-05 10:00', 'b')];
    const followUp: PlainRule = { ...ofCase, clock: 'followUp' };
    const clock = { clockId: 'p/followUp/case/4', dueAt: endOf('2026-03-05'), provisional: false };
    expect(answers([followUp], before)).toEqual([clock]);
    expect(answers([followUp], [...before, ['feedback.CaseClosed', '2026-03-06 10:00']])).toEqual([
      { ...clock, stopped: 'met', late: true },
    ]);
  });

  it('starts the clock of the case anew beside the one that a share still has', () => {
    const two = dispatched(monday, { assignments: [share('a'), share('b', 'support')] });
    const rejected: Happening = ['dispatch.ClosureRejected', '2026-03-04 10:00', { reopened: ['a'] }];
    const all = answers([resolve, ofCase], [two, resolved('2026-03-03 10:00'), rejected]);
    expect(all.filter(({ stopped }) => stopped === undefined).map(({ clockId }) => clockId)).toEqual([
      'p/resolve/b/2',
      'p/resolve/a/4',
      'p/resolve/case/4',
    ]);
  });
});
