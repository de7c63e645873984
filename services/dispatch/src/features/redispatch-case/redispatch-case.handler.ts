import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { redispatchCase } from '../../domain';
import { assignmentIds } from '../assignment-ids';
import { dispatchGround } from '../dispatch-ground';
import type { RedispatchCaseRequest } from './redispatch-case.request';

/** 改派: ends the open assignments of units that are no longer named and opens those of new ones. */
@Injectable()
export class RedispatchCaseHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `redispatchCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: RedispatchCaseRequest, context: CommandContext) {
    const { assignments: shares, copyTo, reasonCode } = request;
    return this.commands.run(caseNumber, {
      operation: 'dispatch.redispatch-case',
      context,
      body: request,
      prepare: (state) => dispatchGround(this.context, state),
      decide: (state, who, facts) =>
        redispatchCase(
          state,
          { shares, copyTo, reasonCode, assignmentIds: assignmentIds(facts), ...facts.prepared, day: shanghaiDay(facts.now) },
          who,
        ),
    });
  }
}
