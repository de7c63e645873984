import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '@suqiu/case';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { callOutDepartments } from '../../domain';
import { pinsOf } from '../dispatch-ground';
import type { CallOutDepartmentsRequest } from './call-out-departments.request';

/** 吹哨: a subdistrict calls departments to a problem that it cannot settle alone. */
@Injectable()
export class CallOutDepartmentsHandler {
  constructor(
    private readonly commands: CaseCommands,
    private readonly context: ServiceContext,
  ) {}

  /** Rejects with what `callOutDepartments` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: CallOutDepartmentsRequest, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.call-out-departments',
      context,
      body: request,
      prepare: (state) => pinsOf(this.context, state),
      decide: (state, who, { newId, now, prepared: clocks }) =>
        callOutDepartments(state, { ...request, callOutId: newId('call-out'), clocks, day: shanghaiDay(now) }, who),
    });
  }
}
