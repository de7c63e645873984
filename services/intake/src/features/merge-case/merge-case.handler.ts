import { Inject, Injectable } from '@nestjs/common';
import { type CaseEvent, type CaseState, decode, foldCase, initialCase } from '@suqiu/case';
import { AppError, CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { mergeCase } from '../../domain';
import type { MergeCaseRequest } from './merge-case.request';

/** 并案: ends this case as part of an earlier one; a reactor tells the earlier one. */
@Injectable()
export class MergeCaseHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  handle(caseNumber: string, request: MergeCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    return this.commands.run(caseNumber, {
      operation: 'intake.merge-case',
      context,
      body: request,
      prepare: () => this.target(request.into),
      decide: (state, who, { prepared: into }) => mergeCase(state, { into }, who),
    });
  }

  /** The case as it stands in the log; none when there is no such number. */
  private async target(caseNumber: string): Promise<CaseState> {
    try {
      const stream = await this.context.caseNumbers.streamOf(caseNumber);
      return foldCase((await this.context.store.readStream(stream)).map(decode) as CaseEvent[]);
    } catch (error) {
      if (error instanceof AppError && error.code === 'CASE_NOT_FOUND') return initialCase;
      throw error;
    }
  }
}
