import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type ClosingBasis, closingBases } from '../../domain';

export class CloseCaseRequest {
  @ApiProperty({ enum: closingBases })
  @IsIn(closingBases)
  basis!: ClosingBasis;
}
