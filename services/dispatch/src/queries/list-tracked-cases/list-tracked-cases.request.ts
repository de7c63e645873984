import { ApiProperty } from '@nestjs/swagger';
import { type EscalationLevel, escalationLevels } from '@suqiu/case';
import { OptionalField, PageRequest } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import type { TrackedList } from '../../projections/cases/tracked-case-row';

export const trackedViews = ['hard', 'shelved', 'escalated'] as const satisfies readonly TrackedList[];

export class ListTrackedCasesRequest extends PageRequest {
  @ApiProperty({ enum: trackedViews, description: 'hard 疑难 · shelved 挂账、存电 · escalated 上报' })
  @IsIn(trackedViews)
  view!: TrackedList;

  @ApiProperty({ enum: escalationLevels, required: false, description: 'The level an escalated case waits for.' })
  @OptionalField()
  @IsIn(escalationLevels)
  toLevel?: EscalationLevel;

  @ApiProperty({ required: false, description: 'Six-digit code of the district of the case.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;
}
