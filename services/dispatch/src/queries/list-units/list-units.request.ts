import { ApiProperty } from '@nestjs/swagger';
import { type UnitKind, unitKinds } from '@suqiu/case';
import { OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { OrganisationPageRequest } from '../organisation-page.request';

export class ListUnitsRequest extends OrganisationPageRequest {
  @ApiProperty({ required: false, description: 'Units that stand directly under this one.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  parentId?: string;

  @ApiProperty({ required: false, enum: unitKinds })
  @OptionalField()
  @IsIn(unitKinds)
  kind?: UnitKind;

  @ApiProperty({ required: false, description: 'Units that answer for this function.', example: 'ecology' })
  @OptionalField()
  @Matches(pathPatterns.code)
  function?: string;
}
