import { ApiProperty } from '@nestjs/swagger';
import { Day, PlainText } from '@suqiu/nest-kit';

export class TrackHardCaseRequest {
  @ApiProperty({ maxLength: 4000, description: 'Stored sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  progress!: string;

  @ApiProperty({ format: 'date', example: '2026-06-01', description: 'A day after today, Asia/Shanghai.' })
  @Day()
  nextReviewOn!: string;
}
