import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { answerCase } from '../../domain';
import { attachmentsOf } from '../../requests/fields';
import type { AnswerCaseRequest } from './answer-case.request';

/** 直接答复: the case ends with an answer at the desk. */
@Injectable()
export class AnswerCaseHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, request: AnswerCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    const command = { basis: request.basis, reply: request.reply, attachments: attachmentsOf(request.attachments) };
    return this.commands.run(caseNumber, {
      operation: 'intake.answer-case',
      context,
      body: command,
      decide: (state, who) => answerCase(state, command, who),
    });
  }
}
