import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type WithholdExtension, withholdExtension } from '../../domain';

/** The leader of the unit does not agree that more time is needed; the clocks go on. */
@Injectable()
export class WithholdExtensionHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: WithholdExtension, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.withhold-extension',
      context,
      body: command,
      decide: (state, who) => withholdExtension(state, command, who),
    });
  }
}
