import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '@suqiu/case';
import { OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { OrganisationPageRequest } from '../organisation-page.request';

export class ListPostsRequest extends OrganisationPageRequest {
  @ApiProperty({ required: false, description: 'Posts of this unit.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  unitId?: string;

  @ApiProperty({ required: false, enum: roles, example: 'unitLeader' })
  @OptionalField()
  @IsIn(roles)
  role?: Role;
}
