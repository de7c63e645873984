import type { Admitted } from '../admission';
import type { AppendOutcome } from '../port';

/** Bounds of one group: as much as a commit carries well, and no longer than an interactive caller should wait behind. */
export const groupBounds = { events: 256, bytes: 1_000_000 } as const;
/** Bounds of what waits in one process; beyond them callers are told to come later instead of piling up. */
export const queueBounds = { appends: 10_000, bytes: 64_000_000 } as const;
/** Events of each group kept free for bulk work while some waits, so that interactive work can never starve it. */
const bulkShare = 64;

export interface Waiting {
  readonly append: Admitted;
  readonly settle: (outcome: AppendOutcome) => void;
}

/** What callers of one process want appended, in two lanes, each in order of arrival. */
export class AppendQueue {
  private readonly lanes: Record<'interactive' | 'bulk', Waiting[]> = { interactive: [], bulk: [] };
  private bytes = 0;

  get length(): number {
    return this.lanes.interactive.length + this.lanes.bulk.length;
  }

  /** False if the queue is full. */
  push(waiting: Waiting): boolean {
    const { bytes, lane = 'interactive' } = waiting.append;
    if (this.length >= queueBounds.appends || (this.length > 0 && this.bytes + bytes > queueBounds.bytes)) return false;
    this.lanes[lane].push(waiting);
    this.bytes += bytes;
    return true;
  }

  /** The next group: at most one append per stream, none of a stream that is busy, so that a stream's appends are sent in order of arrival. */
  take(busyStreams: ReadonlySet<string>): Waiting[] {
    const group = new Group(new Set(busyStreams));
    const forInteractive = this.lanes.bulk.length > 0 ? groupBounds.events - bulkShare : groupBounds.events;
    this.lanes.interactive = group.fill(this.lanes.interactive, forInteractive);
    this.lanes.bulk = group.fill(this.lanes.bulk, groupBounds.events);
    this.lanes.interactive = group.fill(this.lanes.interactive, groupBounds.events);
    this.bytes -= group.bytes;
    return group.taken;
  }
}

class Group {
  readonly taken: Waiting[] = [];
  bytes = 0;
  private events = 0;

  constructor(private readonly blocked: Set<string>) {}

  /** Takes what fits from the front of a lane; answers what stays. */
  fill(lane: readonly Waiting[], maxEvents: number): Waiting[] {
    const stay: Waiting[] = [];
    for (const [index, waiting] of lane.entries()) {
      const { stream, events, bytes } = waiting.append;
      if (this.blocked.has(stream)) {
        stay.push(waiting);
        continue;
      }
      const fits = this.events + events.length <= maxEvents && this.bytes + bytes <= groupBounds.bytes;
      if (!fits && this.taken.length > 0) return stay.concat(lane.slice(index));
      this.taken.push(waiting);
      this.blocked.add(stream);
      this.events += events.length;
      this.bytes += bytes;
    }
    return stay;
  }
}
