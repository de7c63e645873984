import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RecordMissingFirstContact, recordMissingFirstContact } from '../../domain';

/** A unit explains why it could not speak with the requester. */
@Injectable()
export class RecordMissingFirstContactHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: RecordMissingFirstContact, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.record-missing-first-contact',
      context,
      body: command,
      decide: (state, who) => recordMissingFirstContact(state, command, who),
    });
  }
}
