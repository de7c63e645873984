import { ApiProperty } from '@nestjs/swagger';
import {
  type CategoryRule,
  type IntakePolicy,
  type LegalChannel,
  legalChannels,
  type RouteOutClass,
  routeOutClasses,
  type RouteOutRule,
  type UrgencyRule,
} from '@suqiu/case';
import { Nested, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

const codePattern = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const rulePattern = /^[\w./:-]{1,100}$/;

/** A list of terms to be found in a text. */
const Terms = (): PropertyDecorator => (target, property) => {
  ApiProperty({ type: [String], required: false, maxItems: 400 })(target, property);
  for (const check of [IsArray(), ArrayMaxSize(400), IsString({ each: true }), MinLength(1, { each: true }), MaxLength(40, { each: true })])
    check(target, property);
};

export class CategoryLabelRequest {
  @ApiProperty({ maxLength: 60, example: '噪声污染' })
  @PlainText({ max: 60 })
  zh!: string;

  @ApiProperty({ maxLength: 120, example: 'Noise' })
  @PlainText({ max: 120 })
  en!: string;
}

export class CategoryRequest {
  @ApiProperty({ example: 'environment.noise' })
  @Matches(codePattern)
  code!: string;

  @ApiProperty({ type: CategoryLabelRequest })
  @Nested(() => CategoryLabelRequest)
  label!: CategoryLabelRequest;

  @ApiProperty({ required: false })
  @OptionalField()
  @Matches(codePattern)
  parent?: string;
}

export class CategoryRuleRequest implements CategoryRule {
  @ApiProperty()
  @Matches(rulePattern)
  rule!: string;

  @ApiProperty()
  @Matches(codePattern)
  category!: string;

  @OptionalField()
  @Terms()
  all?: string[];

  @OptionalField()
  @Terms()
  any?: string[];

  @OptionalField()
  @Terms()
  none?: string[];

  @ApiProperty()
  @IsNumber()
  weight!: number;
}

export class RouteOutRuleRequest implements RouteOutRule {
  @ApiProperty()
  @Matches(rulePattern)
  rule!: string;

  @ApiProperty({ enum: routeOutClasses })
  @IsIn(routeOutClasses)
  class!: RouteOutClass;

  @ApiProperty({ enum: legalChannels })
  @IsIn(legalChannels)
  channel!: LegalChannel;

  @Terms()
  any!: string[];

  @OptionalField()
  @Terms()
  none?: string[];
}

export class UrgencyRuleRequest implements UrgencyRule {
  @ApiProperty()
  @Matches(rulePattern)
  rule!: string;

  @ApiProperty({ enum: legalChannels })
  @IsIn(legalChannels)
  channel!: LegalChannel;

  @Terms()
  any!: string[];

  @OptionalField()
  @Terms()
  none?: string[];
}

export class DuplicatesRequest {
  @ApiProperty({ minimum: 0, maximum: 1 })
  @IsNumber()
  @Min(0)
  @Max(1)
  nearSameScore!: number;

  @ApiProperty({ minimum: 0, maximum: 3660, description: 'Calendar days.' })
  @IsInt()
  @Min(0)
  @Max(3_660)
  nearSameWindowDays!: number;

  @ApiProperty({ minimum: 0, maximum: 1 })
  @IsNumber()
  @Min(0)
  @Max(1)
  mergeScore!: number;
}

export class IntakePolicyRequest implements IntakePolicy {
  @ApiProperty({ type: [CategoryRequest] })
  @NestedList(() => CategoryRequest, 2_000)
  categories!: CategoryRequest[];

  @ApiProperty({ type: [CategoryRuleRequest] })
  @NestedList(() => CategoryRuleRequest, 4_000)
  categoryRules!: CategoryRuleRequest[];

  @ApiProperty()
  @IsNumber()
  certainScore!: number;

  @ApiProperty()
  @IsNumber()
  certainLead!: number;

  @ApiProperty({ type: [RouteOutRuleRequest] })
  @NestedList(() => RouteOutRuleRequest, 500)
  routeOutRules!: RouteOutRuleRequest[];

  @ApiProperty({ type: [UrgencyRuleRequest] })
  @NestedList(() => UrgencyRuleRequest, 500)
  urgencyRules!: UrgencyRuleRequest[];

  @ApiProperty({ type: DuplicatesRequest })
  @Nested(() => DuplicatesRequest)
  duplicates!: DuplicatesRequest;
}
