import { ApiProperty } from '@nestjs/swagger';
import { type Bilingual, type Endorsement, endorsements } from '@suqiu/case';
import type { PendingReturn } from '../../projections/cases/case-row';
import type { QueueView } from './list-dispatch-queue.request';
import { PageResponse } from '@suqiu/nest-kit';
import { NamedUnitResponse, ReasonResponse } from '../get-proposal/get-proposal.response';

export class PendingReturnResponse implements PendingReturn {
  @ApiProperty({ format: 'uuid' })
  assignmentId!: string;
  @ApiProperty()
  unitId!: string;
  @ApiProperty({ description: 'The how-manieth return asked of the case.' })
  nth!: number;
  @ApiProperty({ example: 'notOurPowers' })
  reasonCode!: string;
  @ApiProperty({ enum: endorsements, description: "Whether the unit's leader was asked first, and agreed." })
  endorsement!: Endorsement;
  @ApiProperty({
    enum: ['leader', 'dispatcher', 'supervisor'],
    description: 'Who is to judge it next; a third one the supervisor, finally.',
  })
  waitsFor!: PendingReturn['waitsFor'];
}

/** One case in a dispatcher's list: clear facts only, nothing of the requester's words. */
export class QueuedCaseResponse {
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty()
  version!: number;
  @ApiProperty()
  status!: string;
  @ApiProperty()
  district!: string;
  @ApiProperty({ type: String, nullable: true })
  subdistrict!: string | null;
  @ApiProperty({ type: String, nullable: true })
  committee!: string | null;
  @ApiProperty()
  channel!: string;
  @ApiProperty()
  kind!: string;
  @ApiProperty()
  urgency!: string;
  @ApiProperty()
  confidentiality!: string;
  @ApiProperty()
  requesterType!: string;
  @ApiProperty({ type: String, nullable: true })
  category!: string | null;
  @ApiProperty({ type: Object, nullable: true, example: { zh: '环境保护/噪声污染', en: 'Environmental protection/Noise' } })
  categoryLabel!: Bilingual | null;
  @ApiProperty()
  categoryCertain!: boolean;
  @ApiProperty({ description: 'Earlier cases that may be the same.' })
  possibleDuplicates!: number;
  @ApiProperty({ type: [NamedUnitResponse], description: 'Units that lead it now.' })
  leads!: NamedUnitResponse[];
  @ApiProperty({ type: [PendingReturnResponse] })
  pendingReturns!: readonly PendingReturnResponse[];
  @ApiProperty({ type: [ReasonResponse], description: 'Why it waits for a person to choose its units: never empty while it does.' })
  deferredBecause!: readonly ReasonResponse[];
  @ApiProperty()
  returnsAsked!: number;
  @ApiProperty()
  round!: number;
  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;
  @ApiProperty({ format: 'date-time' })
  lastChangedAt!: string;
}

export class DispatchQueueResponse extends PageResponse {
  @ApiProperty({ type: [QueuedCaseResponse] })
  items!: readonly QueuedCaseResponse[];
  @ApiProperty({
    example: { toDispatch: 128, deferred: 31, returns: 6, toClose: 9 },
    description: 'Cases in each view under the same filter.',
  })
  buckets!: Readonly<Record<QueueView, number>>;
}
