import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';
import { unitIdPattern } from '../../configuration/unit.request';
import type { EndUnit } from '../../domain';

export class EndUnitRequest implements EndUnit {
  @ApiProperty()
  @Matches(unitIdPattern)
  unitId!: string;

  @ApiProperty({ format: 'date', description: 'First day the unit no longer exists.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  endsOn!: string;

  @ApiProperty({ required: false, description: 'Needed while units stand below it.' })
  @OptionalField()
  @Matches(unitIdPattern)
  successorId?: string;

  @ApiProperty({ maxLength: 400 })
  @PlainText({ max: 400 })
  source!: string;
}
