import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RecordFindings, recordFindings } from '../../domain';

/** A unit records what it found. */
@Injectable()
export class RecordFindingsHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: RecordFindings, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.record-findings',
      context,
      body: command,
      decide: (state, who) => recordFindings(state, command, who),
    });
  }
}
