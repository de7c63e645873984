import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  type CaseKind,
  caseKinds,
  type Channel,
  channels,
  confidentialities,
  type Confidentiality,
  type RequesterType,
  requesterTypes,
  type RoutingConditions,
  type Tier,
  tiers,
  urgencies,
  type Urgency,
} from '@suqiu/case';
import { Nested, NestedList, OptionalField } from '@suqiu/nest-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { UnitChoiceRequest } from './catalogue-entry.request';

/** Rules of one set: every case is held against each of them until one holds. */
const mostRules = 200;

/** A condition is left out or has something in it: an empty list would hold for nothing. */
const SomeOf = (...checks: readonly PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(OptionalField(), IsArray(), ArrayMinSize(1), ArrayMaxSize(100), ArrayUnique(), ...checks);
const SomeValues = (values: readonly string[]): PropertyDecorator =>
  applyDecorators(ApiProperty({ enum: values, isArray: true, required: false }), SomeOf(IsIn(values, { each: true })));
const SomeCodes = (pattern: RegExp, example: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: [String], required: false, example: [example] }), SomeOf(Matches(pattern, { each: true })));
const SomeTerms = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], required: false, description }),
    SomeOf(IsString({ each: true }), MinLength(1, { each: true }), MaxLength(40, { each: true })),
  );

export class RoutingTermsRequest {
  @SomeTerms('All of them were found.')
  all?: string[];

  @SomeTerms('One of them was found.')
  any?: string[];

  @SomeTerms('None of them was found.')
  none?: string[];
}

export class RoutingFlagsRequest {
  @ApiProperty({ required: false })
  @OptionalField()
  @IsBoolean()
  professionalClaimant?: boolean;

  @ApiProperty({ required: false })
  @OptionalField()
  @IsBoolean()
  anonymous?: boolean;

  @SomeValues(confidentialities)
  confidentialities?: Confidentiality[];
}

export class RoutingConditionsRequest implements RoutingConditions {
  @SomeCodes(/^\d{6}(\d{3}(\d{3})?)?$/, '310109')
  areas?: string[];

  @SomeCodes(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'environment.noise')
  categories?: string[];

  @SomeValues(caseKinds)
  kinds?: CaseKind[];

  @SomeValues(channels)
  channels?: Channel[];

  @SomeValues(requesterTypes)
  requesterTypes?: RequesterType[];

  @SomeValues(urgencies)
  urgencies?: Urgency[];

  @ApiProperty({ required: false, minimum: 1, description: 'Other cases known as the same matter: possible duplicates and merged ones.' })
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(1_000)
  repeatCountAtLeast?: number;

  @ApiProperty({ type: RoutingTermsRequest, required: false, description: 'Terms that the rules of intake have found.' })
  @OptionalField()
  @Nested(() => RoutingTermsRequest)
  terms?: RoutingTermsRequest;

  @ApiProperty({ type: RoutingFlagsRequest, required: false })
  @OptionalField()
  @Nested(() => RoutingFlagsRequest)
  flags?: RoutingFlagsRequest;
}

export class RoutingConsequenceRequest {
  @ApiProperty({ type: UnitChoiceRequest })
  @Nested(() => UnitChoiceRequest)
  lead!: UnitChoiceRequest;

  @ApiProperty({ type: [UnitChoiceRequest], maxItems: 7 })
  @NestedList(() => UnitChoiceRequest, 7)
  support!: UnitChoiceRequest[];

  @ApiProperty({ type: [UnitChoiceRequest], maxItems: 8 })
  @NestedList(() => UnitChoiceRequest, 8)
  copyTo!: UnitChoiceRequest[];

  @ApiProperty({ enum: tiers, required: false, description: 'Absent: simple for one unit, cross-department for several.' })
  @OptionalField()
  @IsIn(tiers)
  tier?: Tier;

  @SomeValues(channels)
  automaticFor?: Channel[];
}

export class RoutingRuleRequest {
  @ApiProperty({ example: 'hongkou-repeated-enterprise' })
  @Matches(/^[\w./:-]{1,100}$/)
  rule!: string;

  @ApiProperty({ type: RoutingConditionsRequest, description: 'All that is named must hold; nothing named: every case.' })
  @Nested(() => RoutingConditionsRequest)
  when!: RoutingConditionsRequest;

  @ApiProperty({ type: RoutingConsequenceRequest })
  @Nested(() => RoutingConsequenceRequest)
  then!: RoutingConsequenceRequest;
}

export class RoutingRuleSetRequest {
  @ApiProperty({ example: '310109', description: 'Whose cases it is for; 310000: all, after the rules of their own district.' })
  @Matches(/^\d{6}$/)
  district!: string;

  @ApiProperty({ type: [RoutingRuleRequest], maxItems: mostRules, description: 'The first that holds decides.' })
  @NestedList(() => RoutingRuleRequest, mostRules)
  rules!: RoutingRuleRequest[];
}
