import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ReleaseHardCase, releaseHardCase } from '../../domain';

/** 疑难完成: the case is tracked no longer. */
@Injectable()
export class ReleaseHardCaseHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `releaseHardCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: ReleaseHardCase, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.release-hard-case',
      context,
      body: command,
      decide: (state, who) => releaseHardCase(state, command, who),
    });
  }
}
