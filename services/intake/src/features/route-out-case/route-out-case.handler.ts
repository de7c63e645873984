import { Inject, Injectable } from '@nestjs/common';
import { intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { AppError, CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { routeOutCase } from '../../domain';
import { plainOf } from '../../requests/fields';
import type { RouteOutCaseRequest } from './route-out-case.request';

/** 不予受理: by the policy in force; a repeat names a case that exists. */
@Injectable()
export class RouteOutCaseHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  async handle(caseNumber: string, request: RouteOutCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    const command = plainOf(request, ['class', 'channelTold', 'earlierCaseNumber']);
    return this.commands.run(caseNumber, {
      operation: 'intake.route-out-case',
      context,
      body: command,
      prepare: async () => {
        await this.assertExists(request.earlierCaseNumber);
        return this.context.configuration.intakePolicy.current();
      },
      decide: (state, who, { prepared: policies, now }) =>
        routeOutCase(state, command, who, intakePolicyOn(policies, shanghaiDay(now)).version),
    });
  }

  private async assertExists(earlier: string | undefined): Promise<void> {
    if (earlier === undefined) return;
    try {
      await this.context.caseNumbers.streamOf(earlier);
    } catch (error) {
      if (error instanceof AppError && error.code === 'CASE_NOT_FOUND') throw new AppError('EARLIER_CASE_UNKNOWN', { number: earlier });
      throw error;
    }
  }
}
