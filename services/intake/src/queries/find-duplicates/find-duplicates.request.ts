import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds, type Channel, channels } from '@suqiu/case';
import { Nested, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';
import { longestText, longestTitle, PlaceRequest, RequesterRequest } from '../../requests/fields';

/** What is known of a case while it is being taken in. */
export class FindDuplicatesRequest {
  @ApiProperty({ enum: channels })
  @IsIn(channels)
  channel!: Channel;

  @ApiProperty({ enum: caseKinds })
  @IsIn(caseKinds)
  kind!: CaseKind;

  @ApiProperty({ required: false, type: RequesterRequest })
  @OptionalField()
  @Nested(() => RequesterRequest)
  requester?: RequesterRequest;

  @ApiProperty({ maxLength: longestTitle })
  @PlainText({ min: 0, max: longestTitle })
  title!: string;

  @ApiProperty({ maxLength: longestText })
  @PlainText({ min: 0, max: longestText, multiline: true })
  text!: string;

  @ApiProperty({ required: false, type: PlaceRequest })
  @OptionalField()
  @Nested(() => PlaceRequest)
  place?: PlaceRequest;
}
