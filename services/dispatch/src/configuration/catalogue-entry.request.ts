import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds, type Channel, channels } from '@suqiu/case';
import { Nested, NestedList, OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';

/** Ids of entries: a category with `@` and an area, or any code of that kind. */
export const entryIdPattern = /^[\w.@:-]{1,64}$/;

/** A unit by one of three ways; the handler refuses none or several. */
export class UnitChoiceRequest {
  @ApiProperty({ required: false, description: 'A named unit.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  unitId?: string;

  @ApiProperty({ required: false, description: "The unit of the case's district that answers for this function." })
  @OptionalField()
  @Matches(pathPatterns.code)
  function?: string;

  @ApiProperty({ required: false, enum: ['subdistrict', 'district'], description: 'The subdistrict or the district of the case.' })
  @OptionalField()
  @IsIn(['subdistrict', 'district'])
  ofPlace?: 'subdistrict' | 'district';
}

export class CatalogueEntryRequest {
  @ApiProperty({ example: 'environment.noise@310110013' })
  @Matches(entryIdPattern)
  entry!: string;

  @ApiProperty({ example: 'environment.noise', description: 'Holds for this category and those below it.' })
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
  category!: string;

  @ApiProperty({ required: false, description: 'Division code of 6, 9 or 12 digits; absent: everywhere.' })
  @OptionalField()
  @Matches(/^\d{6}(\d{3}(\d{3})?)?$/)
  area?: string;

  @ApiProperty({ required: false, enum: caseKinds, isArray: true })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(caseKinds.length)
  @ArrayUnique()
  @IsIn(caseKinds, { each: true })
  kinds?: CaseKind[];

  @ApiProperty({ type: UnitChoiceRequest })
  @Nested(() => UnitChoiceRequest)
  lead!: UnitChoiceRequest;

  @ApiProperty({ type: [UnitChoiceRequest], maxItems: 7 })
  @NestedList(() => UnitChoiceRequest, 7)
  support!: UnitChoiceRequest[];

  @ApiProperty({ type: [UnitChoiceRequest], maxItems: 8 })
  @NestedList(() => UnitChoiceRequest, 8)
  copyTo!: UnitChoiceRequest[];

  @ApiProperty({ enum: channels, isArray: true, description: 'Channels whose cases this entry dispatches without a person.' })
  @IsArray()
  @ArrayMaxSize(channels.length)
  @ArrayUnique()
  @IsIn(channels, { each: true })
  automaticFor!: Channel[];
}
