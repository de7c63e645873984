import { type CaseEvent, decode, type ExistingCase, foldCase } from '@suqiu/case';
import type { ServiceContext } from '../service/service-context';
import type { Who } from '../service/service-definition';
import type { Actor } from '@suqiu/case';
import { readableUpTo } from './case-access';

/** A case straight from its stream, as far as `who` may read it: never behind, whatever the read models do. */
export interface ReadCase {
  readonly stream: string;
  readonly state: ExistingCase;
  readonly events: readonly CaseEvent[];
  readonly who: Who;
}

/** Reads one case for one person: the whole stream, folded, if the person may see it. Rejects with the errors of the ledger when it cannot be read. */
export class CaseReader {
  constructor(private readonly context: Pick<ServiceContext, 'store' | 'caseNumbers' | 'configuration'>) {}

  /** Throws CASE_NOT_FOUND, and the refusals of readableUpTo. Somebody else's case is told from a missing one: numbers are no secret. */
  async read(caseNumber: string, actor: Actor): Promise<ReadCase> {
    const stream = await this.context.caseNumbers.streamOf(caseNumber);
    const [stored, organisation] = await Promise.all([
      this.context.store.readStream(stream),
      this.context.configuration.organisation.current(),
    ]);
    const who = { actor, organisation };
    const all = stored.map(decode) as CaseEvent[];
    const upTo = readableUpTo(all, who);
    const events = all.filter(({ version }) => version <= upTo);
    return { stream, state: foldCase(events) as ExistingCase, events, who };
  }
}
