import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { enlistHardCase } from '../../domain';
import type { EnlistHardCaseRequest } from './enlist-hard-case.request';

/** 列为疑难: the case is tracked from review to review. */
@Injectable()
export class EnlistHardCaseHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `enlistHardCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: EnlistHardCaseRequest, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.enlist-hard-case',
      context,
      body: request,
      decide: (state, who, { now }) => enlistHardCase(state, { ...request, day: shanghaiDay(now) }, who),
    });
  }
}
