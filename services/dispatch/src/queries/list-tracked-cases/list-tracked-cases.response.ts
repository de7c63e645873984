import { ApiProperty } from '@nestjs/swagger';
import { caseStatuses, type Escalation, type HardCase, type Shelving } from '@suqiu/case';
import { PageResponse } from '@suqiu/nest-kit';
import { NamedUnitResponse } from '../get-proposal/get-proposal.response';

/** One case in one list: clear facts only. */
export class TrackedCaseResponse {
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty({ description: 'Version of the case it is told as of.' })
  version!: number;
  @ApiProperty({ enum: caseStatuses })
  status!: string;
  @ApiProperty()
  district!: string;
  @ApiProperty({ type: String, nullable: true })
  subdistrict!: string | null;
  @ApiProperty({ type: String, nullable: true })
  committee!: string | null;
  @ApiProperty()
  reasonCode!: string;
  @ApiProperty({ format: 'date-time', description: 'Since when it stands in the list.' })
  since!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'An escalated case has none.' })
  nextReviewOn!: string | null;
  @ApiProperty({ type: NamedUnitResponse, required: false, description: 'Who escalated it.' })
  from?: NamedUnitResponse;
  @ApiProperty({ type: Object, description: 'As on the case page, under `tracking`.' })
  details!: HardCase | Shelving | Escalation;
}

export class TrackedCasesResponse extends PageResponse {
  @ApiProperty({ type: [TrackedCaseResponse] })
  items!: readonly TrackedCaseResponse[];
}
