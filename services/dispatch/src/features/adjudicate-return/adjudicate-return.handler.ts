import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type AdjudicateReturn, adjudicateReturn } from '../../domain';

/** 退单终审: the assignment is returned, or stays with the unit for good; then its clocks are as they were. */
@Injectable()
export class AdjudicateReturnHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `adjudicateReturn` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: AdjudicateReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.adjudicate-return',
      context,
      body: command,
      decide: (state, who) => adjudicateReturn(state, command, who),
    });
  }
}
