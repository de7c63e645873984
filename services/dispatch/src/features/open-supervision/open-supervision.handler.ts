import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { openSupervision } from '../../domain';
import { pinsOf } from '../dispatch-ground';
import { namedCases } from '../named-cases';
import type { OpenSupervisionRequest } from './open-supervision.request';

/** 督办: units must answer for how they handle; the case is neither returned nor closed meanwhile. */
@Injectable()
export class OpenSupervisionHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `openSupervision` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: OpenSupervisionRequest, context: CommandContext) {
    const { relatedCases, ...asked } = request;
    return this.commands.run(caseNumber, {
      operation: 'dispatch.open-supervision',
      context,
      body: request,
      prepare: async (state) => ({ clocks: await pinsOf(this.context, state), related: await namedCases(this.context, relatedCases) }),
      decide: (state, who, { newId, prepared }) =>
        openSupervision(state, { ...asked, ...prepared, supervisionId: newId('supervision') }, who),
    });
  }
}
