import { Inject, Injectable } from '@nestjs/common';
import { type CaseState, returnWindowEnd } from '@suqiu/case';
import { caseClocks, CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { type RequestReturn, requestReturn, type ReturnGround } from '../../domain';

/** A unit says that the assignment is not its own: before its leader where he is asked first, then the dispatch centre judges. */
@Injectable()
export class RequestReturnHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  handle(caseNumber: string, command: RequestReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.request-return',
      context,
      body: command,
      prepare: (state) => this.ground(state, command.assignmentId),
      decide: (state, who, { prepared }) => requestReturn(state, command, prepared, who),
    });
  }

  /** The window closes by recorded time: a business time of the past asks no earlier. */
  private async ground(state: CaseState, assignmentId: string): Promise<ReturnGround> {
    const now = this.context.clock.now().toISOString();
    const { runs, books } = await caseClocks(this.context, state);
    const until = returnWindowEnd(runs, books, assignmentId);
    return { now, ...(until !== undefined && { until }) };
  }
}
