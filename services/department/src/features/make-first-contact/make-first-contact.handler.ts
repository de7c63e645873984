import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type MakeFirstContact, makeFirstContact } from '../../domain';

/** A unit has spoken with the requester before handling. */
@Injectable()
export class MakeFirstContactHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: MakeFirstContact, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.make-first-contact',
      context,
      body: command,
      decide: (state, who) => makeFirstContact(state, command, who),
    });
  }
}
