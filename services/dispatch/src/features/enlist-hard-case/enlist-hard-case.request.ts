import { ApiProperty } from '@nestjs/swagger';
import { type HardCaseReason, hardCaseReasons } from '@suqiu/case';
import { Day } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class EnlistHardCaseRequest {
  @ApiProperty({ enum: hardCaseReasons })
  @IsIn(hardCaseReasons)
  reasonCode!: HardCaseReason;

  @ApiProperty({ format: 'date', example: '2026-06-01', description: 'A day after today, Asia/Shanghai.' })
  @Day()
  nextReviewOn!: string;
}
