import { ApiProperty } from '@nestjs/swagger';
import { type Unit, type UnitKind, unitKinds } from '@suqiu/case';
import { Nested, OptionalField, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import type { DescribeUnit } from '../domain';
import { ProvenanceRequest } from './provenance.request';

/** Ids are stored for ever and stand in addresses: small letters, digits, hyphens. */
export const unitIdPattern = /^[0-9a-z](?:-?[0-9a-z]){2,63}$/;
const functionPattern = /^[a-z](?:-?[a-z0-9]){1,63}$/;

export class UnitNameRequest {
  @ApiProperty({ maxLength: 100 })
  @PlainText({ max: 100 })
  zh!: string;

  @ApiProperty({ maxLength: 200 })
  @PlainText({ max: 200 })
  en!: string;
}

export class UnitRequest implements Unit {
  @ApiProperty({ example: '310110-market-supervision' })
  @Matches(unitIdPattern)
  unitId!: string;

  @ApiProperty({ type: UnitNameRequest })
  @Nested(() => UnitNameRequest)
  name!: UnitNameRequest;

  @ApiProperty({ enum: unitKinds })
  @IsIn(unitKinds)
  kind!: UnitKind;

  @ApiProperty({ required: false, description: 'The unit above it; only the city has none.' })
  @OptionalField()
  @Matches(unitIdPattern)
  parentId?: string;

  @ApiProperty({ description: 'Six-digit division code.' })
  @Matches(/^\d{6}$/)
  district!: string;

  @ApiProperty({ required: false, description: "Division code of the unit's own area: 6, 9 or 12 digits." })
  @OptionalField()
  @Matches(/^\d{6}(\d{3}(\d{3})?)?$/)
  area?: string;

  @ApiProperty({ type: [String], maxItems: 32, example: ['market-supervision'], description: 'What the catalogue knows it by.' })
  @IsArray()
  @ArrayMaxSize(32)
  @ArrayUnique()
  @Matches(functionPattern, { each: true })
  functions!: string[];
}

/** A unit as it is to stand: what registering and changing share. */
export class DescribeUnitRequest implements DescribeUnit {
  @ApiProperty({ type: UnitRequest })
  @Nested(() => UnitRequest)
  unit!: UnitRequest;

  @ApiProperty({ type: ProvenanceRequest })
  @Nested(() => ProvenanceRequest)
  provenance!: ProvenanceRequest;
}
