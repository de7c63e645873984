import { isCaseStream } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash, type Hash, isHashHex } from '@suqiu/integrity';
import { FaultList, type LedgerFault } from './faults';
import { FoldCheck, type ReadPrefix } from './fold-check';
import { StreamHeads } from './stream-heads';

export interface LedgerVerdict {
  readonly cases: number;
  readonly events: number;
  /** At most one a kind, with the first bad place and the number of them. */
  readonly faults: readonly LedgerFault[];
}

/** An event, and the copy of its business time that a store may keep beside the text. */
export type EventToVerify = StoredEvent & { readonly occurredAtColumn?: string };

export interface VerifyLedgerOptions {
  readonly hash: Hash;
  readonly readPrefix: ReadPrefix;
  /** The number behind a position, where the store promises that positions are dense; absent: ascending is enough. */
  readonly ordinal?: (position: string) => number;
  /** Cases whose folded state is kept in memory. Default 20,000. */
  readonly casesKept?: number;
}

/**
 * Checks a whole log in its order and says what is wrong, never how it ought to be. What a change leaves behind is found once: each event is
 * compared with what is stored before it, not with what should have been. It cannot see a log whose end is missing or whose chains were all
 * computed anew: only a checkpoint kept outside can. Memory: some 150 bytes a case; the log is read once.
 */
export async function verifyLedger(events: AsyncIterable<EventToVerify>, options: VerifyLedgerOptions): Promise<LedgerVerdict> {
  const check = new LedgerCheck(options);
  for await (const event of events) await check.add(event);
  return check.verdict;
}

class LedgerCheck {
  private readonly heads = new StreamHeads();
  private readonly faults = new FaultList();
  private readonly fold: FoldCheck;
  private last: { readonly position: string; readonly recordedAt: string } = { position: '', recordedAt: '' };
  private events = 0;
  private cases = 0;

  constructor(private readonly options: VerifyLedgerOptions) {
    this.fold = new FoldCheck(options.readPrefix, options.casesKept ?? 20_000);
  }

  get verdict(): LedgerVerdict {
    return { cases: this.cases, events: this.events, faults: this.faults.all };
  }

  async add(event: EventToVerify): Promise<void> {
    this.checkPlace(event);
    this.checkChain(event);
    const readable = this.checkText(event);
    const unfolded = readable && (await this.fold.check(event));
    if (unfolded) this.faults.add(unfolded, event);
    this.events += 1;
  }

  private checkPlace(event: StoredEvent): void {
    const { ordinal } = this.options;
    const { position, recordedAt } = this.last;
    const next = ordinal ? ordinal(event.position) === ordinal(position) + 1 : event.position > position;
    if (!next) this.faults.add('position', event);
    if (event.recordedAt < recordedAt) this.faults.add('recordedAt', event);
    this.last = event;
  }

  private checkChain(event: StoredEvent): void {
    const head = this.heads.of(event.stream);
    if (head === undefined && isCaseStream(event.stream)) this.cases += 1;
    if (event.version !== (head?.version ?? 0) + 1) this.faults.add('version', event);
    if (event.prevHash !== (head?.hash ?? genesisHash)) this.faults.add('link', event);
    const hashed = isHashHex(event.hash) && isHashHex(event.prevHash) && hashOf(this.options.hash, event) === event.hash;
    if (!hashed) this.faults.add('hash', event);
    this.heads.set(event.stream, event.version, isHashHex(event.hash) ? event.hash : genesisHash);
  }

  /** Whether the text can be read at all. */
  private checkText(event: EventToVerify): boolean {
    const told = parse(event.text);
    if (told === undefined || !isCanonical(event.text, told)) this.faults.add('text', event);
    if (told === undefined) return false;
    const { occurredAtColumn = told['occurredAt'] } = event;
    const apart = told['occurredAt'] !== occurredAtColumn || copied.some((column) => told[column] !== event[column]);
    if (apart) this.faults.add('columns', event);
    return true;
  }
}

/** Columns that are copies of what stands in the text. */
const copied = ['eventId', 'type', 'schemaVersion', 'stream', 'version'] as const;

type Told = Readonly<Record<string, unknown>>;

function parse(text: string): Told | undefined {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null ? (told as Told) : undefined;
  } catch {
    return undefined;
  }
}

function isCanonical(text: string, told: Told): boolean {
  try {
    return canonicalText(told) === text;
  } catch {
    return false;
  }
}

function hashOf(hash: Hash, event: StoredEvent): string | undefined {
  try {
    return eventHash(hash, event);
  } catch {
    return undefined;
  }
}
