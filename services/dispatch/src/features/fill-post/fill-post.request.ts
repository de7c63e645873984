import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '@suqiu/case';
import { pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { unitIdPattern } from '../../configuration/unit.request';
import type { FillPost } from '../../domain';

export class FillPostRequest implements FillPost {
  @ApiProperty({ example: '310110-housing-handler-1' })
  @Matches(unitIdPattern)
  postId!: string;

  @ApiProperty()
  @Matches(unitIdPattern)
  unitId!: string;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role!: Role;

  @ApiProperty({ description: "Id of the holder's account; never a name." })
  @Matches(pathPatterns.code)
  holderId!: string;

  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveFrom!: string;
}
