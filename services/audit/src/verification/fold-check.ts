import {
  type CaseEvent,
  type CaseState,
  decode,
  evolve,
  foldCase,
  initialCase,
  isCaseStream,
  LedgerCorrupt,
  UnknownEvent,
} from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import type { LedgerFaultKind } from './faults';

/** Events of a stream up to and including a version. */
export type ReadPrefix = (stream: string, toVersion: number) => Promise<readonly StoredEvent[]>;

/**
 * Folds every case as its events come by. States of the cases touched last are kept; one that was let go is folded again from its stream, so
 * memory does not grow with the log. Other streams are decoded: their folds refuse nothing.
 */
export class FoldCheck {
  /** A case that could not be folded stays so: what follows says nothing new. */
  private readonly states = new Map<string, CaseState | 'unfoldable'>();

  constructor(
    private readonly readPrefix: ReadPrefix,
    private readonly casesKept: number,
  ) {}

  async check(event: StoredEvent): Promise<Extract<LedgerFaultKind, 'type' | 'fold'> | undefined> {
    try {
      const decoded = decode(event);
      if (!isCaseStream(event.stream)) return undefined;
      const state = await this.stateBefore(event);
      if (state !== 'unfoldable') this.keep(event.stream, evolve(state, decoded as CaseEvent));
      return undefined;
    } catch (error) {
      this.keep(event.stream, 'unfoldable');
      // Told of its event as `columns`.
      if (error instanceof LedgerCorrupt && error.code === 'TEXT_NOT_OF_COLUMNS') return undefined;
      return error instanceof UnknownEvent ? 'type' : 'fold';
    }
  }

  private async stateBefore(event: StoredEvent): Promise<CaseState | 'unfoldable'> {
    const kept = this.states.get(event.stream);
    if (kept !== undefined) return kept;
    if (event.version === 1) return initialCase;
    const prefix = await this.readPrefix(event.stream, event.version - 1);
    return foldCase(prefix.map(decode) as CaseEvent[]);
  }

  private keep(stream: string, state: CaseState | 'unfoldable'): void {
    this.states.delete(stream);
    this.states.set(stream, state);
    if (this.states.size <= this.casesKept) return;
    for (const oldest of this.states.keys()) {
      this.states.delete(oldest);
      return;
    }
  }
}
