import { admit } from '../admission';
import { type Append, type AppendOutcome, EventStoreError } from '../port';
import { AppendQueue, type Waiting } from './append-queue';

/** Groups under way at once: while one commits, the next is already waiting for the lock (measured: two are faster than one, three are not). */
export const groupsUnderWay = 2;

/** Collects what callers of this process append at the same time and sends it in groups. */
export class GroupWriter {
  private readonly queue = new AppendQueue();
  private readonly busyStreams = new Set<string>();
  private underWay = 0;
  private scheduled = false;
  private closed = false;
  private whenIdle: (() => void) | undefined;

  /** `deliver` answers for every append of its group and never rejects. */
  constructor(private readonly deliver: (group: readonly Waiting['append'][]) => Promise<AppendOutcome[]>) {}

  /** Never rejects. */
  submit(append: Append): Promise<AppendOutcome> {
    return new Promise((settle) => {
      try {
        if (this.closed) throw new EventStoreError('STORE_UNAVAILABLE', 'the store is closed');
        if (!this.queue.push({ append: admit(append), settle })) throw new EventStoreError('STORE_BUSY', 'too many appends are waiting');
        this.schedule();
      } catch (error) {
        settle({ ok: false, error: error as EventStoreError });
      }
    });
  }

  /** Takes nothing new; resolves when everything taken has been answered. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.underWay > 0 || this.queue.length > 0) await new Promise<void>((resolve) => (this.whenIdle = resolve));
  }

  /** After the present turn of the event loop, so that callers who were answered together are grouped together again. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.underWay < groupsUnderWay) {
        const group = this.queue.take(this.busyStreams);
        if (group.length === 0) break;
        void this.send(group);
      }
    });
  }

  private async send(group: readonly Waiting[]): Promise<void> {
    this.underWay += 1;
    for (const { append } of group) this.busyStreams.add(append.stream);
    const outcomes = await this.deliver(group.map(({ append }) => append));
    for (const [index, { append, settle }] of group.entries()) {
      this.busyStreams.delete(append.stream);
      settle(outcomes[index] as AppendOutcome);
    }
    this.underWay -= 1;
    if (this.queue.length > 0) this.schedule();
    else if (this.underWay === 0) this.whenIdle?.();
  }
}
