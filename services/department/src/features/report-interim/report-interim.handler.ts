import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ReportInterim, reportInterim } from '../../domain';

/** A unit tells how far it is. */
@Injectable()
export class ReportInterimHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: ReportInterim, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.report-interim',
      context,
      body: command,
      decide: (state, who) => reportInterim(state, command, who),
    });
  }
}
