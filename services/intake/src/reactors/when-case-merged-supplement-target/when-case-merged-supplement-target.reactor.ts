import { Controller, Inject } from '@nestjs/common';
import { type CaseEvent, caseStream, decode, foldCase, type LedgerEvent } from '@suqiu/case';
import { type Reaction, ReactorHandler } from '@suqiu/messaging';
import { AppError, CaseCommands, ServiceContext } from '@suqiu/nest-kit';
import { supplementByMerging } from '../../domain';

const name = 'intake.when-case-merged-supplement-target';

/** Merging changes one stream, the merged case's; this tells the other, once. What is unfinished is visible as a parked stream. */
@Controller()
export class WhenCaseMergedSupplementTarget {
  constructor(
    @Inject(ServiceContext) private readonly context: ServiceContext,
    @Inject(CaseCommands) private readonly commands: CaseCommands,
  ) {}

  @ReactorHandler({ reactor: name, on: ['intake.CaseMerged'] })
  async react(event: LedgerEvent<'intake.CaseMerged'>, { commandId }: Reaction): Promise<void> {
    const merged = foldCase((await this.context.store.readStream(event.stream)).map(decode) as CaseEvent[]);
    if (merged.status === 'none') throw new AppError('CASE_NOT_FOUND');
    const { eventId, correlationId, traceparent, data } = event;
    await this.commands.onStream(caseStream(data.intoCaseId), {
      operation: name,
      context: {
        commandId,
        actor: { id: name, role: 'system' },
        correlationId,
        causationId: eventId,
        ...(traceparent !== undefined && { traceparent }),
      },
      body: null,
      decide: (state) => supplementByMerging(state, merged),
    });
  }
}
