import { setTimeout as passed } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type CaseEvent, type CaseState, caseStream, decode, type ExistingCase, foldCase } from '@suqiu/case';
import { AppError, ServiceContext } from '@suqiu/nest-kit';
import { type Progress, progressOf } from '../../domain';

export interface FoundProgress extends Progress {
  readonly caseNumber: string;
  /** How the case stands that it was merged into. */
  readonly mergedInto?: { readonly caseNumber: string } & Progress;
}

/**
 * Every answer takes this long, right or wrong, so that its time tells nothing and guessing is slow. In milliseconds, real time also in a
 * simulation; far above what the look-up takes.
 */
const answerMs = 250;

/** For the requester: number and query code → how the case stands. */
@Injectable()
export class FindProgressQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws AppError QUERY_CODE_WRONG for an unknown number and for a wrong code alike; nobody learns which numbers exist. */
  async find(caseNumber: string, queryCode: string): Promise<FoundProgress> {
    const [found] = await Promise.all([this.lookUp(caseNumber, queryCode), passed(answerMs)]);
    if (!found) throw new AppError('QUERY_CODE_WRONG');
    return found;
  }

  private async lookUp(caseNumber: string, queryCode: string): Promise<FoundProgress | undefined> {
    for (const { stream } of await this.context.vault.match('queryCode', queryCode)) {
      const state = await this.stateOf(stream);
      if (state.status === 'none' || state.caseNumber !== caseNumber) continue;
      const into = await this.mergedInto(state);
      return {
        caseNumber,
        ...progressOf(state),
        ...(into && { mergedInto: { caseNumber: into.caseNumber, ...progressOf(into) } }),
      };
    }
    return undefined;
  }

  /** Follows merged cases to the one that is handled. A case is merged into an earlier one only, so this ends. */
  private async mergedInto({ ending }: ExistingCase): Promise<ExistingCase | undefined> {
    if (ending?.kind !== 'merged') return undefined;
    const into = await this.stateOf(caseStream(ending.intoCaseId));
    if (into.status === 'none') return undefined;
    return (await this.mergedInto(into)) ?? into;
  }

  private async stateOf(stream: string): Promise<CaseState> {
    return foldCase((await this.context.store.readStream(stream)).map(decode) as CaseEvent[]);
  }
}
