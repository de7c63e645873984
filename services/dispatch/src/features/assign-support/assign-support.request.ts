import { ApiProperty } from '@nestjs/swagger';
import { pathPatterns } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { maxShares } from '../../domain';

export class AssignSupportRequest {
  @ApiProperty({ type: [String], minItems: 1, maxItems: maxShares, example: ['310110-ecology'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxShares)
  @Matches(pathPatterns.code, { each: true })
  unitIds!: string[];
}
