import { type DayNumber, isWeekend } from '@suqiu/calendar';
import {
  type CaseEvent,
  decode,
  type ExistingCase,
  foldCase,
  type NoticeFailure,
  type NoticeRef,
  noticeOptOutStream,
  type PublishedNoticePolicy,
  workingCalendar,
} from '@suqiu/case';
import { caseFold, derivedId, type ServiceContext } from '@suqiu/nest-kit';
import { type NoticeOptOutEvent, noticeOptOutFold, noticeWords, quietUntil, recordNotice } from '../domain';
import { noticeActor } from './notice-actor';
import type { NoticeSettings } from './notice-carrier.port';
import type { ClaimedNotice, NoticeRows } from './notice-rows';
import { requesterContact } from './requester-contact';

type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reasonCode: NoticeFailure }
  | { readonly kind: 'again' }
  | { readonly kind: 'quiet'; readonly until: number };

const failed = (reasonCode: NoticeFailure): Outcome => ({ kind: 'failed', reasonCode });
const msPerMinute = 60_000;

/**
 * Gives one claimed notice and writes what became of it into its case's stream. The stream is asked first: a notice that it says was given is not
 * given again, however the row came to wait. What came of a revision is recorded once, under a command id made of notice and revision.
 */
export class NoticeDelivery {
  constructor(
    private readonly context: ServiceContext,
    private readonly settings: NoticeSettings,
    private readonly rows: NoticeRows,
  ) {}

  /** Rejects when the store, the vault or the database is away: the notice is tried again when its lease ends. */
  async deliver(notice: ClaimedNotice): Promise<void> {
    const events = (await this.context.store.readStream(notice.stream)).map(decode) as CaseEvent[];
    const told = toldBefore(events, notice);
    if (told)
      return this.rows.end(notice, Date.parse(told.recordedAt), told.type === 'feedback.NoticeFailed' ? told.data.reasonCode : undefined);

    const policy = await this.policyOf(notice);
    const outcome = await this.attempt(notice, events, policy);
    if (outcome.kind === 'quiet') return this.rows.postpone(notice, outcome.until, false);
    const pause = policy.policy.retryMinutes[notice.attempt - 1];
    if (outcome.kind === 'again' && pause !== undefined) return this.rows.postpone(notice, this.now() + pause * msPerMinute, true);
    const reasonCode = outcome.kind === 'sent' ? undefined : outcome.kind === 'failed' ? outcome.reasonCode : 'unreachable';
    // If another process was quicker, its answer stands, and the next look at the stream finds it.
    if (await this.record(notice, reasonCode)) await this.rows.end(notice, this.now(), reasonCode);
  }

  private async attempt(notice: ClaimedNotice, events: readonly CaseEvent[], policy: PublishedNoticePolicy): Promise<Outcome> {
    const { channel, unitId, always, atAnyHour } = notice;
    if (channel === 'inApp') return { kind: 'sent' };
    const carrier = this.settings.carriers[channel];
    if (!carrier) return failed('notConfigured');
    const ofCase = foldCase(events) as ExistingCase;
    if (unitId === undefined && !always && (await this.optedOut(ofCase, channel))) return failed('optedOut');
    const until = atAnyHour ? undefined : quietUntil(policy.policy.quietHours, await this.daysOff(ofCase.district), this.now());
    if (until !== undefined) return { kind: 'quiet', until };

    const contact = unitId === undefined ? await requesterContact(this.context.vault, events, ofCase, channel) : this.unitContact(unitId);
    if ('reasonCode' in contact) return failed(contact.reasonCode);
    const id = `${notice.noticeId}.${notice.revision}`;
    const carried = await carrier.carry({ id, to: contact.to, ...noticeWords(policy, notice.template, notice.facts) });
    if (carried === 'refused') return failed('refused');
    return carried === 'sent' ? { kind: 'sent' } : { kind: 'again' };
  }

  private unitContact(unitId: string) {
    const to = this.settings.unitAddresses.get(unitId);
    return to === undefined ? ({ reasonCode: 'noAddress' } as const) : { to };
  }

  private async optedOut({ requesterSubject }: ExistingCase, channel: ClaimedNotice['channel']): Promise<boolean> {
    const stored = await this.context.store.readStream(noticeOptOutStream(requesterSubject));
    const events = stored.map(decode) as NoticeOptOutEvent[];
    return events.reduce(noticeOptOutFold.evolve, noticeOptOutFold.initial).channels.includes(channel);
  }

  /** Weekends alone, while no calendar is published. */
  private async daysOff(district: string): Promise<(day: DayNumber) => boolean> {
    const { configuration } = this.context;
    const [national, local] = await Promise.all([configuration.calendar.current(), configuration.localCalendar(district).current()]);
    if (national.version === 0) return isWeekend;
    const working = workingCalendar(national, local);
    return (day) => !working.counts(day);
  }

  /** The policy the notice was made by, whatever was published since. */
  private async policyOf({ policyVersion }: ClaimedNotice): Promise<PublishedNoticePolicy> {
    const { published } = await this.context.configuration.noticePolicies.current();
    const found = published.find(({ version }) => version === policyVersion);
    if (!found) throw new Error(`there is no version ${policyVersion} of the notice policy`);
    return found;
  }

  private async record(notice: ClaimedNotice, reasonCode: NoticeFailure | undefined): Promise<boolean> {
    const { noticeId, revision, template, policyVersion, channel, recipientKind, unitId, attempt } = notice;
    const ref: NoticeRef = {
      noticeId,
      revision,
      template,
      policyVersion,
      channel,
      recipientKind,
      ...(unitId !== undefined && { unitId }),
    };
    const outcome = { notice: ref, attempt, ...(reasonCode !== undefined && { reasonCode }) };
    const { replayed } = await this.context.runner.run({
      operation: 'feedback.record-notice',
      context: { commandId: derivedId(noticeId, `revision ${revision}`), actor: noticeActor, causationId: notice.causedBy, lane: 'bulk' },
      stream: notice.stream,
      body: outcome,
      fold: caseFold,
      decide: (state, { actor }) => recordNotice(state, outcome, { actor }),
    });
    return !replayed;
  }

  private now(): number {
    return this.context.clock.now().getTime();
  }
}

const toldBefore = (events: readonly CaseEvent[], { noticeId, revision }: ClaimedNotice) =>
  events.find(
    (event): event is Extract<CaseEvent, { type: 'feedback.NoticeSent' | 'feedback.NoticeFailed' }> =>
      (event.type === 'feedback.NoticeSent' || event.type === 'feedback.NoticeFailed') &&
      event.data.noticeId === noticeId &&
      event.data.revision === revision,
  );
