import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { HourBlock, WeekHours } from '@suqiu/case';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateBy, ValidateNested } from 'class-validator';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import { unitIdPattern } from '../../configuration/unit.request';
import type { SetUnitHours } from '../../domain';

const timePattern = /^\d{2}:\d{2}$/;

/** ValidateNested looks through lists in lists, however deep. */
const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));

export class HourBlockRequest implements HourBlock {
  @ApiProperty({ example: '09:00' })
  @Matches(timePattern)
  from!: string;

  @ApiProperty({ example: '12:00', description: 'First minute outside; 24:00 at the latest.' })
  @Matches(timePattern)
  to!: string;
}

@ApiExtraModels(HourBlockRequest)
export class SetUnitHoursRequest extends ProvenanceRequest implements Omit<SetUnitHours, 'day'> {
  @ApiProperty()
  @Matches(unitIdPattern)
  unitId!: string;

  @ApiProperty({
    type: 'array',
    minItems: 7,
    maxItems: 7,
    items: { type: 'array', items: { $ref: getSchemaPath(HourBlockRequest) } },
    description: 'Blocks by weekday, from Sunday to Saturday.',
  })
  @IsArray()
  @ArrayMinSize(7)
  @ArrayMaxSize(7)
  @ValidateBy({ name: 'isArray', validator: { validate: isListOfObjects } }, { each: true })
  @ArrayMaxSize(12, { each: true })
  @Type(() => HourBlockRequest)
  @ValidateNested({ each: true })
  hours!: WeekHours;
}
