import { ApiProperty } from '@nestjs/swagger';
import { pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

export class MergeCaseRequest {
  @ApiProperty({ example: 'SQ-310110-20260930-000123', description: 'Number of the earlier case.' })
  @Matches(pathPatterns.caseNumber)
  into!: string;
}
