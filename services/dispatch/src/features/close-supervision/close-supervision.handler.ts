import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type CloseSupervision, closeSupervision } from '../../domain';

/** 督办结束: whoever supervises says what came of it. */
@Injectable()
export class CloseSupervisionHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `closeSupervision` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: CloseSupervision, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.close-supervision',
      context,
      body: command,
      decide: (state, who) => closeSupervision(state, command, who),
    });
  }
}
