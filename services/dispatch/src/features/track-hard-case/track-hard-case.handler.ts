import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { trackHardCase } from '../../domain';
import type { TrackHardCaseRequest } from './track-hard-case.request';

/** 疑难跟踪: how a hard case stands, and when it is looked at again. */
@Injectable()
export class TrackHardCaseHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `trackHardCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: TrackHardCaseRequest, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.track-hard-case',
      context,
      body: request,
      decide: (state, who, { now }) => trackHardCase(state, { ...request, day: shanghaiDay(now) }, who),
    });
  }
}
