import { Controller } from '@nestjs/common';
import { type CaseEvent, isCaseStream } from '@suqiu/case';
import { ProjectionHandler } from '@suqiu/messaging';
import type { EntityManager } from 'typeorm';
import { assignmentRows } from './assignment-rows';

export const casesProjection = 'department.cases';

@Controller()
export class CasesProjection {
  @ProjectionHandler({ projection: casesProjection, streams: isCaseStream })
  apply(events: readonly CaseEvent[], manager: EntityManager): Promise<void> {
    return assignmentRows.apply(events, manager);
  }
}
