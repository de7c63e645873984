import { ApiProperty } from '@nestjs/swagger';
import { type ContactMethod, contactMethods } from '@suqiu/case';
import { IsIn } from 'class-validator';

export class MakeFirstContactRequest {
  @ApiProperty({ enum: contactMethods })
  @IsIn(contactMethods)
  method!: ContactMethod;
}
