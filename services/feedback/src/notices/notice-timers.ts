import { noticeChannels } from '@suqiu/case';
import type { ServiceContext, Timers } from '@suqiu/nest-kit';
import { NoticeDelivery } from './notice-delivery';
import type { NoticeSettings } from './notice-carrier.port';
import { type ClaimedNotice, NoticeRows, type NoticeToAdd } from './notice-rows';

/** Few at once: gateways take their time, and people's commands use the same connections. */
const noticesPerRound = 32;
const atOnce = 8;

/** 告知发送: claims notices that are due and gives them. Several processes share the work, and none gives what another holds. */
export class NoticeTimers implements Timers {
  private readonly rows: NoticeRows;
  private readonly delivery: NoticeDelivery;

  constructor(
    private readonly context: ServiceContext,
    private readonly settings: NoticeSettings,
  ) {
    this.rows = new NoticeRows(context.work);
    this.delivery = new NoticeDelivery(context, settings, this.rows);
  }

  nextAt(): Promise<Date | undefined> {
    return this.rows.nextAt();
  }

  async fire(): Promise<number> {
    const claimed = await this.rows.claim(this.now(), noticesPerRound);
    await this.deliver(claimed);
    return claimed.length;
  }

  /** Puts notices down, and settles at once those that need nobody outside: in-app ones, and those by a channel that is not configured. */
  async add(notices: readonly NoticeToAdd[]): Promise<void> {
    await this.rows.add(notices);
    await this.settleAtOnce(notices.map(({ noticeId }) => noticeId));
  }

  /** A failed notice waits again, as its next revision. */
  async begin(noticeId: string, revision: number): Promise<void> {
    await this.rows.begin(noticeId, revision, this.now());
    await this.settleAtOnce([noticeId]);
  }

  private async settleAtOnce(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const outward = Object.keys(this.settings.carriers);
    const channels = noticeChannels.filter((channel) => !outward.includes(channel));
    await this.deliver(await this.rows.claim(this.now(), ids.length, { ids, channels }));
  }

  /** One that fails does not keep the others; the first failure is told when all were tried. */
  private async deliver(claimed: readonly ClaimedNotice[]): Promise<void> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (let from = 0; from < claimed.length; from += atOnce)
      outcomes.push(...(await Promise.allSettled(claimed.slice(from, from + atOnce).map((notice) => this.delivery.deliver(notice)))));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason as Error;
  }

  private now(): number {
    return this.context.clock.now().getTime();
  }
}
