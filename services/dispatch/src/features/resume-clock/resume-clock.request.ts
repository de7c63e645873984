import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

export class ResumeClockRequest {
  @ApiProperty({ required: false, format: 'uuid', description: 'Absent: the case with all assignments that are open.' })
  @OptionalField()
  @Matches(pathPatterns.uuid)
  assignmentId?: string;
}
