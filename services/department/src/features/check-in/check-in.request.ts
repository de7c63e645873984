import { ApiProperty } from '@nestjs/swagger';
import { type CheckInMode, checkInModes } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class CheckInRequest {
  @ApiProperty({ example: '310110-ecology', description: "The department that was called: one's own unit or one below it." })
  @Matches(pathPatterns.code)
  unitId!: string;

  @ApiProperty({ enum: checkInModes, description: 'remote 远程 · onSite 现场' })
  @IsIn(checkInModes)
  mode!: CheckInMode;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  remark?: string;
}
