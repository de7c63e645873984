import {
  assignmentRoleLabels,
  type Bilingual,
  both,
  callOutTypeLabels,
  type CaseEvent,
  clockLabels,
  type ExistingCase,
  findAssignment,
  legalChannelLabels,
  type NoticeChannel,
  type NoticeEventType,
  type NoticeFact,
  type NoticeRecipient,
  type PublishedNoticePolicy,
  routeOutLabels,
  shanghaiDay,
  shanghaiMinute,
} from '@suqiu/case';

/** The clear facts a notice speaks of, as people read them. */
export type NoticeFacts = Readonly<Partial<Record<NoticeFact, Bilingual>>>;

/** A notice to be given; what tells it from the others of its event is template, channel and recipient. */
export interface NewNotice {
  readonly template: string;
  readonly policyVersion: number;
  readonly channel: NoticeChannel;
  readonly recipientKind: NoticeRecipient;
  readonly unitId?: string;
  readonly facts: NoticeFacts;
  readonly always: boolean;
  readonly atAnyHour: boolean;
}

export type NoticeEvent = Extract<CaseEvent, { type: NoticeEventType }>;

const msPerDay = 86_400_000;
/** Recorded more than a day after it happened: history that was brought in, which nobody is told of. */
const isHistory = ({ occurredAt, recordedAt }: CaseEvent): boolean => Date.parse(recordedAt) - Date.parse(occurredAt) > msPerDay;

/**
 * The notices a policy wants given of an event: one for each recipient and channel. `ofCase`: the case after the event. Nobody is told of
 * history, and an anonymous requester is not told anything. Pure.
 */
export function noticesOf(
  event: NoticeEvent,
  ofCase: ExistingCase,
  { version: policyVersion, policy }: PublishedNoticePolicy,
  nameOf: (unitId: string) => Bilingual | undefined,
): NewNotice[] {
  if (isHistory(event)) return [];
  const units = [...new Set(unitsOf(event, ofCase))];
  const named = (ids: readonly string[]) => joined(ids.map((id) => nameOf(id) ?? both(id, id)));
  const factsFor = (ids: readonly string[]): NoticeFacts => ({
    caseNumber: both(ofCase.caseNumber, ofCase.caseNumber),
    day: both(shanghaiDay(event.occurredAt), shanghaiDay(event.occurredAt)),
    ...(ids.length > 0 && { unit: named(ids) }),
    ...factsOf(event, ids, named),
  });
  return policy.rules
    .filter((rule) => rule.on === event.type)
    .flatMap(({ to, template, channels, always = false, atAnyHour = false }) => {
      const about = { template, policyVersion, recipientKind: to, always, atAnyHour };
      if (to === 'requester')
        return ofCase.anonymous ? [] : channels.map((channel): NewNotice => ({ ...about, channel, facts: factsFor(units) }));
      return units.flatMap((unitId) => channels.map((channel): NewNotice => ({ ...about, channel, unitId, facts: factsFor([unitId]) })));
    });
}

/** Whom of the units an event concerns. A clock of the whole case concerns those that lead it. */
function unitsOf(event: NoticeEvent, ofCase: ExistingCase): readonly string[] {
  switch (event.type) {
    case 'dispatch.CaseDispatched':
    case 'dispatch.CaseRedispatched':
      return event.data.assignments.map(({ unitId }) => unitId);
    case 'dispatch.ReturnApproved':
    case 'dispatch.ReturnRefused':
    case 'dispatch.ExtensionGranted':
      return [findAssignment(ofCase, event.data.assignmentId)?.unitId ?? []].flat();
    case 'dispatch.ClockWarned':
    case 'dispatch.ClockBreached': {
      const leads = ofCase.assignments.filter(({ role, status }) => role === 'lead' && status === 'open');
      return event.data.unitId === undefined ? leads.map(({ unitId }) => unitId) : [event.data.unitId];
    }
    case 'dispatch.DepartmentsCalledOut':
      return event.data.departments;
    default:
      return [];
  }
}

/** What an event has to tell beside case, day and units: the names of `noticeFactsOf`. */
function factsOf(event: NoticeEvent, ids: readonly string[], named: (ids: readonly string[]) => Bilingual): NoticeFacts {
  switch (event.type) {
    case 'intake.CaseRoutedOut':
      return { channelTold: legalChannelLabels[event.data.channelTold], routeOutClass: routeOutLabels[event.data.class] };
    case 'dispatch.CaseDispatched':
    case 'dispatch.CaseRedispatched': {
      const roles = event.data.assignments.filter(({ unitId }) => ids.includes(unitId)).map(({ role }) => assignmentRoleLabels[role]);
      return { role: joined(roles) };
    }
    case 'dispatch.ExtensionGranted':
      return { days: both(String(event.data.days), String(event.data.days)) };
    case 'dispatch.ClockWarned':
    case 'dispatch.ClockBreached': {
      const dueAt = shanghaiMinute(event.data.dueAt);
      return { clock: clockLabels[event.data.clock], dueAt: both(dueAt, dueAt) };
    }
    case 'dispatch.DepartmentsCalledOut':
      return { caller: named([event.data.callerUnitId]), callOutType: callOutTypeLabels[event.data.type] };
    default:
      return {};
  }
}

const joined = (names: readonly Bilingual[]): Bilingual => both(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
