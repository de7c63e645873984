import { ApiProperty } from '@nestjs/swagger';
import { type UnitKind, unitKinds } from '@suqiu/case';
import { OrganisationPageResponse } from '../organisation-page.response';

export class UnitResponse {
  @ApiProperty()
  unitId!: string;
  @ApiProperty({ example: { zh: '长白新村街道', en: 'Changbai Xincun Subdistrict' } })
  name!: { readonly zh: string; readonly en: string };
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
  @ApiProperty({ required: false })
  parentId?: string;
  @ApiProperty()
  district!: string;
  @ApiProperty({ required: false })
  area?: string;
  @ApiProperty({ type: [String] })
  functions!: readonly string[];
  @ApiProperty({ format: 'date', description: 'First day it exists, whatever changed since.' })
  effectiveFrom!: string;
  @ApiProperty({ required: false, format: 'date', description: 'First day it no longer exists.' })
  endsOn?: string;
  @ApiProperty({ required: false })
  successorId?: string;
  @ApiProperty({ description: 'Units that stand directly under it on that day.' })
  unitsBelow!: number;
}

export class UnitsResponse extends OrganisationPageResponse {
  @ApiProperty({ type: [UnitResponse], description: 'Sorted by id.' })
  items!: readonly UnitResponse[];
}
