import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type PauseClock, pauseClock } from '../../domain';

/** 暂停计时: what the pause takes does not count, where the rule of a clock says so. */
@Injectable()
export class PauseClockHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `pauseClock` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: PauseClock, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.pause-clock',
      context,
      body: command,
      decide: (state, who) => pauseClock(state, command, who),
    });
  }
}
