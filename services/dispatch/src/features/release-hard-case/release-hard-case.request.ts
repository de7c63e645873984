import { ApiProperty } from '@nestjs/swagger';
import { type HardCaseOutcome, hardCaseOutcomes } from '@suqiu/case';
import { IsIn } from 'class-validator';

export class ReleaseHardCaseRequest {
  @ApiProperty({ enum: hardCaseOutcomes })
  @IsIn(hardCaseOutcomes)
  outcome!: HardCaseOutcome;
}
