import { ApiProperty } from '@nestjs/swagger';
import { type AwayReason, awayReasons } from '@suqiu/case';
import { Day, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import type { RecordAbsence } from '../../domain';

export class RecordAbsenceRequest implements RecordAbsence {
  @ApiProperty({ description: 'Id of the account of who is away; never a name.' })
  @Matches(pathPatterns.code)
  holderId!: string;

  @ApiProperty({ format: 'date', description: 'First day away (Asia/Shanghai).' })
  @Day()
  from!: string;

  @ApiProperty({ format: 'date', description: 'First day present again. The first day away itself: the absence is withdrawn.' })
  @Day()
  until!: string;

  @ApiProperty({ enum: awayReasons })
  @IsIn(awayReasons)
  reasonCode!: AwayReason;

  @ApiProperty({ maxLength: 400, example: '假条 2026-17' })
  @PlainText({ max: 400 })
  source!: string;
}
