import { intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { classifyCase } from '../../domain';
import { placeOf, plainOf } from '../../requests/fields';
import type { ClassifyCaseRequest } from './classify-case.request';

/** 归类诉求: a person corrects what rules or colleagues chose, by the policy and organisation in force. */
@Injectable()
export class ClassifyCaseHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  handle(caseNumber: string, request: ClassifyCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    return this.commands.run(caseNumber, {
      operation: 'intake.classify-case',
      context,
      body: request,
      prepare: () => this.context.configuration.intakePolicy.current(),
      decide: (state, who, { prepared: policies, now }) => {
        const command = { ...plainOf(request, ['category', 'kind']), ...(request.place && { place: placeOf(request.place) }) };
        const day = shanghaiDay(now);
        return classifyCase(state, command, who, { organisation: who.organisation, policy: intakePolicyOn(policies, day), day });
      },
    });
  }
}
