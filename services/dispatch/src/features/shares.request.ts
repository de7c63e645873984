import { ApiProperty } from '@nestjs/swagger';
import { type AssignmentRole, assignmentRoles, type ChoiceReason, choiceReasons } from '@suqiu/case';
import { NestedList, OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { maxShares } from '../domain';

export class ShareRequest {
  @ApiProperty({ example: '310110-ecology' })
  @Matches(pathPatterns.code)
  unitId!: string;

  @ApiProperty({ enum: assignmentRoles, description: 'lead 主办 · support 协办' })
  @IsIn(assignmentRoles)
  role!: AssignmentRole;
}

/** Units a person names, and why; what dispatching and re-dispatching share. */
export class SharesRequest {
  @ApiProperty({ type: [ShareRequest], minItems: 1, maxItems: maxShares })
  @NestedList(() => ShareRequest, maxShares)
  @ArrayMinSize(1)
  assignments!: ShareRequest[];

  @ApiProperty({ type: [String], required: false, maxItems: 16, description: '抄送; the district of a leading subdistrict is added.' })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(16)
  @Matches(pathPatterns.code, { each: true })
  copyTo: string[] = [];

  @ApiProperty({ enum: choiceReasons })
  @IsIn(choiceReasons)
  reasonCode!: ChoiceReason;
}
