import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { markCase } from '../../domain';
import { plainOf } from '../../requests/fields';
import type { MarkCaseRequest } from './mark-case.request';

/** 标记诉求 */
@Injectable()
export class MarkCaseHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, request: MarkCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    return this.commands.run(caseNumber, {
      operation: 'intake.mark-case',
      context,
      body: request,
      decide: (state, who) => markCase(state, plainOf(request, ['urgency', 'confidentiality', 'professionalClaimant']), who),
    });
  }
}
