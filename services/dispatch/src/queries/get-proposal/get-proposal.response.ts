import { ApiProperty } from '@nestjs/swagger';
import { type AssignmentRole, assignmentRoles, type Bilingual, type Reason, type ToldReason } from '@suqiu/case';

export class ReasonResponse implements ToldReason {
  @ApiProperty({ example: 'UNIT_BY_FUNCTION' })
  code!: string;
  @ApiProperty({ required: false, type: Object, example: { function: 'ecology', district: '310110', unit: '310110-ecology' } })
  params?: NonNullable<Reason['params']>;
  @ApiProperty({
    description: 'The reason in words, units by name.',
    example: { zh: '目录条目指定区城管执法局', en: 'the catalogue entry names City Management' },
  })
  text!: Bilingual;
}

export class NamedUnitResponse {
  @ApiProperty()
  unitId!: string;
  @ApiProperty({ example: { zh: '杨浦区生态环境局', en: 'Yangpu District Ecology and Environment Bureau' } })
  name!: Bilingual;
}

export class ProposedShareResponse extends NamedUnitResponse {
  @ApiProperty({ enum: assignmentRoles })
  role!: AssignmentRole;
}

export class ProposedUnitsResponse {
  @ApiProperty({ description: 'Catalogue entry that named the units.' })
  entry!: string;
  @ApiProperty({ type: [ProposedShareResponse] })
  assignments!: ProposedShareResponse[];
  @ApiProperty({ type: [NamedUnitResponse] })
  copyTo!: NamedUnitResponse[];
  @ApiProperty({ type: [ReasonResponse] })
  reasons!: readonly ReasonResponse[];
}

export class ProposalResponse {
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty({ description: 'Version of the case that the proposal rests on.' })
  version!: number;
  @ApiProperty()
  catalogueVersion!: number;
  @ApiProperty()
  organisationVersion!: number;
  @ApiProperty({ format: 'date', description: 'Day in Asia/Shanghai the catalogue and the organisation were read on.' })
  day!: string;
  @ApiProperty({ type: ProposedUnitsResponse, required: false, description: 'Absent when the catalogue names no units for this case.' })
  proposal?: ProposedUnitsResponse;
  @ApiProperty({ type: [ReasonResponse], description: 'Why a person must decide; empty when the catalogue is sure.' })
  doubts!: readonly ReasonResponse[];
}
