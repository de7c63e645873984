import { ApiProperty } from '@nestjs/swagger';
import type { CaseRef } from '@suqiu/case';
import { PageResponse } from '@suqiu/nest-kit';
import { NamedUnitResponse } from '../get-proposal/get-proposal.response';

export class AskedUnitResponse extends NamedUnitResponse {
  @ApiProperty({ format: 'uuid' })
  assignmentId!: string;
  @ApiProperty({ format: 'date-time', required: false, description: 'Absent while the answer is due.' })
  answeredAt?: string;
}

/** One open supervision: clear facts only, nothing of what was instructed or answered. */
export class SupervisionResponse {
  @ApiProperty({ format: 'uuid' })
  supervisionId!: string;
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty({ description: 'Version of the case it is told as of.' })
  version!: number;
  @ApiProperty()
  source!: string;
  @ApiProperty()
  reasonCode!: string;
  @ApiProperty()
  district!: string;
  @ApiProperty({ type: String, nullable: true })
  subdistrict!: string | null;
  @ApiProperty({ type: String, nullable: true })
  committee!: string | null;
  @ApiProperty({ type: [AskedUnitResponse] })
  asked!: readonly AskedUnitResponse[];
  @ApiProperty({ type: [Object], example: [{ caseId: '0199aaaa-0000-7000-8000-000000000001', caseNumber: 'SQ-310110-20260930-000123' }] })
  relatedCases!: readonly CaseRef[];
  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
}

export class SupervisionsResponse extends PageResponse {
  @ApiProperty({ type: [SupervisionResponse] })
  items!: readonly SupervisionResponse[];
}
