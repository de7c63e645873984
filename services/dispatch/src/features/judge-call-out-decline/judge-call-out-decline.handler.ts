import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type JudgeCallOutDecline, judgeCallOutDecline } from '../../domain';

/** 裁定不报到: the district releases a department from a call-out, or tells it to come. */
@Injectable()
export class JudgeCallOutDeclineHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `judgeCallOutDecline` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: JudgeCallOutDecline, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.judge-call-out-decline',
      context,
      body: command,
      decide: (state, who) => judgeCallOutDecline(state, command, who),
    });
  }
}
