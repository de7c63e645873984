import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { plain } from '../../configuration/plain';
import { holdJointReview } from '../../domain';
import { assignmentIds } from '../assignment-ids';
import { dispatchGround } from '../dispatch-ground';
import type { HoldJointReviewRequest } from './hold-joint-review.request';

/** 会商: who leads and who supports is fixed by the units that met, and dispatched at once. */
@Injectable()
export class HoldJointReviewHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `holdJointReview` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: HoldJointReviewRequest, context: CommandContext) {
    const body = plain(request);
    return this.commands.run(caseNumber, {
      operation: 'dispatch.hold-joint-review',
      context,
      body,
      prepare: (state) => dispatchGround(this.context, state),
      decide: (state, who, facts) =>
        holdJointReview(state, { ...body, assignmentIds: assignmentIds(facts), ...facts.prepared, day: shanghaiDay(facts.now) }, who),
    });
  }
}
