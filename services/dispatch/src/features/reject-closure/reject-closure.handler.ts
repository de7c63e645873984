import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { rejectClosure } from '../../domain';
import type { RejectClosureRequest } from './reject-closure.request';

/** 驳回办结: back to handling; the named assignments, or all resolved leads, are open again. */
@Injectable()
export class RejectClosureHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `rejectClosure` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: RejectClosureRequest, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.reject-closure',
      context,
      body: request,
      decide: (state, who) => rejectClosure(state, request, who),
    });
  }
}
