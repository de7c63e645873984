import { EventStoreError } from '../port';

/**
 * Where a fault can be ordered:
 * - `append:received`: nothing is stored yet. `fail`: it never arrives. `conflict`: somebody else seems to have written first.
 * - `append:stored`: everything is stored. `fail`: the acknowledgement is lost.
 * - `readStream`, `readAll`: before reading.
 * - `follow:read`: before a batch is read. `follow:handed-out`: when the follower asks for more, having got a batch.
 */
export const faultPoints = ['append:received', 'append:stored', 'readStream', 'readAll', 'follow:read', 'follow:handed-out'] as const;
export type FaultPoint = (typeof faultPoints)[number];

/** What happens there: the call fails with STORE_UNAVAILABLE, meets a conflict, or goes on when the given work is done (a delay, or somebody else's append). */
export type Fault = 'fail' | 'conflict' | (() => Promise<void>);

/** Faults on order, each for the next time its point is passed; several at one point happen one after the other. */
export class Faults {
  private readonly ordered = new Map<FaultPoint, Fault[]>();
  /** Points at which a fault has happened. */
  readonly exercised = new Set<FaultPoint>();

  order(point: FaultPoint, fault: Fault): void {
    if (fault === 'conflict' && point !== 'append:received') throw new Error(`no conflict can happen at ${point}`);
    this.ordered.set(point, [...(this.ordered.get(point) ?? []), fault]);
  }

  /** Called by the store at each point; 'conflict' is for the store to answer. */
  async pass(point: FaultPoint): Promise<'conflict' | undefined> {
    const fault = this.ordered.get(point)?.shift();
    if (fault === undefined) return undefined;
    this.exercised.add(point);
    if (fault === 'fail') throw new EventStoreError('STORE_UNAVAILABLE', `a fault was ordered at ${point}`);
    if (fault === 'conflict') return fault;
    await fault();
    return undefined;
  }
}
