import { Controller } from '@nestjs/common';
import { type CaseEvent, decode, foldCase, type LedgerEvent, noticeFactsOf, noticePolicyFor, shanghaiDay, unitNames } from '@suqiu/case';
import { ReactorHandler } from '@suqiu/messaging';
import { derivedId, ServiceContext } from '@suqiu/nest-kit';
import { type NewNotice, type NoticeEvent, noticesOf } from '../../domain';
import { NoticeTimers } from '../../notices/notice-timers';

/**
 * 拟出告知: makes the notices that the policy wants given of an event, and lets one that a person repeats wait again: in the order of the case's
 * stream. Their ids are made of the event, so reading it again makes none anew; a policy says nothing of what was recorded before it was published.
 */
@Controller()
export class WhenCaseEventRecordedMakeNotices {
  constructor(
    private readonly context: ServiceContext,
    private readonly notices: NoticeTimers,
  ) {}

  @ReactorHandler({
    reactor: 'feedback.when-case-event-recorded-make-notices',
    on: [...Object.keys(noticeFactsOf), 'feedback.NoticeRepeated'],
  })
  async react(event: NoticeEvent | LedgerEvent<'feedback.NoticeRepeated'>): Promise<void> {
    if (event.type === 'feedback.NoticeRepeated') await this.notices.begin(event.data.noticeId, event.data.revision);
    else await this.make(event);
  }

  private async make(event: NoticeEvent): Promise<void> {
    const { configuration, store } = this.context;
    const { eventId, stream, version, position, occurredAt, recordedAt } = event;
    const policy = noticePolicyFor(await configuration.noticePolicies.current(), { day: shanghaiDay(occurredAt), position });
    if (!policy?.policy.rules.some(({ on }) => on === event.type)) return;
    const events = (await store.readStream(stream)).map(decode) as CaseEvent[];
    const ofCase = foldCase(events.filter((earlier) => earlier.version <= version));
    if (ofCase.status === 'none') return;
    const { caseNumber, district } = ofCase;
    const about = { stream, caseNumber, district, causedBy: eventId, madeAt: recordedAt };
    const made = noticesOf(event, ofCase, policy, unitNames(await configuration.organisation.current()));
    await this.notices.add(made.map((notice) => ({ ...notice, ...about, noticeId: derivedId(eventId, nameOf(notice)) })));
  }
}

/** Tells the notices of one event from each other. Part of their ids: never changes. */
const nameOf = ({ template, channel, recipientKind, unitId = '' }: NewNotice): string =>
  JSON.stringify([template, channel, recipientKind, unitId]);
