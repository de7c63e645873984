import { ApiProperty } from '@nestjs/swagger';
import { type DutyReason, dutyReasons, type ReleaseReason, releaseReasons } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsBoolean, IsIn, Matches } from 'class-validator';

export class JudgeCallOutDeclineRequest {
  @ApiProperty({ example: '310110-ecology', description: 'The unit that declined.' })
  @Matches(pathPatterns.code)
  unitId!: string;

  @ApiProperty({ description: 'true: the refusal stands, the unit is released. false: it must come.' })
  @IsBoolean()
  upheld!: boolean;

  @ApiProperty({
    enum: [...releaseReasons, ...dutyReasons],
    description: `Upheld: ${releaseReasons.join(', ')}; not upheld: ${dutyReasons.join(', ')}.`,
  })
  @IsIn([...releaseReasons, ...dutyReasons])
  reasonCode!: ReleaseReason | DutyReason;

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  explanation?: string;
}
