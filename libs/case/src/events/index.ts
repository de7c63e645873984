import type { CallOutEvents, CheckInEvents } from './call-outs';
import type { CaseClockEvents } from './clocks';
import type { ConfigurationEvents } from './configuration';
import type { DepartmentEvents } from './department';
import type { DispatchEvents } from './dispatch';
import type { EndorsementEvents } from './endorsements';
import type { FeedbackEvents } from './feedback';
import type { IntakeEvents } from './intake';
import type { TriageEvents } from './triage';
import type { NoticeEvents, NoticeOptOutEvents } from './notices';
import type { SupervisionAnswerEvents, SupervisionEvents } from './supervision';
import type { SupportEvents, SupportingEvents } from './support';
import type { TrackingEvents } from './tracking';

export * from './calendar';
export * from './call-outs';
export * from './clocks';
export * from './configuration';
export * from './department';
export * from './dispatch';
export * from './endorsements';
export * from './feedback';
export * from './intake';
export * from './notices';
export * from './provenance';
export * from './routing';
export * from './triage';
export * from './supervision';
export * from './support';
export * from './tracking';

/** Events of `case-<id>` streams. */
export type CaseEventData = IntakeEvents &
  DispatchEvents &
  TriageEvents &
  CallOutEvents &
  SupervisionEvents &
  SupportEvents &
  TrackingEvents &
  CaseClockEvents &
  DepartmentEvents &
  EndorsementEvents &
  CheckInEvents &
  SupervisionAnswerEvents &
  SupportingEvents &
  FeedbackEvents &
  NoticeEvents;
/** Every event of the ledger. */
export type EventData = CaseEventData & ConfigurationEvents & NoticeOptOutEvents;
export type CaseEventType = keyof CaseEventData;
export type EventType = keyof EventData;
/** The service that owns an event type, told by its prefix; only it may append the type. */
export type Owner = 'intake' | 'dispatch' | 'department' | 'feedback';
