import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { bindExternalNumbers } from '../../adapters/external-numbers';
import { checkSupplementCase, supplementCase } from '../../domain';
import { attachmentsOf, externalRefsOf, plainOf } from '../../requests/fields';
import type { SupplementCaseRequest } from './supplement-case.request';

/** 补充诉求 */
@Injectable()
export class SupplementCaseHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  handle(caseNumber: string, request: SupplementCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    const externalRefs = externalRefsOf(request.externalRefs);
    const command = { ...plainOf(request, ['text']), externalRefs, attachments: attachmentsOf(request.attachments) };
    return this.commands.run(caseNumber, {
      operation: 'intake.supplement-case',
      context,
      body: command,
      // Numbers are bound only for who may add them.
      prepare: (state) => bindExternalNumbers(this.context.work, externalRefs, checkSupplementCase(state, { actor: context.actor })),
      decide: (state, who) => supplementCase(state, command, who),
    });
  }
}
