import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type CloseCallOut, closeCallOut } from '../../domain';

/** 结哨: the caller says what came of it; the departments are to be evaluated. */
@Injectable()
export class CloseCallOutHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `closeCallOut` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: CloseCallOut, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.close-call-out',
      context,
      body: command,
      decide: (state, who) => closeCallOut(state, command, who),
    });
  }
}
