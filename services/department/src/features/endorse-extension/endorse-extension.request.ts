import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PlainText } from '@suqiu/nest-kit';

export class EndorseExtensionRequest {
  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
