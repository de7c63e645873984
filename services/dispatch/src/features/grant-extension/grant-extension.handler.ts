import { Injectable } from '@nestjs/common';
import { type CaseState, extensionRoom, findAssignment } from '@suqiu/case';
import { caseClocks, CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { type GrantExtension, grantExtension } from '../../domain';

/** 同意延期: the time to resolve grows by working days, and the requester has been told. */
@Injectable()
export class GrantExtensionHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `grantExtension` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: GrantExtension, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.grant-extension',
      context,
      body: command,
      prepare: (state) => this.room(state, command.assignmentId),
      decide: (state, who, { prepared }) => grantExtension(state, command, prepared, who),
    });
  }

  private async room(state: CaseState, assignmentId: string) {
    const assignment = state.status === 'none' ? undefined : findAssignment(state, assignmentId);
    if (assignment === undefined) return undefined;
    const { runs, books } = await caseClocks(this.context, state);
    return extensionRoom(runs, books, assignment);
  }
}
