import { type CaseEvent, type CaseState, decode, type ExistingCase, foldCase } from '@suqiu/case';
import { AppError } from '../errors/app-error';
import type { ServiceContext } from '../service/service-context';
import type { Who } from '../service/service-definition';
import type { Actor } from '@suqiu/case';
import { checkReadCase } from './case-access';

/** A case straight from its stream: never behind, whatever the read models do. */
export interface ReadCase {
  readonly stream: string;
  readonly state: ExistingCase;
  readonly events: readonly CaseEvent[];
  readonly who: Who;
}

export class CaseReader {
  constructor(private readonly context: Pick<ServiceContext, 'store' | 'caseNumbers' | 'configuration'>) {}

  /** Throws CASE_NOT_FOUND, and the refusals of checkReadCase. Somebody else's case is told from a missing one: numbers are no secret. */
  async read(caseNumber: string, actor: Actor): Promise<ReadCase> {
    const stream = await this.context.caseNumbers.streamOf(caseNumber);
    const [stored, organisation] = await Promise.all([
      this.context.store.readStream(stream),
      this.context.configuration.organisation.current(),
    ]);
    const events = stored.map(decode) as CaseEvent[];
    const state: CaseState = foldCase(events);
    if (state.status === 'none') throw new AppError('CASE_NOT_FOUND');
    const who = { actor, organisation };
    checkReadCase(state, who);
    return { stream, state, events, who };
  }
}
