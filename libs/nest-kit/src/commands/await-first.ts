import { setTimeout as passed } from 'node:timers/promises';
import { AppError } from '../errors/app-error';
import type { Claim } from './reservations';

const lookAgainMs = 40;
const longestMs = 2_000;

/**
 * The same command sent twice at once: the second waits for what becomes of the first, up to two seconds, then COMMAND_IN_PROGRESS. It goes
 * on as soon as the first has appended (its events are the answer), was refused, or gave up.
 */
export async function awaitFirst<Reserved>(
  claim: () => Promise<Claim<Reserved>>,
  happened: (reserved: Reserved) => Promise<boolean>,
): Promise<Exclude<Claim<Reserved>, { kind: 'held' }>> {
  const until = performance.now() + longestMs;
  for (;;) {
    const claimed = await claim();
    if (claimed.kind !== 'held') return claimed;
    if (await happened(claimed.reserved)) return { kind: 'ours', reserved: claimed.reserved };
    if (performance.now() > until) throw new AppError('COMMAND_IN_PROGRESS');
    await passed(lookAgainMs);
  }
}
