import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Admitted } from '../admission';
import type { Clock } from '../clock';
import type { AppendOutcome } from '../port';
import { callAppend } from './append-call';
import { busy, failureKind, refusal, unavailable } from './failure';

/** How long the appends of a group whose call failed are asked for again, together, before their callers hear that it was in vain. */
const resolveWithinMs = 5_000;

/** Brings a group into the ledger and answers for each of its appends; never rejects. */
export class Delivery {
  /** `clock`: only in a simulation (see allowSimulatedTime). */
  constructor(
    private readonly pool: Pick<Pool, 'connect'>,
    private readonly clock?: Clock,
  ) {}

  readonly deliver = async (group: readonly Admitted[]): Promise<AppendOutcome[]> => {
    try {
      return await this.call(group);
    } catch (error) {
      const kind = failureKind(error);
      return kind === 'busy' ? group.map(() => busy(error)) : this.eachAlone(group, kind === 'unknown');
    }
  };

  /**
   * One caller's fault must not fail the others of its group. Once an append was given up the time is over for all: a server that does not answer
   * would make the last caller wait as many times as the group is long. `mayBeStored`: the group's own call may have been, or still be, carried out.
   */
  private async eachAlone(group: readonly Admitted[], mayBeStored: boolean): Promise<AppendOutcome[]> {
    const giveUpAt = Date.now() + resolveWithinMs;
    const outcomes: AppendOutcome[] = [];
    let givenUp: AppendOutcome | undefined;
    for (const append of group) {
      const outcome = givenUp ?? (await this.alone(append, giveUpAt, mayBeStored));
      if (isUnsettled(outcome) && Date.now() >= giveUpAt) givenUp = outcome;
      outcomes.push(outcome);
    }
    return outcomes;
  }

  /**
   * Sending the same event ids again also answers whether they are stored: the function takes its turn behind a call that may still run on the server,
   * and gives the first result if that one got through. A mere look-up could come too early, and so does a wait for the lock that took too long: it
   * says that nothing was stored only while no earlier call can be the one that holds the lock.
   */
  private async alone(append: Admitted, giveUpAt: number, mayBeStored: boolean): Promise<AppendOutcome> {
    for (let waitMs = 10; ; waitMs = Math.min(2 * waitMs, 500)) {
      try {
        const [outcome] = await this.call([append]);
        if (outcome !== undefined) return outcome;
      } catch (error) {
        const kind = failureKind(error);
        if (kind === 'refused') return refusal(append, error);
        if (kind === 'busy' && !mayBeStored) return busy(error);
        mayBeStored = true;
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

const isUnsettled = (outcome: AppendOutcome): boolean => !outcome.ok && ['STORE_BUSY', 'STORE_UNAVAILABLE'].includes(outcome.error.code);
