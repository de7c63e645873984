import { ApiProperty } from '@nestjs/swagger';
import {
  type AssignmentRole,
  assignmentRoles,
  type CaseKind,
  caseKinds,
  type Channel,
  channels,
  type ClockKind,
  clockKinds,
  type ClockPolicy,
  type ClockRule,
  type Limit,
  type LimitCondition,
  type LimitUnit,
  limitUnits,
  type RequesterType,
  requesterTypes,
  type Tier,
  tiers,
  urgencies,
  type Urgency,
} from '@suqiu/case';
import { Nested, NestedList, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';

/** Some codes of a table, each once. */
const Codes =
  (codes: readonly string[]): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ required: false, enum: codes, isArray: true })(target, property);
    for (const check of [OptionalField(), IsArray(), ArrayMaxSize(codes.length), ArrayUnique(), IsIn(codes, { each: true })])
      check(target, property);
  };

/** A count of something, at most ten thousand. */
const Count = (): PropertyDecorator => (target, property) => {
  ApiProperty({ minimum: 1, maximum: 10_000 })(target, property);
  for (const check of [IsInt(), Min(1), Max(10_000)]) check(target, property);
};

export class LimitRequest implements Limit {
  @Count()
  n!: number;

  @ApiProperty({ enum: limitUnits })
  @IsIn(limitUnits)
  unit!: LimitUnit;
}

export class LimitConditionRequest implements LimitCondition {
  @Codes(tiers)
  tiers?: Tier[];

  @Codes(caseKinds)
  kinds?: CaseKind[];

  @Codes(urgencies)
  urgencies?: Urgency[];

  @ApiProperty({ required: false, enum: [true], description: 'Only for handling that began anew.' })
  @OptionalField()
  @Equals(true)
  rehandling?: true;
}

export class ConditionalLimitRequest {
  @ApiProperty({ required: false, type: LimitConditionRequest, description: 'Absent: holds for every case.' })
  @OptionalField()
  @Nested(() => LimitConditionRequest)
  when?: LimitConditionRequest;

  @ApiProperty({ type: LimitRequest })
  @Nested(() => LimitRequest)
  limit!: LimitRequest;
}

type ExtensionRule = NonNullable<ClockRule['extension']>;

export class ExtensionRuleRequest implements ExtensionRule {
  /** Working days in all. */
  @Count()
  atMost!: number;

  @Count()
  times!: number;
}

const scopes: readonly ClockRule['scope'][] = ['case', 'assignment', 'callOut'];

export class ClockRuleRequest implements ClockRule {
  @ApiProperty({ enum: clockKinds })
  @IsIn(clockKinds)
  clock!: ClockKind;

  @ApiProperty({ enum: scopes })
  @IsIn(scopes)
  scope!: ClockRule['scope'];

  @Codes(assignmentRoles)
  roles?: AssignmentRole[];

  @ApiProperty({
    type: [ConditionalLimitRequest],
    maxItems: 32,
    description: 'The first whose condition holds; none: the clock does not run.',
  })
  @NestedList(() => ConditionalLimitRequest, 32)
  limits!: ConditionalLimitRequest[];

  @ApiProperty({ required: false, type: LimitRequest, description: 'How long before the due instant it warns.' })
  @OptionalField()
  @Nested(() => LimitRequest)
  warn?: LimitRequest;

  @ApiProperty()
  @IsBoolean()
  pausable!: boolean;

  @ApiProperty({ required: false, type: ExtensionRuleRequest, description: 'Absent: no extension.' })
  @OptionalField()
  @Nested(() => ExtensionRuleRequest)
  extension?: ExtensionRuleRequest;
}

export class ClockPolicyLabelRequest {
  @ApiProperty({ maxLength: 60, example: '“1515”办理时限' })
  @PlainText({ max: 60 })
  zh!: string;

  @ApiProperty({ maxLength: 120, example: '"1515" limits' })
  @PlainText({ max: 120 })
  en!: string;
}

type AppliesTo = ClockPolicy['appliesTo'];

export class AppliesToRequest implements AppliesTo {
  @Codes(requesterTypes)
  requesterTypes?: RequesterType[];

  @Codes(channels)
  channels?: Channel[];

  @ApiProperty({ required: false, type: [String], maxItems: 500, description: 'Division codes of 6, 9 or 12 digits.' })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(/^\d{6}(\d{3}(\d{3})?)?$/, { each: true })
  areas?: string[];

  @ApiProperty({ required: false, type: [String], maxItems: 500, description: "Units that handle by it, wherever the case's place." })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(pathPatterns.code, { each: true })
  units?: string[];
}

export class ClockPolicyRequest implements ClockPolicy {
  @ApiProperty({ example: 'street-151030', maxLength: 64 })
  @Matches(/^(?=.{2,64}$)[a-z0-9]+(-[a-z0-9]+)*$/)
  policy!: string;

  @ApiProperty({ type: ClockPolicyLabelRequest })
  @Nested(() => ClockPolicyLabelRequest)
  label!: ClockPolicyLabelRequest;

  @ApiProperty({ type: AppliesToRequest, description: 'Each list that is given must contain what the case has; none: every case.' })
  @Nested(() => AppliesToRequest)
  appliesTo!: AppliesToRequest;

  @ApiProperty({ type: [ClockRuleRequest], maxItems: 16, description: 'None: the policy is withdrawn.' })
  @NestedList(() => ClockRuleRequest, 16)
  clocks!: ClockRuleRequest[];
}
