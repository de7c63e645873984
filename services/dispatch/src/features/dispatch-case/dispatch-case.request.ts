import { ApiProperty } from '@nestjs/swagger';
import { type ChoiceReason, choiceReasons, type Tier, tiers } from '@suqiu/case';
import { NestedList, OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, Matches } from 'class-validator';
import { maxShares } from '../../domain';
import { ShareRequest } from '../shares.request';

/** Either `useProposal: true`, or `assignments`. */
export class DispatchCaseRequest {
  @ApiProperty({ required: false, description: 'Take what the catalogue proposes (get-proposal), as it is.' })
  @OptionalField()
  @IsBoolean()
  useProposal?: boolean;

  @ApiProperty({ type: [ShareRequest], required: false, minItems: 1, maxItems: maxShares })
  @OptionalField()
  @NestedList(() => ShareRequest, maxShares)
  @ArrayMinSize(1)
  assignments?: ShareRequest[];

  @ApiProperty({ type: [String], required: false, maxItems: 16, description: '抄送; the district of a leading subdistrict is added.' })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(16)
  @Matches(pathPatterns.code, { each: true })
  copyTo?: string[];

  @ApiProperty({ enum: tiers, required: false, description: '办理层级; absent: simple for one unit, cross-department for several.' })
  @OptionalField()
  @IsIn(tiers)
  tier?: Tier;

  @ApiProperty({ enum: choiceReasons, required: false, description: 'Needed where the units differ from the proposal.' })
  @OptionalField()
  @IsIn(choiceReasons)
  reasonCode?: ChoiceReason;
}
