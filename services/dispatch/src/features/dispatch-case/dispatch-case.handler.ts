import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { AppError, CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { dispatchCase, type UnitDecision } from '../../domain';
import { assignmentIds } from '../assignment-ids';
import { dispatchGround } from '../dispatch-ground';
import type { DispatchCaseRequest } from './dispatch-case.request';

/** 派单: gives a waiting case to the units that the catalogue proposes or a dispatcher names. */
@Injectable()
export class DispatchCaseHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with DISPATCH_DECISION_UNCLEAR, what `dispatchCase` refuses, and the errors of CaseCommands. */
  handle(caseNumber: string, request: DispatchCaseRequest, context: CommandContext) {
    const decision = decisionOf(request);
    return this.commands.run(caseNumber, {
      operation: 'dispatch.dispatch-case',
      context,
      body: request,
      prepare: (state) => dispatchGround(this.context, state),
      decide: (state, who, facts) =>
        dispatchCase(
          state,
          {
            decision,
            assignmentIds: assignmentIds(facts),
            ...facts.prepared,
            ...(request.tier && { tier: request.tier }),
            day: shanghaiDay(facts.now),
          },
          who,
        ),
    });
  }
}

function decisionOf({ useProposal = false, assignments, copyTo, reasonCode }: DispatchCaseRequest): UnitDecision {
  const own = assignments !== undefined;
  const withoutMeaning = useProposal && (copyTo !== undefined || reasonCode !== undefined);
  if (useProposal === own || withoutMeaning) throw new AppError('DISPATCH_DECISION_UNCLEAR');
  if (!own) return { proposal: true };
  return { proposal: false, shares: assignments, copyTo: copyTo ?? [], ...(reasonCode !== undefined && { reasonCode }) };
}
