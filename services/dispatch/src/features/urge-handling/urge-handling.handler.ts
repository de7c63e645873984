import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type UrgeHandling, urgeHandling } from '../../domain';

/** 催办: units are told to get on with it; no clock is changed. */
@Injectable()
export class UrgeHandlingHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `urgeHandling` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: UrgeHandling, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.urge-handling',
      context,
      body: command,
      decide: (state, who) => urgeHandling(state, command, who),
    });
  }
}
