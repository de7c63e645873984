import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';
import { type WithdrawCase, withdrawalReasons } from '../../domain';

export class WithdrawCaseRequest {
  @ApiProperty({ enum: withdrawalReasons })
  @IsIn(withdrawalReasons)
  reasonCode!: WithdrawCase['reasonCode'];

  @ApiProperty({ required: false, maxLength: 2000 })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
