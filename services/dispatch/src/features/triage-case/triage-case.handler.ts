import { intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { plain } from '../../configuration/plain';
import { triageCase } from '../../domain';
import type { TriageCaseRequest } from './triage-case.request';

/** 甄别: what the district finds out about a case, as `get-proposal` prepares it. */
@Injectable()
export class TriageCaseHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `triageCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: TriageCaseRequest, context: CommandContext) {
    const { catalogue, routingRules, intakePolicy } = this.context.configuration;
    const body = plain(request);
    return this.commands.run(caseNumber, {
      operation: 'dispatch.triage-case',
      context,
      body,
      prepare: async () => ({
        catalogue: await catalogue.current(),
        rules: await routingRules.current(),
        policies: await intakePolicy.current(),
      }),
      decide: (state, who, { now, prepared: { policies, ...versions } }) => {
        const day = shanghaiDay(now);
        const { version } = intakePolicyOn(policies, day);
        return triageCase(state, { ...body, ground: { ...versions, day }, intakePolicyVersion: version }, who);
      },
    });
  }
}
