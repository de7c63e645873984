import type { ClockPins } from './events';

/** What is dispatched without a word of clocks and rules was dispatched before there were any: neither was published. */
const beforeClocksAndRules = (data: unknown): unknown => ({ ...(data as object), routingVersion: 0, tier: 'simple', clocks: noClocks });

/** What was asked for before units could have a leader asked first went straight to the centre. */
const withoutEndorsement = (data: unknown): unknown => ({ ...(data as object), endorsement: 'notNeeded', organisationVersion: 0 });

const noClocks: ClockPins = { clockPolicyVersion: 0, calendarVersion: 0, localCalendarVersion: 0, calendarDistrict: '', hoursVersion: 0 };

/**
 * Pure steps vN → vN+1 of an event's data, keyed `type@N`, chained at reading. A stored sample of every old shape stays in ./samples for ever,
 * and a spec reads each through the chain.
 */
export const upcasters: Readonly<Record<string, (data: unknown) => unknown>> = {
  'dispatch.CaseDispatched@1': beforeClocksAndRules,
  'dispatch.CaseRedispatched@1': beforeClocksAndRules,
  'department.ReturnRequested@1': withoutEndorsement,
  'department.ExtensionRequested@1': withoutEndorsement,
};
