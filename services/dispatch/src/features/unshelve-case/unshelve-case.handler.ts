import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type UnshelveCase, unshelveCase } from '../../domain';

/** 销账: the case is taken up again. */
@Injectable()
export class UnshelveCaseHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `unshelveCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: UnshelveCase, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.unshelve-case',
      context,
      body: command,
      decide: (state, who) => unshelveCase(state, command, who),
    });
  }
}
