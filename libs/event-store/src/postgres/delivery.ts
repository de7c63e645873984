import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Admitted } from '../admission';
import type { Clock } from '../clock';
import type { AppendOutcome } from '../port';
import { callAppend } from './append-call';
import { busy, failureKind, refusal, unavailable } from './failure';

/** How long an append whose outcome is unknown is asked for again before its caller hears STORE_UNAVAILABLE. */
const resolveWithinMs = 5_000;

/** Brings a group into the ledger and answers for each of its appends; never rejects. */
export class Delivery {
  /** `clock`: only in a simulation (see allowSimulatedTime). */
  constructor(
    private readonly pool: Pool,
    private readonly clock?: Clock,
  ) {}

  readonly deliver = async (group: readonly Admitted[]): Promise<AppendOutcome[]> => {
    try {
      return await this.call(group);
    } catch (error) {
      return failureKind(error) === 'busy' ? group.map(() => busy(error)) : this.eachAlone(group);
    }
  };

  /** One caller's fault must not fail the others of its group. */
  private async eachAlone(group: readonly Admitted[]): Promise<AppendOutcome[]> {
    const giveUpAt = Date.now() + resolveWithinMs;
    const outcomes: AppendOutcome[] = [];
    for (const append of group) outcomes.push(await this.alone(append, giveUpAt));
    return outcomes;
  }

  /**
   * Sending the same event ids again also answers whether they are stored: the function takes its turn behind a call that may still run on the server,
   * and gives the first result if that one got through. A mere look-up could come too early.
   */
  private async alone(append: Admitted, giveUpAt: number): Promise<AppendOutcome> {
    for (let waitMs = 10; ; waitMs = Math.min(2 * waitMs, 500)) {
      try {
        const [outcome] = await this.call([append]);
        if (outcome !== undefined) return outcome;
      } catch (error) {
        const kind = failureKind(error);
        if (kind === 'busy') return busy(error);
        if (kind === 'refused') return refusal(append, error);
        if (Date.now() >= giveUpAt) return { ok: false, error: unavailable(error) };
      }
      await pause(waitMs);
    }
  }

  private async call(group: readonly Admitted[]): Promise<AppendOutcome[]> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      const outcomes = await callAppend(client, group, this.clock?.now());
      broken = false;
      return outcomes;
    } catch (error) {
      broken = failureKind(error) === 'unknown';
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
