import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RequestSupport, requestSupport } from '../../domain';

/** A lead asks for the help of other units; the dispatch centre judges. */
@Injectable()
export class RequestSupportHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: Omit<RequestSupport, 'supportId'>, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.request-support',
      context,
      body: command,
      decide: (state, who, { newId }) => requestSupport(state, { ...command, supportId: newId('support') }, who),
    });
  }
}
