import { ApiProperty } from '@nestjs/swagger';
import type { EndorsementSteps } from '@suqiu/case';
import { Nested } from '@suqiu/nest-kit';
import { IsBoolean, Matches } from 'class-validator';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import { unitIdPattern } from '../../configuration/unit.request';
import type { SetUnitSteps } from '../../domain';

export class EndorsementStepsRequest implements EndorsementSteps {
  @ApiProperty()
  @IsBoolean()
  returns!: boolean;

  @ApiProperty()
  @IsBoolean()
  extensions!: boolean;

  @ApiProperty()
  @IsBoolean()
  resolutions!: boolean;
}

export class SetUnitStepsRequest extends ProvenanceRequest implements Omit<SetUnitSteps, 'day'> {
  @ApiProperty()
  @Matches(unitIdPattern)
  unitId!: string;

  @ApiProperty({ description: 'For which of these the leader of the unit is asked before what a handler sends takes effect.' })
  @Nested(() => EndorsementStepsRequest)
  endorsement!: EndorsementStepsRequest;
}
