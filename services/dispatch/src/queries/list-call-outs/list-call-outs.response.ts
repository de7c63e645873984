import { ApiProperty } from '@nestjs/swagger';
import type { CalledDepartment, CallOut } from '@suqiu/case';
import { PageResponse } from '@suqiu/nest-kit';
import { NamedUnitResponse } from '../get-proposal/get-proposal.response';

export class CalledDepartmentResponse extends NamedUnitResponse {
  @ApiProperty({ enum: ['called', 'checkedInRemotely', 'onSite', 'declined', 'released'] })
  status!: CalledDepartment['status'];
  @ApiProperty({ format: 'date-time', required: false })
  checkedInRemotelyAt?: string;
  @ApiProperty({ format: 'date-time', required: false })
  onSiteAt?: string;
  @ApiProperty({
    type: Object,
    required: false,
    example: { reasonCode: 'noForces', at: '2026-03-02T01:05:00.000Z', judged: { upheld: false, at: '2026-03-02T01:09:00.000Z' } },
  })
  decline?: NonNullable<CalledDepartment['decline']>;
}

/** One call-out: clear facts only, nothing of the caller's words. */
export class CallOutResponse {
  @ApiProperty({ format: 'uuid' })
  callOutId!: string;
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty({ description: 'Version of the case it is told as of.' })
  version!: number;
  @ApiProperty()
  type!: string;
  @ApiProperty({ enum: ['open', 'closed', 'ended'], description: 'ended: its case ended before it was closed.' })
  state!: CallOut['status'];
  @ApiProperty()
  district!: string;
  @ApiProperty({ type: String, nullable: true })
  subdistrict!: string | null;
  @ApiProperty({ type: String, nullable: true })
  committee!: string | null;
  @ApiProperty({ type: NamedUnitResponse })
  caller!: NamedUnitResponse;
  @ApiProperty({ type: [CalledDepartmentResponse] })
  departments!: readonly CalledDepartmentResponse[];
  @ApiProperty({ format: 'date-time' })
  calledOutAt!: string;
  @ApiProperty({
    type: Object,
    nullable: true,
    example: { at: '2026-03-02T03:00:00.000Z', outcome: 'solved', neverCame: ['310110-ecology'], absenceReason: 'unanswered' },
  })
  closing!: CallOut['closing'] | null;
  @ApiProperty({ type: [String], description: 'Departments whose evaluation is due.' })
  evaluationDue!: readonly string[];
}

export class CallOutsResponse extends PageResponse {
  @ApiProperty({ type: [CallOutResponse] })
  items!: readonly CallOutResponse[];
}
