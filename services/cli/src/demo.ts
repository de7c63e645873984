import { shanghaiDay } from '@suqiu/case';
import { type Happening, type PlannedCommand, type SyntheticCase, syntheticCases, timeline } from '@suqiu/simulation';
import { demonstrationGround, Player } from '@suqiu/standalone';
import type { Connection } from './connect';
import { awaitConsumers, type Reader } from './consumers';
import { listedCases } from './listed-cases';
import { bilingual, type Outcome, Progress } from './output';

export interface DemoOrder {
  /** New cases. */
  readonly cases: number;
  readonly seed: number;
  /** Cases already dispatched to be driven on to closing. */
  readonly existing: number;
}

/** Cases played at a time. */
const together = 8;

/** What every case needs to be closed, in order; what one does not need is left out. */
const toClosing: readonly PlannedCommand[] = [
  { command: 'dispatch-case', to: 'proposed' },
  { command: 'acknowledge-assignment' },
  { command: 'make-first-contact', method: 'telephone' },
  {
    command: 'record-findings',
    fact: 'confirmed',
    factExplanation: '经现场核查，反映的情况与实际一致。',
    claim: 'lawfulAndReasonable',
    claimExplanation: '诉求有明确的法规依据，应予支持。',
    siteVisited: true,
  },
  { command: 'resolve-assignment', outcome: 'solved', reply: '您好，您反映的问题已办理完毕，感谢您的监督。', replyMethod: 'telephone' },
  { command: 'approve-closure' },
  {
    command: 'record-follow-up',
    method: 'telephone',
    reached: true,
    answers: { responded: true, resolved: true, satisfied: 'satisfied', attitude: 'satisfied' },
  },
  { command: 'close-case', basis: 'followedUp' },
];

/**
 * A demonstration that was made in starting, on an empty ledger, spans weeks and ends at the present. On any other ledger cases are played at
 * present time: it cannot be given a past (architecture §8). Then cases that are there are driven on. Tells how many of each stand at closed.
 */
export async function demo(connection: Connection, order: DemoOrder): Promise<Outcome> {
  const progress = new Progress(bilingual('演示', 'demo'));
  const made = connection.demonstrated ?? (await playNow(connection, order, progress));
  const chosen = await driveExisting(connection, order.existing, new Set(made), progress);
  progress.end();
  const closed = await closedAmong(await connection.as('auditor'), [made, chosen]);
  const json = { cases: made.length, closed: closed[0], existing: chosen.length, existingClosed: closed[1] };
  return {
    lines: [
      bilingual(`新诉求 ${json.cases} 件，已结案 ${json.closed} 件`, `${json.cases} new cases, ${json.closed} of them closed`),
      bilingual(
        `续办原有诉求 ${json.existing} 件，已结案 ${json.existingClosed} 件`,
        `${json.existing} cases that were there driven on, ${json.existingClosed} of them closed`,
      ),
    ],
    json,
    wrong: made.length !== order.cases,
  };
}

/**
 * The same seed gives the same cases within one day (texts name days of the calendar), and other ones than a demonstration of weeks: the same
 * requester with the same title again would be merged.
 */
async function playNow(connection: Connection, { cases, seed }: DemoOrder, progress: Progress): Promise<readonly string[]> {
  const today = shanghaiDay(new Date().toISOString());
  const run = `${seed}:${today}`;
  const player = new Player(`demo:${run}`, (user) => connection.as(user));
  const at = new Date(`${today}T00:00:00+08:00`);
  const plans = [...syntheticCases({ seed: run, count: cases, from: at, to: at, ...demonstrationGround() })].map(happenings);
  let done = 0;
  const shown = (): void => progress.show((done += 1), cases * 2);
  // One repeats another by its number: it must find that one registered.
  await inTurns(plans, async ([registration]) => {
    await player.play(registration!);
    shown();
  });
  await inTurns(plans, async (steps) => {
    for (const step of steps.slice(1)) await player.play(step);
    shown();
  });
  return player.caseNumbers;
}

const happenings = (made: SyntheticCase): readonly Happening[] => [...timeline([made], farAway)];
const farAway = new Date(8.64e15);

/** Dispatched cases, newest first, each as far as it can be driven; answers which. */
async function driveExisting(
  connection: Connection,
  wanted: number,
  made: ReadonlySet<string>,
  progress: Progress,
): Promise<readonly string[]> {
  const chosen: string[] = [];
  if (wanted === 0) return chosen;
  for await (const { caseNumber } of listedCases(await connection.as('auditor'), 'handling')) {
    if (!made.has(caseNumber)) chosen.push(caseNumber);
    if (chosen.length === wanted) break;
  }
  // Keys of this run only: a case that was reopened since an earlier one has all of it to be done again.
  const player = new Player(`demo:${new Date().toISOString()}`, (user) => connection.as(user));
  let done = 0;
  await inTurns(chosen, async (caseNumber) => {
    for (const [index, step] of toClosing.entries()) await player.act(caseNumber, step, `${caseNumber}:${index}`);
    progress.show((done += 1), chosen.length);
  });
  return chosen;
}

/** How many of each group stand at closed, once audit shows everything. */
async function closedAmong(auditor: Reader, groups: readonly (readonly string[])[]): Promise<number[]> {
  await awaitConsumers(auditor, 'audit');
  const closed = new Set<string>();
  for await (const { caseNumber } of listedCases(auditor, 'closed')) closed.add(caseNumber);
  return groups.map((numbers) => numbers.filter((number) => closed.has(number)).length);
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items].reverse();
  const next = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: together }, next));
}
