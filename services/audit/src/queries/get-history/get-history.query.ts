import { Inject, Injectable } from '@nestjs/common';
import type { Actor, CaseEvent } from '@suqiu/case';
import { readableUpTo, ServiceContext } from '@suqiu/nest-kit';
import { decoded } from '../../ledger/decoded';
import { namesFor } from '../../sentences';
import { type HistoryEntry, historyEntry } from '../history-entry';

export interface History {
  readonly caseNumber: string;
  /** In their order; the newest is last. */
  readonly events: readonly HistoryEntry[];
}

/** The story of a case, as far as somebody may read the case: an event nobody knows does not hide the others. */
@Injectable()
export class GetHistoryQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws AppError CASE_NOT_FOUND and the refusals of readableUpTo. */
  async history(caseNumber: string, actor: Actor): Promise<History> {
    const stream = await this.context.caseNumbers.streamOf(caseNumber);
    const stored = await this.context.store.readStream(stream);
    const organisation = await this.context.configuration.organisation.current();
    const read = stored.map(decoded);
    const known = read.filter((event) => event !== undefined);
    const upTo = readableUpTo(known as CaseEvent[], { actor, organisation });
    const names = namesFor(organisation, known);
    return { caseNumber, events: stored.flatMap((event, at) => (event.version <= upTo ? [historyEntry(event, read[at], names)] : [])) };
  }
}
