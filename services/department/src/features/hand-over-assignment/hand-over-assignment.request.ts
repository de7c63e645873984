import { ApiProperty } from '@nestjs/swagger';
import { pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

export class HandOverAssignmentRequest {
  @ApiProperty({ description: 'Account of who is to hold it; never a name.' })
  @Matches(pathPatterns.code)
  to!: string;
}
