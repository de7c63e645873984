import { ApiProperty } from '@nestjs/swagger';
import { type SupervisionOutcome, supervisionOutcomes } from '@suqiu/case';
import { IsIn } from 'class-validator';

export class CloseSupervisionRequest {
  @ApiProperty({ enum: supervisionOutcomes })
  @IsIn(supervisionOutcomes)
  outcome!: SupervisionOutcome;
}
