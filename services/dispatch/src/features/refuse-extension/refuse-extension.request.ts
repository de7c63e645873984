import { ApiProperty } from '@nestjs/swagger';
import { type ExtensionRefusalReason, extensionRefusalReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class RefuseExtensionRequest {
  @ApiProperty({ enum: extensionRefusalReasons })
  @IsIn(extensionRefusalReasons)
  reasonCode!: ExtensionRefusalReason;

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  explanation?: string;
}
