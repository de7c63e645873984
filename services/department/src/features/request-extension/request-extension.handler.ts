import { Inject, Injectable } from '@nestjs/common';
import { type CaseState, extensionRoom, findAssignment } from '@suqiu/case';
import { caseClocks, CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { type ExtensionGround, type RequestExtension, requestExtension } from '../../domain';

/** A unit asks for more time before it has run out; the dispatch centre judges. */
@Injectable()
export class RequestExtensionHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  handle(caseNumber: string, command: RequestExtension, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.request-extension',
      context,
      body: command,
      prepare: (state) => this.ground(state, command.assignmentId),
      decide: (state, who, { prepared }) => requestExtension(state, command, prepared, who),
    });
  }

  /** What runs out runs by recorded time: a business time of the past asks no earlier. */
  private async ground(state: CaseState, assignmentId: string): Promise<ExtensionGround> {
    const now = this.context.clock.now().toISOString();
    const assignment = state.status === 'none' ? undefined : findAssignment(state, assignmentId);
    if (assignment === undefined) return { now };
    const { runs, books } = await caseClocks(this.context, state);
    const room = extensionRoom(runs, books, assignment);
    return { now, ...(room && { room }) };
  }
}
