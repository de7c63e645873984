import { ApiProperty } from '@nestjs/swagger';
import { type ExtensionRefusalReason, extensionRefusalReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class WithholdExtensionRequest {
  @ApiProperty({ enum: extensionRefusalReasons })
  @IsIn(extensionRefusalReasons)
  reasonCode!: ExtensionRefusalReason;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
