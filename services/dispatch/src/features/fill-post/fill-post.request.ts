import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '@suqiu/case';
import { Day, OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import { unitIdPattern } from '../../configuration/unit.request';
import type { PostFilling } from '../../domain';

export class FillPostRequest extends ProvenanceRequest implements PostFilling {
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

  @ApiProperty({
    required: false,
    format: 'date',
    description: 'First day the holder no longer has the post. Sent with the filling that stands, it vacates the post.',
  })
  @OptionalField()
  @Day()
  endsOn?: string;
}
