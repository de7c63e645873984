import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField, PlainText } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';
import { unitIdPattern } from '../../configuration/unit.request';
import type { EndUnit } from '../../domain';

export class EndUnitRequest implements EndUnit {
  @ApiProperty()
  @Matches(unitIdPattern)
  unitId!: string;

  @ApiProperty({ format: 'date', description: 'First day the unit no longer exists.' })
  @Day()
  endsOn!: string;

  @ApiProperty({ required: false, description: 'Needed while units stand below it.' })
  @OptionalField()
  @Matches(unitIdPattern)
  successorId?: string;

  @ApiProperty({ maxLength: 400 })
  @PlainText({ max: 400 })
  source!: string;
}
