import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type EndorseExtension, endorseExtension } from '../../domain';

/** The leader of the unit agrees that more time is needed; the dispatch centre judges. */
@Injectable()
export class EndorseExtensionHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: EndorseExtension, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.endorse-extension',
      context,
      body: command,
      decide: (state, who) => endorseExtension(state, command, who),
    });
  }
}
