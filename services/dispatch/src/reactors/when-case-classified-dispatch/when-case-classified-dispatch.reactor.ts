import { Controller } from '@nestjs/common';
import { type LedgerEvent, Refusal, shanghaiDay } from '@suqiu/case';
import { type Reaction, ReactorHandler } from '@suqiu/messaging';
import { CaseCommands, ServiceContext } from '@suqiu/nest-kit';
import { dispatchByCatalogue } from '../../domain';
import { assignmentIds } from '../../features/assignment-ids';
import { dispatchGround } from '../../features/dispatch-ground';

/** The policy that acts here; stored as the actor of what it does. */
const actor = { id: 'policy-catalogue', role: 'system' } as const;

/**
 * 自动派单: lets the catalogue try each case when it is classified, which registering does in the same append, and again when an approved return
 * may have left it without a lead.
 */
@Controller()
export class WhenCaseClassifiedDispatch {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  @ReactorHandler({ reactor: 'dispatch.when-case-classified-dispatch', on: ['intake.CaseClassified', 'dispatch.ReturnApproved'] })
  async dispatch(event: LedgerEvent, { commandId }: Reaction): Promise<void> {
    try {
      await this.commands.onStream(event.stream, {
        operation: 'dispatch.dispatch-by-catalogue',
        context: {
          commandId,
          actor,
          causationId: event.eventId,
          correlationId: event.correlationId,
          ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
        },
        body: {},
        prepare: (state) => dispatchGround(this.context, state),
        decide: (state, who, facts) =>
          dispatchByCatalogue(state, { assignmentIds: assignmentIds(facts), ...facts.prepared, day: shanghaiDay(facts.now) }, who),
      });
    } catch (error) {
      // Dispatched, merged or answered meanwhile, or still with a lead: nothing is left to do, which is no fault.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
