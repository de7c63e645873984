import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type AnswerSupervision, answerSupervision } from '../../domain';

/** A unit answers the supervision that asks it. */
@Injectable()
export class AnswerSupervisionHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: AnswerSupervision, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.answer-supervision',
      context,
      body: command,
      decide: (state, who) => answerSupervision(state, command, who),
    });
  }
}
