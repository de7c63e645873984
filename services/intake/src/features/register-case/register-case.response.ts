import { ApiProperty } from '@nestjs/swagger';
import {
  type EventData,
  type EventType,
  type Category,
  type DuplicateCandidate,
  type LegalChannel,
  legalChannels,
  routeOutClasses,
  type RouteOutClass,
  type ToldReason,
  type WarningCode,
  warningCodes,
  withText,
} from '@suqiu/case';
import { CaseCommandResponse } from '@suqiu/nest-kit';
import { linesToCall } from '../../domain';
import type { RegistrationFact } from './register-case.handler';

/** What the desk tells the caller, and what it sees at once. */
export class RegisterCaseResponse extends CaseCommandResponse {
  @ApiProperty({ description: 'Told to the requester once: with the number it opens find-progress.', example: 'K7RW4HQM9D' })
  queryCode!: string;
  @ApiProperty({ enum: legalChannels, isArray: true, description: 'Emergency lines to tell the caller at once.' })
  linesToCall!: readonly LegalChannel[];
  @ApiProperty({ required: false, type: Object })
  category?: Category;
  @ApiProperty()
  categoryCertain!: boolean;
  @ApiProperty({ type: [Object], description: 'Why: rules and the words that decided.' })
  reasons!: readonly ToldReason[];
  @ApiProperty({ required: false, enum: routeOutClasses })
  routeOutProposal?: RouteOutClass;
  @ApiProperty({ type: [Object], description: 'Earlier cases that may be the same, with reasons.' })
  duplicates!: readonly DuplicateCandidate[];
  @ApiProperty({ required: false, description: 'Set when it certainly was an earlier case again and is part of that one now.' })
  mergedInto?: string;
  @ApiProperty({ isArray: true, enum: warningCodes, description: 'Checks that failed softly.' })
  warnings!: readonly WarningCode[];
}

type Told = Omit<RegisterCaseResponse, keyof CaseCommandResponse | 'queryCode'>;

/** What was recorded of one registration. A requester is not told about other cases, but for the one theirs was merged into. */
export function toldBy(facts: readonly RegistrationFact[], toRequester: boolean): Told {
  const find = <T extends EventType>(type: T): EventData[T] | undefined =>
    facts.find((fact) => fact.type === type)?.data as EventData[T] | undefined;
  const registered = find('intake.CaseRegistered');
  const classified = find('intake.CaseClassified');
  const merged = find('intake.CaseMerged');
  return {
    linesToCall: linesToCall(find('intake.CaseMarked')?.reasons ?? []),
    categoryCertain: classified?.certain ?? false,
    reasons: toRequester ? [] : (classified?.reasons ?? []).map((reason) => withText(reason)),
    duplicates: toRequester ? [] : (registered?.duplicates ?? []),
    warnings: registered?.warnings ?? [],
    ...(classified?.category && { category: classified.category }),
    ...(classified?.routeOutProposal && { routeOutProposal: classified.routeOutProposal }),
    ...(merged && { mergedInto: merged.intoCaseNumber }),
  };
}
