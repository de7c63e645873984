import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import { unitIdPattern } from '../../configuration/unit.request';
import type { DeputyNaming } from '../../domain';

export class NameDeputyRequest extends ProvenanceRequest implements DeputyNaming {
  @ApiProperty({ example: '310110-housing-handler-1' })
  @Matches(unitIdPattern)
  postId!: string;

  @ApiProperty({ description: "Id of the deputy's account; never a name." })
  @Matches(pathPatterns.code)
  deputyId!: string;

  @ApiProperty({
    required: false,
    format: 'date',
    description: 'First day the deputy no longer stands in. Sent with the naming that stands, it releases the deputy.',
  })
  @OptionalField()
  @Day()
  endsOn?: string;
}
