import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { assignSupport } from '../../domain';
import { assignmentIds } from '../assignment-ids';
import { pinsOf } from '../dispatch-ground';
import type { AssignSupportRequest } from './assign-support.request';

/** 同意协办: units that help the lead get assignments of their own. */
@Injectable()
export class AssignSupportHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `assignSupport` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: AssignSupportRequest & { readonly supportId: string }, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.assign-support',
      context,
      body: request,
      prepare: (state) => pinsOf(this.context, state),
      decide: (state, who, facts) =>
        assignSupport(state, { ...request, assignmentIds: assignmentIds(facts), clocks: facts.prepared, day: shanghaiDay(facts.now) }, who),
    });
  }
}
