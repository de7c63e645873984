import type { CaseStatus } from '@suqiu/case';
import { type PlannedCommand, syntheticCases, timeline } from '@suqiu/simulation';
import { demonstrationGround, Player } from '@suqiu/standalone';
import type { Connection } from './connect';
import { type Outcome, Progress } from './output';

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
 * Plays synthetic cases, and cases that are there, at present time: a ledger that holds events cannot be given a past (architecture §8). For a
 * demonstration that spans weeks start on an empty data folder instead (`SUQIU_DATA=… npm start`).
 */
export async function demo(connection: Connection, { cases, seed, existing }: DemoOrder): Promise<Outcome> {
  const progress = new Progress('demo');
  const player = new Player(`demo:${seed}`, (user) => connection.as(user));
  const now = new Date();
  const plans = new Map<number, ReturnType<typeof happenings>>();
  for (const made of syntheticCases({ seed, count: cases, from: now, to: now, ...demonstrationGround() }))
    plans.set(made.number, happenings(made));
  let done = 0;
  // One repeats another by its number: it must find that one registered.
  await inTurns([...plans.values()], async (steps) => {
    for (const step of steps.slice(0, 1)) await player.play(step);
    progress.show((done += 1), cases * 2 + existing);
  });
  await inTurns([...plans.values()], async (steps) => {
    for (const step of steps.slice(1)) await player.play(step);
    progress.show((done += 1), cases * 2 + existing);
  });
  const driven = await driveExisting(connection, player, existing, () => progress.show((done += 1), cases * 2 + existing));
  progress.end();
  return {
    lines: [`${player.registered} cases registered and played, ${driven} of those that were there driven on to closing`],
    json: { cases: player.registered, existing: driven },
    wrong: player.registered !== cases,
  };
}

const happenings = (made: Parameters<typeof timeline>[0] extends Iterable<infer Case> ? Case : never) => [...timeline([made], farAway)];
const farAway = new Date(8.64e15);

/** Dispatched cases, oldest first. */
async function driveExisting(connection: Connection, player: Player, wanted: number, shown: () => void): Promise<number> {
  if (wanted === 0) return 0;
  const auditor = await connection.as('auditor');
  const numbers: string[] = [];
  let asOf: string | undefined;
  while (numbers.length < wanted) {
    const query = `limit=200&offset=${numbers.length}&status=handling${asOf === undefined ? '' : `&asOf=${asOf}`}`;
    const { body } = await auditor.get<{ items: readonly { caseNumber: string; status: CaseStatus }[]; asOf: string }>(
      `/api/audit/v1/cases?${query}`,
    );
    if (body.items.length === 0) break;
    asOf = body.asOf;
    numbers.push(...body.items.map(({ caseNumber }) => caseNumber));
  }
  const chosen = numbers.slice(0, wanted);
  await inTurns(chosen, async (caseNumber) => {
    for (const [index, step] of toClosing.entries()) await player.act(caseNumber, step, `existing:${caseNumber}:${index}`);
    shown();
  });
  return chosen.length;
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items].reverse();
  const next = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: together }, next));
}
