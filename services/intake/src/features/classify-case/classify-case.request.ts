import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds } from '@suqiu/case';
import { Nested, OptionalField } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { categoryPattern, PlaceRequest } from '../../requests/fields';

/** What is left out stays as it is; an empty request declines what the rules proposed to route out. */
export class ClassifyCaseRequest {
  @ApiProperty({ required: false, example: 'urban.property-service' })
  @OptionalField()
  @Matches(categoryPattern)
  category?: string;

  @ApiProperty({ required: false, enum: caseKinds })
  @OptionalField()
  @IsIn(caseKinds)
  kind?: CaseKind;

  @ApiProperty({ required: false, type: PlaceRequest })
  @OptionalField()
  @Nested(() => PlaceRequest)
  place?: PlaceRequest;
}
