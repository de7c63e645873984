import { ApiProperty } from '@nestjs/swagger';
import { type UnshelvingReason, unshelvingReasons } from '@suqiu/case';
import { IsIn } from 'class-validator';

export class UnshelveCaseRequest {
  @ApiProperty({ enum: unshelvingReasons })
  @IsIn(unshelvingReasons)
  reasonCode!: UnshelvingReason;
}
