import type { CallOutEvents, CheckInEvents } from './call-outs';
import type { CaseClockEvents } from './clocks';
import type { ConfigurationEvents } from './configuration';
import type { DepartmentEvents } from './department';
import type { DispatchEvents } from './dispatch';
import type { EndorsementEvents } from './endorsements';
import type { FeedbackEvents } from './feedback';
import type { IntakeEvents } from './intake';

export * from './calendar';
export * from './call-outs';
export * from './clocks';
export * from './configuration';
export * from './department';
export * from './dispatch';
export * from './endorsements';
export * from './feedback';
export * from './intake';
export * from './provenance';

/** Events of `case-<id>` streams. */
export type CaseEventData = IntakeEvents &
  DispatchEvents &
  CallOutEvents &
  CaseClockEvents &
  DepartmentEvents &
  EndorsementEvents &
  CheckInEvents &
  FeedbackEvents;
/** Every event of the ledger. */
export type EventData = CaseEventData & ConfigurationEvents;
export type CaseEventType = keyof CaseEventData;
export type EventType = keyof EventData;
/** The service that owns an event type, told by its prefix; only it may append the type. */
export type Owner = 'intake' | 'dispatch' | 'department' | 'feedback';
