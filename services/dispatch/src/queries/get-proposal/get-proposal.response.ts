import { ApiProperty } from '@nestjs/swagger';
import {
  type AssignmentRole,
  assignmentRoles,
  type Bilingual,
  type Reason,
  type Tier,
  tiers,
  type ToldReason,
  type TriageClass,
  triageClasses,
} from '@suqiu/case';

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
  @ApiProperty({ required: false, description: 'Catalogue entry that named the units.' })
  entry?: string;
  @ApiProperty({ required: false, description: 'Rule that named the units, before the catalogue.' })
  rule?: string;
  @ApiProperty({ required: false, enum: tiers, description: 'Tier the rule gives; absent: by the units.' })
  tier?: Tier;
  @ApiProperty({ type: [ProposedShareResponse] })
  assignments!: ProposedShareResponse[];
  @ApiProperty({ type: [NamedUnitResponse] })
  copyTo!: NamedUnitResponse[];
  @ApiProperty({ type: [ReasonResponse] })
  reasons!: readonly ReasonResponse[];
}

export class ConsideredRuleResponse {
  @ApiProperty()
  rule!: string;
  @ApiProperty({ enum: ['met', 'unmet', 'open'], description: 'open: the case does not say closely enough whether it holds.' })
  holds!: 'met' | 'unmet' | 'open';
  @ApiProperty({ description: 'The first rule that holds or may hold.' })
  decides!: boolean;
  @ApiProperty({ type: [ReasonResponse], description: 'Each condition, and what it found.' })
  reasons!: readonly ReasonResponse[];
}

export class UnitNotChosenResponse extends NamedUnitResponse {
  @ApiProperty({ type: [ReasonResponse] })
  because!: readonly ReasonResponse[];
}

export class TriageProposalResponse {
  @ApiProperty({ enum: triageClasses })
  class!: TriageClass;
  @ApiProperty({ description: 'A line department leads: its powers are touched.' })
  leadByDepartment!: boolean;
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
  @ApiProperty({ description: '0: no rules are published.' })
  routingVersion!: number;
  @ApiProperty()
  organisationVersion!: number;
  @ApiProperty({ format: 'date', description: 'Day in Asia/Shanghai the catalogue and the organisation were read on.' })
  day!: string;
  @ApiProperty({
    type: ProposedUnitsResponse,
    required: false,
    description: 'Absent when neither rules nor catalogue name units for this case.',
  })
  proposal?: ProposedUnitsResponse;
  @ApiProperty({ type: [ReasonResponse], description: 'Why a person must decide; empty when rules and catalogue are sure.' })
  doubts!: readonly ReasonResponse[];
  @ApiProperty({ type: [ConsideredRuleResponse], description: 'All rules for the case, in the order they are asked in.' })
  rules!: readonly ConsideredRuleResponse[];
  @ApiProperty({ type: [UnitNotChosenResponse], description: 'Units that rules or entries name and that are not proposed.' })
  notChosen!: readonly UnitNotChosenResponse[];
  @ApiProperty({ type: TriageProposalResponse, description: 'How the case would be sorted (甄别); a person confirms it.' })
  triage!: TriageProposalResponse;
}
