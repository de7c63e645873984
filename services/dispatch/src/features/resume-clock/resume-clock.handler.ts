import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ResumeClock, resumeClock } from '../../domain';

/** 恢复计时. */
@Injectable()
export class ResumeClockHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `resumeClock` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: ResumeClock, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.resume-clock',
      context,
      body: command,
      decide: (state, who) => resumeClock(state, command, who),
    });
  }
}
