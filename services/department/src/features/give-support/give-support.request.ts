import { ApiProperty } from '@nestjs/swagger';
import { PlainText } from '@suqiu/nest-kit';

export class GiveSupportRequest {
  @ApiProperty({ maxLength: 4000, description: 'Sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  result!: string;
}
