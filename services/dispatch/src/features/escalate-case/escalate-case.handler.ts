import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { escalateCase } from '../../domain';
import type { EscalateCaseRequest } from './escalate-case.request';

/** 上报: what a subdistrict cannot settle goes to its district, what a district cannot settle to the city. */
@Injectable()
export class EscalateCaseHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `escalateCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: EscalateCaseRequest, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.escalate-case',
      context,
      body: request,
      decide: (state, who, { now }) => escalateCase(state, { ...request, day: shanghaiDay(now) }, who),
    });
  }
}
