import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '@suqiu/case';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { callOutDepartments } from '../../domain';
import type { CallOutDepartmentsRequest } from './call-out-departments.request';

/** 吹哨: a subdistrict calls departments to a problem that it cannot settle alone. */
@Injectable()
export class CallOutDepartmentsHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `callOutDepartments` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, request: CallOutDepartmentsRequest, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.call-out-departments',
      context,
      body: request,
      decide: (state, who, { newId, now }) =>
        callOutDepartments(state, { ...request, callOutId: newId('call-out'), day: shanghaiDay(now) }, who),
    });
  }
}
