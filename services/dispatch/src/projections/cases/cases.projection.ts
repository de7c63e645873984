import { Controller } from '@nestjs/common';
import { type CaseEvent, isCaseStream } from '@suqiu/case';
import { ProjectionHandler } from '@suqiu/messaging';
import { EntityManager } from 'typeorm';
import { caseRows, casesProjection } from './case-rows';

@Controller()
export class CasesProjection {
  @ProjectionHandler({ projection: casesProjection, streams: isCaseStream })
  apply(events: readonly CaseEvent[], manager: EntityManager): Promise<void> {
    return caseRows.apply(events, manager);
  }
}
