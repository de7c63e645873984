import { shanghaiDay } from '@suqiu/case';
import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { shelveCase } from '../../domain';
import { namedCases } from '../named-cases';
import type { ShelveCaseRequest } from './shelve-case.request';

/** 挂账、存电: the case is set aside with the day of its next review; its clocks go on. */
@Injectable()
export class ShelveCaseHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `shelveCase` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: ShelveCaseRequest, context: CommandContext) {
    const { relatedCases, ...asked } = request;
    return this.commands.run(caseNumber, {
      operation: 'dispatch.shelve-case',
      context,
      body: request,
      prepare: () => namedCases(this.context, relatedCases),
      decide: (state, who, { now, prepared: related }) => shelveCase(state, { ...asked, related, day: shanghaiDay(now) }, who),
    });
  }
}
